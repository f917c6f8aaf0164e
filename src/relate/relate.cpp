#include "relate/relate.h"

#include "base/edtf.h"
#include "relate/act_dates.h"
#include "relate/blame.h"
#include "relate/casualties.h"
#include "relate/dates.h"
#include "relate/faults.h"
#include "relate/parties.h"
#include "relate/roles.h"
#include "relate/status.h"
#include "relate/triggers.h"
#include "relate/weigher.h"
#include "relate/words.h"
#include "text/affixes.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <span>
#include <utility>

namespace rasid {
namespace {

constexpr std::size_t object_words = 6;   // words kept as what an act is about
constexpr std::size_t longest_quote = 8;  // words of evidence, trigger included

// Odds at which the weights decide against the grammar, in thousandths of a natural logarithm
// (weigher.h).
constexpr int enough_without_grammar = 250;  // nine to seven, for what it does not claim
constexpr int too_little = -2300;            // one to ten, for what it has only concluded

struct Candidate {
  Claim claim;
  const Trigger* trigger = nullptr;
  const char* fault = nullptr;  // why the sides do not make a claim; null where they do
  int score = 0;
  bool asks_unnamed = false;  // of nobody who could be the recipient
};

// Reads one sentence after the other, remembering whose words the next one may take up.
class Relater {
 public:
  Relater(const Scene& scene, const DropLog& dropped, const ReadingLog& weighed)
      : scene_(scene),
        dropped_(dropped),
        weighed_(weighed),
        act_dates_(scene) {}

  std::vector<Claim> run() {
    for (const Sentence& sentence : scene_.text.sentences)
      read(sentence);
    if (scene_.document.date.empty()) set_bound();
    return std::move(claims_);
  }

 private:
  void read(const Sentence& sentence) {
    const SentenceRoles roles(scene_, sentence, before_);
    const Surroundings around{
        .scene = scene_, .sentence = sentence, .roles = roles, .before = before_, .told = claims_};
    const std::vector<Trigger> triggers = find_triggers(scene_, sentence);
    const std::size_t first_claim = claims_.size();
    for (std::size_t t = 0; t < triggers.size();) {
      std::size_t next = t + 1;
      while (next < triggers.size() && triggers[next].first == triggers[t].first)
        ++next;
      read_word(around, std::span(triggers).subspan(t, next - t));
      t = next;
    }
    if (dropped_.listens()) log_incomplete(sentence);
    clear_of_blame(scene_, claims_, first_claim);
    flag_contradiction(sentence, first_claim);
    before_ = roles.carried();
  }

  // Makes one claim at most of all that the triggers of one word can mean.
  void read_word(const Surroundings& around, std::span<const Trigger> triggers) {
    std::optional<Candidate> best;
    std::vector<Candidate> faulty;
    for (const Trigger& trigger : triggers) {
      std::optional<Candidate> candidate = begin(around.roles, around.sentence, trigger);
      if (!candidate) continue;
      if (candidate->fault != nullptr) {
        faulty.push_back(*std::move(candidate));
        continue;
      }
      const bool better = !best || says_more(*candidate, *best);
      if (better) std::swap(candidate, best);
      if (candidate) dropped_.add(std::move(candidate->claim), "another reading says more");
    }
    if (is_cause(around, triggers.front(), best, faulty))
      best.reset();
    else if (scene_.weights != nullptr)
      weigh(around, best, faulty);
    if (best && (is_told_by_verb(around, *best) || is_its_occasion(around.sentence, *best))) {
      dropped_.add(std::move(best->claim), "its verb tells it");
      best.reset();
    }
    if (best) claims_.push_back(finished(*std::move(best), around.roles, around.sentence));
    for (Candidate& candidate : faulty)
      dropped_.add(std::move(candidate.claim), candidate.fault);
  }

  // The last claim is of this sentence.
  bool has_told(const Sentence& sentence) const {
    return !claims_.empty() &&
           claims_.back().sentence == scene_.text.span(sentence.first, sentence.last);
  }

