#include "relate/relate.h"

#include "base/edtf.h"
#include "relate/act_dates.h"
#include "relate/blame.h"
#include "relate/dates.h"
#include "relate/roles.h"
#include "relate/status.h"
#include "relate/triggers.h"
#include "relate/words.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace rasid {
namespace {

constexpr std::size_t object_words = 6;         // words kept as what an act is about
constexpr std::size_t contradiction_reach = 7;  // words between a verb and its time
constexpr std::size_t longest_quote = 8;        // words of evidence, trigger included

struct Candidate {
  Claim claim;
  int score = 0;
};

// Reads one sentence after the other, remembering whose words the next one may take up.
class Relater {
 public:
  Relater(const Scene& scene, const DropLog& dropped)
      : scene_(scene),
        dropped_(dropped),
        act_dates_(scene) {}

  std::vector<Claim> run() {
    for (const Sentence& sentence : scene_.text.sentences)
      read(sentence);
    if (scene_.document.date.empty()) set_bound();
    return std::move(claims_);
  }

 private:
  void read(const Sentence& sentence) {
    const SentenceRoles roles(scene_, sentence, std::move(before_));
    const std::vector<Trigger> triggers = find_triggers(scene_, sentence);
    const std::size_t first_claim = claims_.size();
    for (std::size_t t = 0; t < triggers.size();) {
      std::optional<Candidate> best;
      std::size_t next = t;
      for (; next < triggers.size() && triggers[next].first == triggers[t].first; ++next) {
        std::optional<Candidate> candidate = build(roles, sentence, triggers[next]);
        if (!candidate) continue;
        const bool better = !best || says_more(*candidate, *best);
        if (better) std::swap(candidate, best);
        if (candidate) dropped_.add(std::move(candidate->claim), "another reading says more");
      }
      if (best) claims_.push_back(std::move(best->claim));
      t = next;
    }
    if (dropped_.listens()) log_incomplete(sentence);
    clear_of_blame(claims_, first_claim);
    flag_contradiction(sentence, first_claim);
    before_ = roles.carried();
  }

  // Of two readings of one type that say as much, the one with a mode.
  static bool says_more(const Candidate& a, const Candidate& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.claim.type == b.claim.type && b.claim.mode.empty() && !a.claim.mode.empty();
  }

  // Wordings whose own words do not follow.
  void log_incomplete(const Sentence& sentence) const {
    for (const Trigger& trigger : find_triggers(scene_, sentence, true))
      dropped_.add(blank_claim(sentence, trigger), "its words do not follow");
  }

  // What an undated article tells without a year happens or is told not before its newest date.
  void set_bound() {
    const std::string bound = written_not_before(scene_);
    for (Claim& claim : claims_) {
      const bool undated = claim.date.empty() || recurs(claim.date);
      const bool to_come = claim.status == Status::planned || claim.status == Status::invited;
      if (undated && to_come) claim.not_before = bound;
    }
  }

  // "Was held next November": a verb in the perfect with a time to come, kept and shown on every
  // claim of the sentence.
  void flag_contradiction(const Sentence& sentence, std::size_t first_claim) {
    for (const TimeMention& time : scene_.times) {
      if (time.first_token < sentence.first || time.first_token >= sentence.last) continue;
      if (time.direction != Direction::future) continue;
      for (std::size_t i = time.first_token; i-- > sentence.first;) {
        if (time.first_token - i > contradiction_reach || scene_.is_clause_border(i)) break;
        if (!scene_.is_finite_verb(i)) continue;
        const auto& verbs = scene_.infos[i].verbs;
        const bool told_as_past = std::all_of(verbs.begin(), verbs.end(), [](const VerbMatch& v) {
          return v.form->tense == Tense::perfect;
        });
        for (std::size_t c = first_claim; told_as_past && c < claims_.size(); ++c) {
          claims_[c].flags.emplace_back("held-but-future");
          claims_[c].because.push_back({.what = "flag", .words = time.span, .row = time.rule});
        }
        return;
      }
    }
  }

  static void append(const Filler& filler, std::vector<Side>& sides) {
    for (const Side& side : filler.sides) {
      if (!has_code(sides, side.code)) sides.push_back(side);
    }
  }

  static Filler first_of(const SentenceRoles& roles,
                         const std::vector<Slot>& slots,
                         const Trigger& trigger,
                         Share share) {
    for (const Slot& slot : slots) {
      Filler filler = roles.fill(slot, trigger, share);
      if (!filler.empty()) return filler;
    }
    return {};
  }

