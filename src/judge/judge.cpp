#include "judge/judge.h"

#include "base/edtf.h"
#include "morph/clitics.h"
#include "text/text.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace rasid {
namespace {

std::set<std::string> codes(const std::vector<Side>& sides) {
  std::set<std::string> set;
  for (const Side& side : sides)
    set.insert(side.code);
  return set;
}

// Everyone who takes part.
std::set<std::string> parties(const Claim& claim) {
  std::set<std::string> all = codes(claim.actor);
  all.merge(codes(claim.recipient));
  return all;
}

bool same_sides(const Claim& a, const Claim& b) {
  return codes(a.actor) == codes(b.actor) && codes(a.recipient) == codes(b.recipient);
}

constexpr std::size_t shortest_word_bytes = 8;  // particles and pronouns are shorter
constexpr std::size_t stem_bytes = 10;

// The first letters of the longer words of a phrase, without clitics: enough to see a repetition.
std::set<std::string> stems_of(std::string_view phrase) {
  const Text text = read_text(phrase);
  std::set<std::string> stems;
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    const Cuts cuts = cut_clitics(text.word(i));
    const std::string_view stem = cuts.count > 0 ? cuts.list[0].stem : text.word(i);
    if (stem.size() >= shortest_word_bytes) stems.emplace(stem.substr(0, stem_bytes));
  }
  return stems;
}

// What a claim is about, without the names of its sides.
std::set<std::string> matter_of(const Claim& claim) {
  std::set<std::string> stems = stems_of(claim.object);
  for (const std::vector<Side>* sides : {&claim.actor, &claim.recipient}) {
    for (const Side& side : *sides) {
      for (const std::string& name : stems_of(side.name))
        stems.erase(name);
    }
  }
  return stems;
}

// At least half of the words of the shorter matter stand in the longer.
bool same_matter(const Claim& a, const Claim& b) {
  const std::set<std::string> left = matter_of(a);
  const std::set<std::string> right = matter_of(b);
  if (left.empty() || right.empty()) return true;
  const auto shared = static_cast<std::size_t>(std::count_if(
      left.begin(), left.end(), [&](const std::string& word) { return right.contains(word); }));
  return 2 * shared >= std::min(left.size(), right.size());
}

// Acts that happen once however often they are told; a position is told apart by its matter.
bool is_occurrence(const Claim& claim) {
  return claim.type == "CONSULT" || claim.mode == "sign" || claim.type == "COOPERATE" ||
         claim.type == "ASSAULT" || claim.type == "MOBILIZE";
}

// Both are dated by the text, or neither is.
bool says_as_much(const std::string& a, const std::string& b) {
  const auto stated = [](const std::string& date) {
    return !date.empty() && !is_approximate(date);
  };
  return stated(a) == stated(b);
}

bool same_act(const Claim& a, const Claim& b) {
  return a.type == b.type && a.mode == b.mode && a.status == b.status && same_sides(a, b) &&
         compatible(a.date, b.date) &&
         (is_occurrence(a) || (says_as_much(a.date, b.date) && same_matter(a, b)));
}

// One of two triggers says the same of the same side, without its doer: "imposed sanctions on".
bool leaves_out_doer(const Claim& less, const Claim& more) {
  return less.actor.empty() && !more.actor.empty() && less.mode == more.mode &&
         !less.recipient.empty() && codes(less.recipient) == codes(more.recipient) &&
         codes(more.actor) != codes(more.recipient);
}

// Two triggers of one thought: "stressed the need to ...".
bool same_thought(const Claim& a, const Claim& b) {
  constexpr std::uint32_t reach_bytes = 60;
  constexpr std::uint32_t next_word_bytes = 32;
  const std::uint32_t apart =
      b.evidence.begin > a.evidence.end ? b.evidence.begin - a.evidence.end : 0;
  const bool near = a.type == b.type && a.sentence == b.sentence && apart < reach_bytes;
  if (!near || a.status != b.status) return false;
  if (a.type == "SUPPORT" && a.mode != b.mode && !a.mode.empty() && !b.mode.empty()) return false;
  const std::uint32_t between = b.evidence.begin - a.evidence.begin;
  const bool says_how = a.mode.empty() != b.mode.empty() && between < next_word_bytes;
  if (says_how && same_sides(a, b)) return true;  // "a raid targeted"
  return leaves_out_doer(a, b) || leaves_out_doer(b, a) || (same_sides(a, b) && !is_occurrence(a));
}

// What an agreement is for is no cooperation yet: "signed a declaration of partnership".
bool is_content_of(const Claim& cooperation, const Claim& agreement) {
  return cooperation.type == "COOPERATE" && agreement.mode == "sign" &&
         cooperation.sentence == agreement.sentence && same_sides(cooperation, agreement);
}

// "Accepted an invitation to visit": the visit is planned, no longer only offered.
bool is_acceptance_of(const Claim& planned, const Claim& invited) {
  return planned.status == Status::planned && invited.status == Status::invited &&
         planned.mode == invited.mode && planned.type == invited.type &&
         planned.sentence == invited.sentence && same_sides(planned, invited);
}