  // "Were killed in a raid of the army": the raid is no claim of its own, and says who did it.
  bool is_cause(const Surroundings& around,
                const Trigger& noun,
                std::optional<Candidate>& best,
                std::vector<Candidate>& faulty) {
    if (noun.is_verb || !has_told(around.sentence)) return false;
    Claim& harm = claims_.back();
    if (!tells_cause(scene_, harm, noun.first)) return false;
    if (!best) {
      const auto told = std::find_if(faulty.begin(), faulty.end(), [](const Candidate& one) {
        return one.claim.type == "ASSAULT" && !one.claim.actor.empty();
      });
      if (told == faulty.end()) return false;
      best = std::move(*told);
      faulty.erase(told);
    }
    if (best->claim.type != "ASSAULT") return false;
    add_cause(scene_, best->claim, harm);
    dropped_.add(std::move(best->claim), "its victims tell it");
    return true;
  }

  // "Launched a scathing attack on Israel, calling it", "threatened to impose sanctions",
  // "suspended the talks": the verb has told it, as a reproach, a threat or put off.
  bool is_told_by_verb(const Surroundings& around, const Candidate& c) const {
    if (c.trigger->is_verb || !has_told(around.sentence)) return false;
    const Claim& last = claims_.back();
    const Span word = scene_.text.span(c.trigger->first, c.trigger->last);
    const bool genitive = last.because.front().words.end + 1 >= word.begin;  // "resuming the talks"
    const bool ahead = last.status == Status::planned && c.claim.status == Status::held;
    if (genitive && ahead && last.type == c.claim.type) {
      return same_codes(last.actor, c.claim.actor) && same_codes(last.recipient, c.claim.recipient);
    }
    const VerbEvent* event = around.roles.governing(c.trigger->first);
    const bool same_verb =
        event != nullptr && last.evidence.begin == scene_.text.tokens[event->token].span.begin;
    if (!same_verb) return false;
    if (last.type == c.claim.type)
      return last.status == Status::postponed || is_meeting_attended(last, c.claim);
    const bool attack = c.claim.type == "ASSAULT" && c.claim.mode.empty();
    return event->carries && ((attack && last.type == "ACCUSE") ||
                              (c.claim.status == Status::planned && last.type == "THREATEN"));
  }

  // "Met on the sidelines of the summit": who held the summit is only concluded from who met there.
  bool is_its_occasion(const Sentence& sentence, const Candidate& c) const {
    const bool during = c.trigger->first > sentence.first && !c.trigger->is_verb &&
                        scene_.is(c.trigger->first - 1, word_during) &&
                        scene_.word(c.trigger->first).starts_with(article);
    if (!during || c.claim.mode != "meet" || !has_told(sentence)) return false;
    const Claim& last = claims_.back();
    return is_concluded(c.claim) && last.type == c.claim.type && has_parties_of(last, c.claim) &&
           has_parties_of(c.claim, last);
  }

  // Says how probable the reading is that the grammar prefers, and drops one whose sides it has
  // only concluded where that is hardly likely; where the grammar makes no claim of any, takes the
  // likeliest with the sides that the weights choose.
  void weigh(const Surroundings& around,
             std::optional<Candidate>& best,
             std::vector<Candidate>& faulty) const {
    if (!best) return take_likeliest(around, best, faulty);
    const ActReading reading = reading_of(*best);
    const Weigher weigher(around, reading, weighed_);
    const int odds = weigher.odds(weigher.by_grammar());
    best->claim.confidence_per_mille = probability_per_mille(odds);
    if (!is_concluded(best->claim) || best->trigger->is_phrase || odds >= too_little) return;
    dropped_.add(std::move(best->claim), "hardly likely, by weight");
    best.reset();
  }