  // "A visit of China" is a visit to it: a state does not travel.
  static bool names_destination(const CompiledWording& wording,
                                const Filler& actor,
                                const Filler& recipient) {
    const bool place = actor.kind == MentionKind::state || actor.kind == MentionKind::capital ||
                       actor.kind == MentionKind::place;
    constexpr std::uint32_t next_bytes = 16;
    const bool only =
        recipient.empty() || recipient.sides == actor.sides ||
        recipient.words.begin > actor.words.end + next_bytes;  // "of China, to attend the talks"
    return wording.act->mode == "visit" && wording.row->kind == "noun" && !actor.empty() &&
           !actor.inferred && place && only;
  }

  // Acts that always have someone they are aimed at, named near or far.
  static bool is_aimed(const Act& act) {
    return (act.type == "ACCUSE" && act.mode != "allege") || act.type == "REQUEST" ||
           act.type == "REJECT" || act.type == "THREATEN" || act.type == "SANCTION" ||
           act.mode == "endorse" || act.type == "AGREE";
  }

  // "Soldiers kill a Palestinian": an indefinite nationality in the accusative, which only the
  // object of an active verb has, stands in the clause of `subject`.
  bool has_object_behind(const Filler& subject) const {
    constexpr std::size_t object_reach = 3;  // words
    for (std::size_t i = subject.end; !subject.empty() && i < scene_.text.tokens.size(); ++i) {
      if (i >= subject.end + object_reach || scene_.is_mark(i)) return false;
      const Mention* mention = scene_.mention_at(i);
      if (mention == nullptr) continue;
      return mention->kind == MentionKind::demonym && mention->number == Number::singular &&
             mention->clitics == clitic_none && scene_.word(i).ends_with(tanwin_alef);
    }
    return false;
  }

  // Unvocalised, "qtl" is killed or was killed: people without an object behind them are those to
  // whom it was done, a government or group is the one who did it.
  int voice_score(const CompiledWording& wording,
                  const Filler& actor,
                  const Filler& recipient) const {
    if (wording.row->kind == "verb-passive") {
      if (has_object_behind(recipient)) return -24;
      return recipient.common ? 8 : -8;
    }
    if (wording.row->kind == "verb" && actor.common && recipient.empty()) return -16;
    return 0;
  }

  // Gives the claim its reason for a side, and the score of it: one that is only referred to counts
  // less.
  static void note(const char* what, const Filler& filler, Candidate& c) {
    if (filler.empty()) return;
    c.claim.because.push_back({.what = what,
                               .words = filler.words,
                               .row = filler.inferred ? "by reference" : "by grammar"});
    c.score += filler.inferred ? 10 : 14;
    if (filler.inferred) c.claim.confidence_per_mille -= 150;
  }

  // The sides of an act that has no direction.
  static void fill_parties(const SentenceRoles& roles,
                           const std::vector<Slot>& slots,
                           const Trigger& trigger,
                           Candidate& c) {
    for (const Slot& slot : slots) {
      const Filler filler = roles.fill(slot, trigger, Share::doer);
      const std::size_t before = c.claim.actor.size();
      append(filler, c.claim.actor);
      if (c.claim.actor.size() > before) note("party", filler, c);
    }
    if (trigger.is_verb || c.claim.actor.size() >= 2) return;
    const VerbEvent* event = roles.governing(trigger.first);  // "they agreed after talks"
    if (event == nullptr || event->subject.sides.size() < 2) return;
    Filler parties = event->subject;
    parties.inferred = true;
    c.claim.actor.clear();
    append(parties, c.claim.actor);
    note("party", parties, c);
  }

  // Acts that a government announces of itself.
  static bool is_done_by_announcer(const CompiledWording& wording, const Trigger& trigger) {
    const std::string& type = wording.act->type;
    const bool own = type == "COERCE" || type == "SANCTION" || type == "RETREAT";
    return own && !trigger.is_verb && !wording.actor.empty() &&
           wording.actor.front().kind == SlotKind::of;
  }

  struct Parties {
    Filler actor;
    Filler recipient;
  };