// "Refused to meet": the meeting that did not happen is told by the refusal.
bool is_refusal_of(const Claim& refusal, const Claim& act) {
  return refusal.type == "REJECT" && refusal.mode == act.mode && act.status == Status::denied &&
         refusal.sentence == act.sentence && parties(refusal) == parties(act);
}

// "Discussed by telephone": what two talk about in a call is no meeting besides.
bool is_talk_of(const Claim& meeting, const Claim& call) {
  return meeting.mode == "meet" && call.mode == "phone" && meeting.status == call.status &&
         meeting.sentence == call.sentence && parties(meeting) == parties(call);
}

// "Hosts talks between the two, by its own mediation": the mediation of nobody in particular.
bool is_mediation_of(const Claim& less, const Claim& more) {
  return less.mode == "third-party" && more.mode == "third-party" &&
         less.sentence == more.sentence && less.recipient.empty() && !more.recipient.empty() &&
         codes(less.actor) == codes(more.actor);
}

// The first is told by the second, or is a part of it.
bool is_covered_by(const Claim& less, const Claim& more) {
  return is_content_of(less, more) || is_acceptance_of(more, less) || is_refusal_of(more, less) ||
         is_talk_of(less, more) || is_mediation_of(less, more);
}

// A headline says again, with fewer sides, what the article says.
bool says_again(const Claim& body, const Claim& headline) {
  const auto within = [](const std::set<std::string>& few, const std::set<std::string>& many) {
    return std::includes(many.begin(), many.end(), few.begin(), few.end());
  };
  const bool joined = headline.recipient.empty() && body.recipient.empty();
  const auto goes_on = [](Status status) {
    return status == Status::held || status == Status::ongoing;
  };
  if (body.status != headline.status && !(goes_on(body.status) && goes_on(headline.status))) {
    return false;
  }
  return body.type == headline.type && body.sentence != headline.sentence &&
         (body.act == headline.act || body.mode == headline.mode) &&
         (joined || !headline.actor.empty()) && within(codes(headline.actor), codes(body.actor)) &&
         within(codes(headline.recipient), codes(body.recipient));
}

// How much a claim says: a stated date and named sides beat inferred ones.
int weight(const Claim& claim) {
  const bool stated = !claim.date.empty() && !is_approximate(claim.date);
  return claim.confidence_per_mille + (stated ? 200 : 0);
}

// Both tell one thing, so that only one of them is kept.
bool are_one(const Claim& earlier, const Claim& later) {
  return same_act(earlier, later) || same_thought(earlier, later) ||
         is_covered_by(later, earlier) || is_covered_by(earlier, later) ||
         (earlier.sentence.begin == 0 && says_again(later, earlier));
}

// Which of the two it is. Requires: are_one(earlier, later).
bool is_better(const Claim& later, const Claim& earlier) {
  if (is_covered_by(later, earlier)) return false;
  if (is_covered_by(earlier, later)) return true;
  if (same_thought(earlier, later) && earlier.actor.empty() != later.actor.empty()) {
    return earlier.actor.empty();
  }
  if (same_thought(earlier, later) && earlier.mode.empty() != later.mode.empty()) {
    return earlier.mode.empty();
  }
  if (earlier.sentence.begin == 0 && says_again(later, earlier)) return true;
  return weight(later) > weight(earlier);
}

// "The attack", "three were killed": of an attack on the same side that the article tells with its
// doer.
bool leaves_out_attacker(const Claim& less, const Claim& more) {
  if (less.type != "ASSAULT" || more.type != "ASSAULT") return false;
  if (!less.actor.empty() || more.actor.empty() || !compatible(less.date, more.date)) return false;
  return std::any_of(less.recipient.begin(), less.recipient.end(), [&](const Side& side) {
    return has_code(more.recipient, side.code);
  });
}

// Drops what is told without its doer where the article names him.
void drop_without_doer(std::vector<Claim>& claims, const DropLog& dropped) {
  std::vector<Claim> kept;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const bool again = std::any_of(claims.begin(), claims.end(), [&](const Claim& other) {
      return leaves_out_attacker(claims[i], other);
    });
    if (!again)
      kept.push_back(claims[i]);
    else
      dropped.add(claims[i], "told once already");
  }
  claims = std::move(kept);
}

}  // namespace

std::vector<Claim> judge(std::vector<Claim> claims, const DropLog& dropped) {
  std::vector<Claim> kept;
  for (Claim& claim : claims) {
    if (claim.status == Status::hypothetical) {
      dropped.add(std::move(claim), "only wished, feared or supposed");
      continue;
    }
    const auto twin = std::find_if(
        kept.begin(), kept.end(), [&](const Claim& other) { return are_one(other, claim); });
    if (twin == kept.end()) {
      kept.push_back(std::move(claim));
    } else {
      if (is_better(claim, *twin)) std::swap(claim, *twin);
      dropped.add(std::move(claim), "told once already");
    }
  }
  drop_without_doer(kept, dropped);
  std::stable_sort(kept.begin(), kept.end(), [](const Claim& a, const Claim& b) {
    return a.evidence < b.evidence;
  });
  return kept;
}

}  // namespace rasid