  void take_likeliest(const Surroundings& around,
                      std::optional<Candidate>& best,
                      std::vector<Candidate>& faulty) const {
    std::size_t chosen = faulty.size();
    ChosenSides sides;
    int odds = enough_without_grammar;
    for (std::size_t i = 0; i < faulty.size(); ++i) {
      if (faulty[i].claim.status == Status::hypothetical || is_on_the_way(faulty[i])) continue;
      const ActReading reading = reading_of(faulty[i]);
      const Weigher weigher(around, reading, weighed_);
      ChosenSides its = weigher.choose();
      if (faulty[i].asks_unnamed) its.recipient.clear();
      if (!can_be_claim(faulty[i], its) || is_told_here(faulty[i].claim, its)) continue;
      if (is_what_he_opposes(around, *faulty[i].trigger, its)) continue;
      const int its_odds = weigher.odds(its);
      if (its_odds <= odds) continue;
      chosen = i;
      odds = its_odds;
      sides = std::move(its);
    }
    if (chosen == faulty.size()) return;
    best = std::move(faulty[chosen]);
    faulty.erase(faulty.begin() + static_cast<std::ptrdiff_t>(chosen));
    best->claim.confidence_per_mille = probability_per_mille(odds);
    correct(*best, sides);
  }

  // "They are expected to sign an agreement": the verb has told it of the same parties.
  bool is_told_here(const Claim& reading, const ChosenSides& chosen) const {
    return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& one) {
      return one.type == reading.type && one.sentence == reading.sentence &&
             same_codes(one.actor, chosen.actor) && same_codes(one.recipient, chosen.recipient);
    });
  }

  // "China opposes the deployment of missiles": whoever deploys them, it is not he who is against
  // it.
  bool is_what_he_opposes(const Surroundings& around,
                          const Trigger& trigger,
                          const ChosenSides& chosen) const {
    const VerbEvent* event = trigger.is_verb ? nullptr : around.roles.governing(trigger.first);
    if (event == nullptr || event->subject.empty() || chosen.actor.empty()) return false;
    const bool against = scene_.names_act(event->token, [](const CompiledWording& wording) {
      const bool accuses = wording.act->type == "ACCUSE" && wording.act->mode == "disapprove";
      return wording.with.empty() && (accuses || wording.act->id == "oppose");
    });
    return against && std::all_of(chosen.actor.begin(), chosen.actor.end(), [&](const Side& side) {
             return has_code(event->subject.sides, side.code);
           });
  }

  // "Arrived to meet": nothing says that they have met.
  static bool is_on_the_way(const Candidate& c) {
    return c.claim.mode == "meet" && (c.trigger->clitics & clitic_to) != 0;
  }

  static ActReading reading_of(const Candidate& c) {
    return {.trigger = *c.trigger, .claim = c.claim, .fault = c.fault, .score = c.score};
  }

  // Somebody is a side, two of them where the act takes two, and a state does not visit or praise
  // itself.
  static bool can_be_claim(const Candidate& c, const ChosenSides& chosen) {
    Claim claim;
    claim.type = c.claim.type;
    claim.mode = c.claim.mode;
    claim.actor = chosen.actor;
    claim.recipient = chosen.recipient;
    const std::size_t sides = claim.actor.size() + claim.recipient.size();
    if (sides < (joins_sides(claim.type, claim.mode) ? 2 : 1)) return false;
    if (is_domestic(claim) && claim.type == "REQUEST" && c.trigger->is_phrase) return false;
    return !is_domestic(claim) || is_done_at_home(claim);
  }