  // Who does the act to whom: by the slots of the wording, then by what the words around say
  // against them.
  static Parties directed_parties(const SentenceRoles& roles,
                                  const CompiledWording& wording,
                                  const Trigger& trigger) {
    Filler actor = first_of(roles, wording.actor, trigger, Share::doer);
    Filler recipient = first_of(roles, wording.recipient, trigger, Share::undergoer);
    if (!trigger.is_verb && !actor.empty()) {
      Filler agent = roles.agent(trigger);
      const bool new_side = agent.words != actor.words && agent.words != recipient.words;
      if (!agent.empty() && new_side) {  // "his accusation by the president"
        if (recipient.empty()) recipient = std::move(actor);
        actor = std::move(agent);
      }
    }
    if (is_done_by_announcer(wording, trigger) && actor.common && recipient.empty()) {
      Filler doer = roles.governing_subject(trigger);
      const bool other = !doer.empty() && doer.sides.front().code != actor.sides.front().code;
      if (other) {  // "announced the arrest of a Syrian"
        recipient = std::move(actor);
        actor = std::move(doer);
      }
    }
    if (names_destination(wording, actor, recipient)) {
      recipient = std::move(actor);
      actor = roles.fill({.kind = SlotKind::subject}, trigger, Share::doer);
    }
    if (recipient.empty() && is_aimed(*wording.act) && !actor.empty()) {
      recipient = roles.anyone_else(trigger, actor);
    }
    return {.actor = std::move(actor), .recipient = std::move(recipient)};
  }

  // Hardly anyone attacks or accuses himself. "The attacks of Mumbai in India": the place is the
  // victim's. Else the side that is only referred to is read wrong.
  static void keep_apart(const Act& act, const Trigger& trigger, Filler& actor, Filler& recipient) {
    if (act.type != "ASSAULT" && act.type != "ACCUSE" && act.type != "RETREAT") return;
    if (actor.sides.size() != 1 || recipient.sides.size() != 1) return;
    if (actor.sides.front().code != recipient.sides.front().code) return;
    const bool rivals = opposes(actor.sides.front().sector, recipient.sides.front().sector);
    if (act.type == "ACCUSE" && rivals && !actor.inferred) return;
    const bool place = actor.kind == MentionKind::state || actor.kind == MentionKind::capital ||
                       actor.kind == MentionKind::place;
    if ((place && !trigger.is_verb) || (actor.inferred && !recipient.inferred)) {
      actor = {};
    } else if (recipient.inferred || act.type == "ACCUSE") {
      recipient = {};
    }
  }

  void fill_sides(const SentenceRoles& roles,
                  const Sentence& sentence,
                  const Trigger& trigger,
                  Candidate& c) const {
    const CompiledWording& wording = scene_.lexicon.wording(trigger.wording);
    if (!wording.both.empty()) return fill_parties(roles, wording.both, trigger, c);
    auto [actor, recipient] = directed_parties(roles, wording, trigger);
    if (!actor.empty() && actor.words == recipient.words) {  // one word cannot be both sides
      recipient = {};
      --c.score;
    }
    keep_apart(*wording.act, trigger, actor, recipient);
    c.score += voice_score(wording, actor, recipient);
    if (wording.act->mode == "endorse" && recipient.kind == MentionKind::body) {
      append(roles.host_behind(recipient), recipient.sides);
    }
    append(actor, c.claim.actor);
    note("actor", actor, c);
    for (const Side& side : recipient.sides) {
      const bool itself = has_code(c.claim.actor, side.code);
      if (!itself || recipient.sides.size() == 1) append({.sides = {side}}, c.claim.recipient);
    }
    note("recipient", recipient, c);
    add_own_people(sentence, actor, c);
  }

  static bool meets_needs(const Claim& claim, const std::string& needs) {
    const std::size_t sides = claim.actor.size() + claim.recipient.size();
    if (sides == 0) return false;
    if (needs == "actor") return !claim.actor.empty();
    if (needs == "recipient") return !claim.recipient.empty();
    if (needs == "actor+recipient") return !claim.actor.empty() && !claim.recipient.empty();
    if (needs == "two") return sides >= 2;
    return true;
  }

  // "The police arrested twenty demonstrators": where no other state is spoken of, those whom
  // police and courts deal with are people of their own.
  void add_own_people(const Sentence& sentence, const Filler& actor, Candidate& c) const {
    Claim& claim = c.claim;
    const bool policing =
        claim.act == "arrest" || claim.act == "convict" || claim.mode == "crowd-control";
    if (!policing || !claim.recipient.empty() || claim.actor.size() != 1) return;
    const Side& state = claim.actor.front();
    const bool named = state.sector == "GOV" && !actor.inferred;
    const bool at_home = state.sector == "COP" || state.sector == "JUD" || named;
    if (!at_home || !scene_.speaks_only_of(sentence, state.code)) return;
    Filler people = actor;
    people.inferred = true;
    append(people, claim.recipient);
    claim.recipient.front().sector = "CVL";
    note("recipient", people, c);
  }

  // A meeting needs two: the other may be the only other side that its sentence names.
  static void add_second_party(const SentenceRoles& roles,
                               const Trigger& trigger,
                               const std::string& needs,
                               Candidate& c) {
    Claim& claim = c.claim;
    const bool one = claim.mode == "meet" && claim.recipient.empty() && !claim.actor.empty();
    const bool still_to_come = (trigger.clitics & clitic_to) != 0;  // "arrived to meet"
    if (!one || still_to_come || meets_needs(claim, needs)) return;
    const Filler other = roles.only_other(trigger, claim.actor);
    append(other, claim.recipient);
    note("recipient", other, c);
    c.score -= 8;  // any other reading of the words comes first
  }

  // A reproach, a demand ... of someone who is only inferred, at nobody; an attack by nobody on
  // someone only inferred.
  static bool is_vague(const Trigger& trigger, const CompiledWording& wording, const Claim& claim) {
    const Act& act = *wording.act;
    const bool directed = is_aimed(act) || act.type == "ASSAULT";
    const bool attack = act.type == "ASSAULT" && claim.actor.empty() && !wording.status;
    if (attack) return claim.confidence_per_mille < 900;
    if (claim.actor.size() != 1 || !claim.recipient.empty() || !directed) return false;
    if (trigger.is_phrase && (act.type == "REJECT" || act.type == "THREATEN"))
      return false;  // "will not step back"
    return claim.confidence_per_mille < 900;
  }

  // Acts of a government on its own people that the codebook counts.
  static bool is_done_at_home(const Claim& claim) {
    const std::string& type = claim.type;
    if (claim.mode == "convict" || claim.mode == "release") return true;
    return type == "COERCE" || type == "ACCUSE" || type == "REQUEST" || type == "ASSAULT" ||
           type == "PROTEST";
  }

  // Both sides are one state.
  static bool is_domestic(const Claim& claim) {
    return claim.actor.size() == 1 && claim.recipient.size() == 1 &&
           claim.actor.front().code == claim.recipient.front().code;
  }

  // What a wording says of an act before its sides are known.
  Claim blank_claim(const Sentence& sentence, const Trigger& trigger) const {
    const CompiledWording& wording = scene_.lexicon.wording(trigger.wording);
    Claim claim;
    claim.document = scene_.document.id;
    claim.act = wording.act->id;
    claim.type = wording.act->type;
    claim.mode = wording.act->mode;
    claim.rule = wording.row->at;
    claim.evidence = scene_.text.span(trigger.first, trigger.last);
    claim.sentence = scene_.text.span(sentence.first, sentence.last);
    claim.confidence_per_mille = 900;
    claim.because.push_back({.what = "trigger", .words = claim.evidence, .row = wording.row->at});
    return claim;
  }

  // Why the sides of a claim do not make it one; null where they do.
  static const char* fault_of_sides(const Trigger& trigger,
                                    const CompiledWording& wording,
                                    Claim& claim) {
    if (is_domestic(claim) && !is_done_at_home(claim)) {
      if (claim.type == "CONSULT" || claim.type == "SUPPORT") return "within one state";
      claim.recipient.clear();
    }
    if (!meets_needs(claim, wording.row->needs)) return "a side is missing";
    if (is_vague(trigger, wording, claim)) return "aimed at nobody, by someone only inferred";
    return nullptr;
  }

  // "The siege that Israel imposes": the noun before the verb has made the claim.
  bool is_told_by_noun(const Claim& claim) const {
    return !claims_.empty() && claims_.back().type == claim.type &&
           claims_.back().sentence == claim.sentence;
  }