  // Gives a claim the sides that the weights have chosen; a side that is the same stays as it is.
  static void correct(Candidate& c, const ChosenSides& chosen) {
    const auto replace = [&](const char* what, std::vector<Side>& old, const auto& sides) {
      if (same_codes(old, sides)) return;
      std::erase_if(c.claim.because, [&](const Reason& reason) {
        return reason.what == what || (reason.what == "party" && what == std::string_view("actor"));
      });
      old = sides;
      for (const Side& side : sides)
        c.claim.because.push_back({.what = what, .words = side.span, .row = "by weight"});
    };
    replace("actor", c.claim.actor, chosen.actor);
    replace("recipient", c.claim.recipient, chosen.recipient);
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

  // Gives the claim its reason for a side, and the score of it: one that is only referred to counts
  // less.
  static void note(const char* what, const Filler& filler, Candidate& c) {
    if (filler.empty()) return;
    c.claim.because.push_back({.what = what,
                               .words = filler.words,
                               .row = filler.inferred ? by_reference : "by grammar"});
    c.score += filler.inferred ? 10 : 14;
    if (filler.inferred) c.claim.confidence_per_mille -= 150;
  }

  // The sides of an act that has no direction.
  void fill_parties(const SentenceRoles& roles,
                    const std::vector<Slot>& slots,
                    const Trigger& trigger,
                    Candidate& c) const {
    const auto between = std::find_if(slots.begin(), slots.end(), [](const Slot& slot) {
      return slot.kind == SlotKind::preposition && slot.words.front() == between_word;
    });
    const Filler both =
        between != slots.end() ? roles.fill(*between, trigger, Share::doer) : Filler{};
    const bool named = !both.inferred && both.sides.size() >= 2;
    const VerbEvent* judge = judge_of(scene_, roles, trigger, c.claim.mode);
    for (const Slot& slot : slots) {
      const bool is_between = between != slots.end() && &slot == &*between;
      Filler filler = is_between ? both : roles.fill(slot, trigger, Share::doer);
      if (judge != nullptr && filler.words == judge->subject.words) continue;
      // "The minister said that the talks between A and B": he is none of the two.
      if (named && filler.inferred && !filler.empty()) filler.sides = both.sides;
      const std::size_t before = c.claim.actor.size();
      append(filler, c.claim.actor);
      if (c.claim.actor.size() > before) note("party", filler, c);
    }
    if (trigger.is_verb || c.claim.actor.size() >= 2) return;
    const VerbEvent* event = roles.governing(trigger.first);  // "they agreed after talks"
    if (event == nullptr || event == judge || event->subject.sides.size() < 2) return;
    Filler parties = event->subject;
    parties.inferred = true;
    c.claim.actor.clear();
    append(parties, c.claim.actor);
    note("party", parties, c);
  }

  void fill_sides(const SentenceRoles& roles,
                  const Sentence& sentence,
                  const Trigger& trigger,
                  Candidate& c) const {
    const CompiledWording& wording = scene_.lexicon.wording(trigger.wording);
    if (!wording.both.empty()) return fill_parties(roles, wording.both, trigger, c);
    auto [actor, recipient] = directed_parties(scene_, roles, wording, trigger);
    if (!actor.empty() && actor.words == recipient.words) {  // one word cannot be both sides
      recipient = {};
      --c.score;
    }
    c.asks_unnamed = asks_unnamed(scene_, roles, sentence, trigger);
    if (c.asks_unnamed) recipient = {};
    if (recipient.empty() && wording.act->type == "THREATEN")
      recipient = asked_before(sentence, actor);
    keep_apart(*wording.act, trigger, actor, recipient);
    c.score += voice_score(scene_, wording, trigger, actor, recipient);
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

  // "Asked Kabul not to allow it, or else": whom the same has asked something in this sentence.
  Filler asked_before(const Sentence& sentence, const Filler& actor) const {
    if (!has_told(sentence) || actor.empty()) return {};
    const Claim& last = claims_.back();
    const bool same = last.type == "REQUEST" && has_code(last.actor, actor.sides.front().code);
    if (!same || last.recipient.empty()) return {};
    return {.sides = last.recipient, .words = last.recipient.front().span, .inferred = true};
  }

  // "The police arrested twenty demonstrators", "hundreds of Tunisians protested": where no other
  // state is spoken of, those whom police and courts deal with are people of their own, and who
  // protests does so against his own state.
  void add_own_people(const Sentence& sentence, const Filler& actor, Candidate& c) const {
    Claim& claim = c.claim;
    const bool policing = claim.act == "arrest" || claim.act == "convict" ||
                          claim.mode == "crowd-control" || claim.mode == "martial-law" ||
                          claim.mode == "curfew" || claim.mode == "censor" ||
                          claim.type == "PROTEST";
    if (!policing || !claim.recipient.empty() || claim.actor.size() != 1) return;
    const Side& state = claim.actor.front();
    const bool named = (state.sector == "GOV" || claim.type == "PROTEST") && !actor.inferred;
    const bool at_home = state.sector == "COP" || state.sector == "JUD" || named;
    if (!at_home || !scene_.speaks_only_of(sentence, state.code)) return;
    Filler people = actor;
    people.inferred = true;
    append(people, claim.recipient);
    claim.recipient.front().sector = claim.type == "PROTEST" ? "" : "CVL";
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

  // "The siege that Israel imposes": the noun before the verb has made the claim.
  bool is_told_by_noun(const Sentence& sentence, const Claim& claim) const {
    return has_told(sentence) && claims_.back().type == claim.type;
  }

  // A reading with the sides that the grammar finds; none where another word tells it.
  std::optional<Candidate> begin(const SentenceRoles& roles,
                                 const Sentence& sentence,
                                 const Trigger& trigger) {
    const CompiledWording& wording = scene_.lexicon.wording(trigger.wording);
    Candidate c{.claim = blank_claim(sentence, trigger), .trigger = &trigger};
    Claim& claim = c.claim;
    if (trigger.said_of_noun && is_told_by_noun(sentence, claim)) {
      dropped_.add(std::move(claim), "its noun tells it");
      return std::nullopt;
    }
    c.score = (wording.with.empty() ? 0 : 12) + (trigger.is_phrase ? 6 : 0);
    fill_sides(roles, sentence, trigger, c);
    add_second_party(roles, trigger, wording.row->needs, c);
    c.fault = fault_of_sides(trigger, wording, claim);
    if (c.fault == nullptr || scene_.weights != nullptr)
      claim.status = read_status(scene_, roles, sentence, trigger, claim).status;
    return c;
  }

  // The claim with all that does not depend on the choice of its sides.
  Claim finished(Candidate c, const SentenceRoles& roles, const Sentence& sentence) {
    Claim& claim = c.claim;
    const Trigger& trigger = *c.trigger;
    const StatusReading status = read_status(scene_, roles, sentence, trigger, claim);
    claim.status = status.status;
    claim.because.push_back({.what = "status", .words = status.words, .row = status.row});
    read_speaker(roles, trigger, claim);
    read_date(sentence, trigger, roles, claim);
    read_object(trigger, sentence, claim);
    claim.evidence = quote(trigger, roles);
    return std::move(claim);
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
    const Filler* speaker = speech != nullptr ? &speech->subject : roles.label();
    if (speaker == nullptr) return;
    claim.speaker = speaker->sides.front().code;
    claim.because.push_back({.what = "speaker",
                             .words = speaker->words,
                             .row = speech != nullptr ? "verb of saying" : "before a colon"});
  }

  // The trigger and what follows it in its clause, at most eight words.
  Span quote(const Trigger& trigger, const SentenceRoles& roles) const {
    const std::size_t limit = roles.reach(trigger.last, !trigger.is_verb);
    std::size_t last = trigger.last;
    for (std::size_t i = trigger.last, words = 1; i < limit && words < longest_quote; ++i) {
      if (scene_.is_mark(i)) {
        const bool bracket = scene_.word(i) == "(" || scene_.word(i) == ")";
        if (!bracket && !scene_.is_comma(i) && !scene_.is_quote(i)) break;
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
  const ReadingLog& weighed_;
  ActDates act_dates_;
  Carried before_;
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> relate(const Scene& scene, const DropLog& dropped, const ReadingLog& weighed) {
  return Relater(scene, dropped, weighed).run();
}

}  // namespace rasid