  std::optional<Candidate> build(const SentenceRoles& roles,
                                 const Sentence& sentence,
                                 const Trigger& trigger) {
    const CompiledWording& wording = scene_.lexicon.wording(trigger.wording);
    Candidate c{.claim = blank_claim(sentence, trigger)};
    Claim& claim = c.claim;
    if (trigger.said_of_noun && is_told_by_noun(claim)) {
      dropped_.add(std::move(claim), "its noun tells it");
      return std::nullopt;
    }
    c.score = (wording.with.empty() ? 0 : 12) + (trigger.is_phrase ? 6 : 0);
    fill_sides(roles, sentence, trigger, c);
    add_second_party(roles, trigger, wording.row->needs, c);
    if (const char* fault = fault_of_sides(trigger, wording, claim)) {
      dropped_.add(std::move(claim), fault);
      return std::nullopt;
    }
    const StatusReading status = read_status(scene_, roles, sentence, trigger, claim);
    claim.status = status.status;
    claim.because.push_back({.what = "status", .words = status.words, .row = status.row});
    read_speaker(roles, trigger, claim);
    read_date(sentence, trigger, roles, claim);
    read_object(trigger, sentence, claim);
    claim.evidence = quote(trigger, roles);
    return c;
  }

  void read_date(const Sentence& sentence,
                 const Trigger& trigger,
                 const SentenceRoles& roles,
                 Claim& claim) {
    const ActDate date = act_dates_.read(sentence, trigger, roles, claim);
    const TimeMention* time = date.time;
    claim.date = date.value;
    if (time == nullptr) {
      if (!date.value.empty())
        claim.because.push_back({.what = "date", .words = {}, .row = "document date"});
      return;
    }
    claim.because.push_back({.what = "date", .words = time->span, .row = time->rule});
    if (!time->knowledge.empty())
      claim.because.push_back({.what = "date", .words = time->span, .row = time->knowledge});
    for (std::string& flag : flag_names(time->flags))
      claim.flags.push_back(std::move(flag));
    const bool perfect = trigger.is_verb && trigger.verb.form->tense == Tense::perfect;
    const bool told =
        claim.status == Status::held || (trigger.is_verb && claim.status == Status::ongoing);
    if (perfect || !told) return;
    if (time->direction == Direction::future || lies_ahead(trigger, claim))
      claim.status = Status::planned;
  }

  // "He visits Baghdad on 25 October", told on the fourth. A perfect with a day to come stays a
  // contradiction.
  bool lies_ahead(const Trigger& trigger, const Claim& claim) const {
    if (claim.status != Status::held || is_approximate(claim.date)) return false;
    const std::optional<std::chrono::sys_days> told = day_range(scene_.document.date).last;
    const std::optional<std::chrono::sys_days> day = day_range(claim.date).first;
    if (!told || !day || *day <= *told) return false;
    const auto& verbs = scene_.infos[trigger.first].verbs;
    return !trigger.is_verb || std::any_of(verbs.begin(), verbs.end(), [](const VerbMatch& verb) {
      return verb.form->tense == Tense::imperfect;
    });
  }

  static void read_speaker(const SentenceRoles& roles, const Trigger& trigger, Claim& claim) {
    const VerbEvent* speech = roles.speech_before(trigger.first);
    if (speech == nullptr) return;
    claim.speaker = speech->subject.sides.front().code;
    claim.because.push_back(
        {.what = "speaker", .words = speech->subject.words, .row = "verb of saying"});
  }

  // The trigger and what follows it in its clause, at most eight words.
  Span quote(const Trigger& trigger, const SentenceRoles& roles) const {
    const std::size_t limit = roles.reach(trigger.last, !trigger.is_verb);
    std::size_t last = trigger.last;
    for (std::size_t i = trigger.last, words = 1; i < limit && words < longest_quote; ++i) {
      if (scene_.is_mark(i)) {
        if (!scene_.is_comma(i) && !scene_.is_quote(i)) break;
        continue;
      }
      ++words;
      last = i + 1;
    }
    return scene_.text.span(trigger.first, last);
  }

  void read_object(const Trigger& trigger, const Sentence& sentence, Claim& claim) const {
    std::size_t last = trigger.last;
    const std::size_t limit = std::min<std::size_t>(sentence.last, trigger.last + object_words);
    while (last < limit && !scene_.is_clause_border(last) && !scene_.is_comma(last) &&
           !scene_.is_finite_verb(last)) {
      ++last;
    }
    if (last <= trigger.last) return;
    claim.object = std::string(slice(scene_.document.body, scene_.text.span(trigger.last, last)));
  }

  const Scene& scene_;
  const DropLog& dropped_;
  ActDates act_dates_;
  Carried before_;
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> relate(const Scene& scene, const DropLog& dropped) {
  return Relater(scene, dropped).run();
}

}  // namespace rasid
