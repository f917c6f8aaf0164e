// The visit "of May" inside a sentence spoken "on Thursday": a time belongs to the nearest act of
// its own clause, and only what the speaker says of himself is dated by his speaking.

#include "relate/act_dates.h"

#include "base/edtf.h"
#include "relate/dates.h"
#include "relate/words.h"
#include "text/affixes.h"

#include <algorithm>
#include <chrono>

namespace rasid {
namespace {

constexpr std::size_t comma_words = 4;    // how many words a comma counts between act and time
constexpr std::size_t spoken_reach = 90;  // words over which a speaker goes on
constexpr std::size_t speech_reach = 14;  // words from a verb of saying to its time
constexpr std::size_t farthest = 16;      // words from an act on to its time, a name is one
constexpr std::string_view verb_plural_ending = "\u0648\u0627";
constexpr std::size_t noun_reach = 4;     // words from a noun back to the verb of its clause
constexpr std::size_t carried_reach = 7;  // words from a noun back to the time of its verb

// A noun behind "bi-" or "li-" is an act of its own, which a time behind it may date: "accused them
// of planning to blow up the plane last week".
bool is_act_inside(const Scene& scene, std::size_t i) {
  Cut cut;
  const bool covered = scene.mention_over(i) != nullptr || scene.time_over(i) != nullptr;
  return !covered && noun_reading(scene, i, cut) != nullptr &&
         (cut.clitics & (clitic_in | clitic_to)) != 0;
}

// "Since he took office", "during a hearing": a word that opens a time by what happened then.
bool opens_time_of_another(const Scene& scene, std::size_t i, std::uint64_t classes) {
  const bool dated = scene.time_over(i) != nullptr || i + 1 >= scene.text.tokens.size() ||
                     scene.time_over(i + 1) != nullptr;
  if (dated || !scene.is(i, classes)) return false;
  // "By the government", "the president accepted" are spelt like "before".
  const bool before = scene.word(i) == before_word;
  return !before || (!scene.is_finite_verb(i) && scene.word(i - 1) != from_word);
}

// "The people who were harmed in November": the relative word does not mean the act at `first`.
bool is_of_other_noun(const Scene& scene, std::size_t i, std::size_t first) {
  if (!scene.is(i, word_relative)) return false;
  const std::string_view word = scene.word(i);  // or with "and" before it
  if (word.ends_with(which_word)) return false;
  return !word.ends_with(who_word) || scene.looks_feminine(first);
}

// "Fifty villagers were harmed in November": a verb that the knowledge does not have shows by its
// ending that many do it.
bool looks_like_plural_verb(const Scene& scene, std::size_t i) {
  constexpr std::size_t shortest_bytes = 10;
  const std::string_view word = scene.word(i);
  return word.size() >= shortest_bytes && word.ends_with(verb_plural_ending) &&
         scene.mention_over(i) == nullptr && scene.infos[i].classes == 0;
}

// What stands at `i` behind the act leads to what is of another time.
bool leads_to_another(const Scene& scene, std::size_t i, const Trigger& trigger) {
  return (i > trigger.last && scene.is(i, word_cause)) ||
         is_of_other_noun(scene, i, trigger.first) || looks_like_plural_verb(scene, i);
}

// "The first test since 2006".
bool is_said_first(const Scene& scene, const Trigger& trigger) {
  const std::size_t before = trigger.first - std::min<std::size_t>(trigger.first, 2);
  for (std::size_t i = before; i < trigger.last + 2 && i < scene.text.tokens.size(); ++i)
    if (scene.is(i, word_first)) return true;
  return false;
}

// "Condemned on Monday the attack", "welcomed yesterday the accord": the time before a noun is of
// the verb, which judges what others have done.
bool is_of_judgement(const Scene& scene,
                     const SentenceRoles& roles,
                     std::size_t time,
                     std::size_t noun) {
  const VerbEvent* event = roles.governing(noun);
  if (event == nullptr || event->token > time || event->carries) return false;
  return scene.names_act(event->token, [](const CompiledWording& wording) {
    const Act& act = *wording.act;
    const bool judges = act.type == "ACCUSE" || act.type == "REJECT" || act.mode == "endorse";
    return judges && wording.with.empty();  // whatever its object is
  });
}

// "Refused on Thursday the charge of having listed": a noun of what is said, with a time of its
// own.
bool is_reproach(const Scene& scene, std::size_t i) {
  Cut cut;
  const auto* entries = scene.mention_over(i) == nullptr ? noun_reading(scene, i, cut) : nullptr;
  return entries != nullptr &&
         std::all_of(entries->begin(), entries->end(), [&](const NounEntry& entry) {
           return scene.lexicon.wording(entry.wording).act->type == "ACCUSE";
         });
}

// Acts of one moment, which "since" cannot date: "the first visit since 1959".
bool is_of_a_moment(const Claim& claim) {
  return claim.type == "CONSULT" || claim.type == "AGREE" || claim.type == "RETREAT" ||
         claim.mode == "sign" || claim.mode == "congratulate";
}

// The act has not happened where it is told.
bool is_to_come(Status status) {
  return status == Status::planned || status == Status::invited || status == Status::hypothetical;
}

}  // namespace

// The expression over token `i` that can date the act, or null: a length, an hour alone and "every
// year" date none, nor does a named event date itself, nor "the summit planned for Saturday" what
// has been done. What only speaks of "within two weeks" dates an act to come.
const TimeMention* ActDates::date_over(std::size_t i, const Trigger& trigger, bool to_come) const {
  const TimeMention* time = scene_.time_over(i);
  if (time == nullptr || time->kind == TimeKind::set) return nullptr;
  const bool to_come_only = time->value.empty() && !time->future_value.empty();
  const bool lasting = time->kind == TimeKind::duration;
  const bool dayless = time->kind == TimeKind::time && time->value.empty();
  const bool says_nothing = time->value.empty() && time->future_value.empty() &&
                            time->direction == Direction::none &&
                            time->reference == TimeReference::none;
  if (says_nothing && !scene_.document.date.empty()) return nullptr;
  if ((lasting || dayless) && !(to_come && to_come_only)) return nullptr;
  if (time->span.covers(scene_.text.span(trigger.first, trigger.last))) return nullptr;
  if (time->first_token > 0 && scene_.is(time->first_token - 1, word_occasion)) return nullptr;
  return time->first_token > trigger.last && is_of_another(*time, trigger, to_come) ? nullptr
                                                                                    : time;
}

// "To end the contract signed in 2011", "settlements in the land occupied in 1967": when something
// else was done; "the treaty signed in 2011" itself is dated by it.
// "The borders of 1967" are known by it.
bool ActDates::is_of_noun_between(const TimeMention& time, const Trigger& trigger) const {
  if (time.first_token > trigger.last && scene_.is(time.first_token - 1, word_dated)) return true;
  constexpr std::size_t place_words = 3;  // "signed in Vienna in 1961"
  const std::size_t last = time.first_token;
  for (std::size_t i = last; i-- > trigger.last && last - i <= place_words;) {
    if (scene_.is(i, word_done)) return trigger.is_verb || i > trigger.last + 1;
    if (scene_.ends_clause(i) || scene_.is_comma(i)) return false;
  }
  return false;
}

// "The elections planned for January", "the soldier held since 2006", "the law of 1991": a promise,
// a participle or a name stands between the act and the time.
bool ActDates::is_of_another(const TimeMention& time, const Trigger& trigger, bool to_come) const {
  const bool behind_since = scene_.is(time.first_token - 1, word_since);
  const std::size_t before = time.first_token - (behind_since ? 2 : 1);
  const bool since = behind_since || scene_.is(time.first_token, word_since);
  if (since && before > trigger.last && is_participle(scene_, before)) return true;
  if (is_of_noun_between(time, trigger)) return true;
  const Act& act = *scene_.lexicon.wording(trigger.wording).act;
  const bool named_by = scene_.word(time.first_token).starts_with(lam) && act.mode != "sign";
  if (named_by && time.kind == TimeKind::date) return true;
  const bool ahead = time.direction == Direction::future && !to_come;
  if (ahead && is_verbal(act.type)) return true;  // when what is demanded is to be done
  constexpr std::size_t promise_reach = 6;
  if (!to_come && is_promise(scene_, time.first_token - 1)) return true;
  const std::size_t first = std::max<std::size_t>(
      trigger.last + 2, time.first_token - std::min<std::size_t>(promise_reach, time.first_token));
  for (std::size_t i = time.first_token; i-- > first;) {
    if (scene_.is_clause_border(i)) return false;
    if (!scene_.is_finite_verb(i) && is_promise(scene_, i)) return true;
  }
  return false;
}

// "In 2022, ...": the expression, with its preposition, begins the sentence or follows a comma.
bool ActDates::opens_clause(const TimeMention& time, const Sentence& sentence) const {
  std::size_t first = time.first_token;
  if (first > sentence.first && scene_.is_preposition(first - 1)) --first;
  return first <= sentence.first + 1 || scene_.is_comma(first - 1);
}

std::size_t ActDates::words_at(std::size_t i) const {
  return scene_.is_comma(i) ? comma_words : 1;
}

ActDates::NearTime ActDates::behind(const Trigger& trigger,
                                    const SentenceRoles& roles,
                                    bool to_come) const {
  const std::size_t limit = roles.reach(trigger.last, !trigger.is_verb);
  const Act& act = *scene_.lexicon.wording(trigger.wording).act;
  const bool says =
      is_verbal(act.type) && (trigger.is_verb || (is_named(trigger) && act.mode != "sign"));
  const std::uint64_t openers =
      word_since | word_after | word_until | (trigger.is_verb ? std::uint64_t{0} : word_during);
  NearTime near;
  for (std::size_t i = trigger.last; i < limit && near.time == nullptr; ++i) {
    if (opens_time_of_another(scene_, i, openers) || (says && is_act_inside(scene_, i))) break;
    if (leads_to_another(scene_, i, trigger)) break;
    const bool inside_name = scene_.mention_over(i) != nullptr && scene_.mention_at(i) == nullptr;
    if (!inside_name) near.distance += words_at(i);
    if (near.distance > farthest) break;
    near.time = date_over(i, trigger, to_come);
  }
  return near;
}

// "A deal that Israel opposes": a verb with a pronoun behind the noun that it means.
bool ActDates::is_said_of_noun(const Trigger& trigger, const Sentence& sentence) const {
  return trigger.is_verb && !trigger.verb.pronoun.empty() && !trigger.verb.and_before &&
         trigger.first > sentence.first && !scene_.begins_clause(trigger.first, sentence.first);
}

// The act is named by a noun, not told by a verb or by a phrase that may hold one ("will not
// accept").
bool ActDates::is_named(const Trigger& trigger) const {
  const bool phrase = scene_.lexicon.wording(trigger.wording).row->kind == "phrase";
  return !trigger.is_verb && !phrase && !scene_.is(trigger.first, word_saying);
}

// A noun shares the time of the verb that carries it, and any time that opens the sentence. Behind
// another verb and far away it may be of any time, behind "because of" of any day.
bool ActDates::is_shared(const TimeMention& time,
                         const Sentence& sentence,
                         const Path& path) const {
  const bool far = path.noun && (path.beyond || path.distance > carried_reach);
  const bool within = !path.comma && !far;
  const bool opens =
      opens_clause(time, sentence) && (!far || time.first_token <= sentence.first + 2);
  const bool day = date_precision(time.value) == DatePrecision::day;
  return (within || opens) && !(path.led_to && day);
}

// Goes on over token `i`; false where no time before it can be the act's.
bool ActDates::step_over(std::size_t i, const Trigger& trigger, Path& path) const {
  path.comma = path.comma || scene_.is_comma(i) || scene_.is_quote(i);
  path.distance += words_at(i);
  if (scene_.is(i, word_complementizer | word_relative | word_saying)) return false;
  const bool rules = path.noun || i + 1 == trigger.first;
  const bool leads = rules && scene_.is(i, word_cause);
  path.led_to = path.led_to || (leads && scene_.time_over(i) == nullptr);
  path.beyond = path.beyond || is_act_inside(scene_, i) || is_reproach(scene_, i);
  if (!scene_.is_finite_verb(i)) return true;
  path.beyond = path.beyond || !scene_.is_light_verb(i) || trigger.first - i > noun_reach;
  return !path.noun || ++path.verbs == 1;
}

// "Struck last Saturday, and Washington accuses": an imperfect that "and" joins tells of today.
bool ActDates::goes_on_beside(const Trigger& trigger, std::string_view day) const {
  const bool joined = trigger.is_verb && trigger.verb.and_before && !trigger.verb.future;
  return joined && trigger.verb.form->tense == Tense::imperfect &&
         day < std::string_view(scene_.document.date);
}

ActDates::NearTime ActDates::before(const Sentence& sentence,
                                    const Trigger& trigger,
                                    const SentenceRoles& roles,
                                    bool to_come) const {
  if (is_said_of_noun(trigger, sentence)) return {};
  Path path{.noun = is_named(trigger)};
  for (std::size_t i = trigger.first; i-- > sentence.first;) {
    const TimeMention* time = date_over(i, trigger, to_come);
    if (time != nullptr && path.noun && is_of_judgement(scene_, roles, i, trigger.first)) break;
    const bool of_participle = time != nullptr && time->first_token > sentence.first &&
                               scene_.is(time->first_token - 1, word_done);
    if (of_participle && !trigger.is_verb) break;  // "the papers that came out yesterday on"
    if (time != nullptr && goes_on_beside(trigger, time->value)) break;
    if (time != nullptr && is_shared(*time, sentence, path))
      return {.time = time, .distance = path.distance + words_at(i)};
    if (!step_over(i, trigger, path)) break;
  }
  return {.distance = path.distance};
}

// The time expression of the trigger's clause that stands nearest to it, before or behind.
const TimeMention* ActDates::nearest(const Sentence& sentence,
                                     const Trigger& trigger,
                                     const SentenceRoles& roles,
                                     bool to_come) const {
  const NearTime after = behind(trigger, roles, to_come);
  const NearTime ahead = before(sentence, trigger, roles, to_come);
  if (after.time == nullptr || ahead.time == nullptr)
    return after.time != nullptr ? after.time : ahead.time;
  for (std::size_t i = trigger.last; !trigger.is_verb && i < after.time->first_token; ++i) {
    if (scene_.is(i, word_relative)) return after.time;  // "the deal that they signed last week"
  }
  return ahead.distance < after.distance ? ahead.time : after.time;
}

// "The ministry called yesterday on ..., warning that": when the verb did that a participle carries
// on.
const TimeMention* ActDates::of_main_verb(const Trigger& trigger,
                                          const SentenceRoles& roles) const {
  constexpr std::size_t time_reach = 4;  // words from the subject of the verb to its time
  if (!scene_.is(trigger.first, word_saying)) return nullptr;
  const auto& events = roles.events();
  const auto main = std::find_if(events.begin(), events.end(), [&](const VerbEvent& event) {
    return event.token < trigger.first && !event.relative && !event.subject.empty();
  });
  if (main == events.end()) return nullptr;
  const std::size_t from = std::max<std::size_t>(main->token + 1, main->subject.end);
  const std::size_t end = std::min<std::size_t>(trigger.first, from + time_reach);
  for (std::size_t i = main->token + 1; i < end && !scene_.is_clause_border(i); ++i) {
    const TimeMention* time = date_over(i, trigger, false);
    if (time != nullptr && !time->value.empty() && !time->value.ends_with("..")) return time;
  }
  return nullptr;
}

// The time in the clause of the verb of saying, or null.
const TimeMention* ActDates::time_of_speech(const Sentence& sentence,
                                            const Trigger& trigger,
                                            const VerbEvent& speech) const {
  const std::size_t end = std::min<std::size_t>(trigger.first, speech.token + speech_reach);
  for (std::size_t i = speech.token + 1; i < end && !scene_.is_clause_border(i); ++i) {
    if (const TimeMention* time = date_over(i, trigger, false)) return time;
  }
  for (std::size_t i = speech.token; i-- > sentence.first && !scene_.ends_clause(i);) {
    if (const TimeMention* time = date_over(i, trigger, false)) return time;
  }
  return nullptr;
}

// What the speaker does by his words; not what he says that it had been done, nor what he names.
bool ActDates::is_own_word(const Trigger& trigger,
                           const VerbEvent& speech,
                           const Claim& claim) const {
  const bool invited = claim.status == Status::invited;  // by the recipient
  const std::vector<Side>& sides = invited ? claim.recipient : claim.actor;
  if ((!invited && !is_verbal(claim.type)) || !has_code(sides, claim.speaker)) return false;
  std::size_t before = trigger.first - (trigger.first > 0 ? 1 : 0);
  while (before > 0 && scene_.is_quote(before))
    --before;
  if (scene_.is(before, word_relative)) return false;
  if (claim.status != Status::held) return true;
  if (trigger.is_verb)
    return trigger.verb.form->tense != Tense::perfect || speech.token == trigger.first;
  constexpr std::uint64_t named_only = word_complementizer | word_after | word_since | word_cause;
  return !is_named(trigger) ||
         (!scene_.word(trigger.first).starts_with(article) && !scene_.is(before, named_only));
}

// When the speaker of the claim spoke, where the claim is his own side's word: the time in the
// clause of the verb of saying, or the one of his words before.
const TimeMention* ActDates::of_speech(const Sentence& sentence,
                                       const Trigger& trigger,
                                       const SentenceRoles& roles,
                                       const Claim& claim) {
  const VerbEvent* speech = roles.speech_before(trigger.first);
  if (speech == nullptr || claim.speaker.empty()) return nullptr;
  const TimeMention* time = time_of_speech(sentence, trigger, *speech);
  if (time != nullptr && !time->value.empty()) {
    speaker_ = claim.speaker;
    spoken_ = time;
    spoken_token_ = speech->token;
  }
  const bool goes_on = spoken_ != nullptr && speaker_ == claim.speaker &&
                       trigger.first - spoken_token_ < spoken_reach;
  return goes_on && is_own_word(trigger, *speech, claim) ? spoken_ : nullptr;
}

// "Announced last month its intention to attack"; "called today the settlements illegal", which go
// on; "the first visit since 1959".
bool ActDates::is_no_time_of(const TimeMention& time,
                             const Trigger& trigger,
                             const Claim& claim) const {
  const bool before = !trigger.is_verb && time.first_token < trigger.first;
  const bool past = time.direction == Direction::past ||
                    (before && told_as(scene_, time).direction == Direction::past);
  if (before && is_to_come(claim.status) && past) return true;
  const bool ongoing = claim.status == Status::ongoing;
  const bool since = time.value.ends_with("/..");
  if (before && ongoing && !since && date_precision(time.value) == DatePrecision::day) return true;
  const std::size_t first = time.first_token;
  const bool by_word =
      scene_.is(first, word_since) || (first > 0 && scene_.is(first - 1, word_since));
  if (since && by_word && !ongoing && (is_of_a_moment(claim) || is_said_first(scene_, trigger)))
    return true;
  // "Until now": a deed of one moment is not done all the time up to it.
  const bool up_to = time.value.starts_with("../") && scene_.word(first) == until_word;
  return up_to && !ongoing && !trigger.is_verb;
}

// "The demand for an inquiry into what was done in 2020": the noun may be of that time or of
// another.
bool ActDates::names_another_time(const Trigger& trigger, const SentenceRoles& roles) const {
  constexpr std::chrono::days old{60};
  const auto published = day_range(scene_.document.date).first;
  if (!published || !is_named(trigger)) return false;
  const std::size_t limit = roles.reach(trigger.last, true);
  for (std::size_t i = trigger.last; i < limit; ++i) {
    const TimeMention* time = scene_.time_over(i);
    if (time == nullptr || time->kind != TimeKind::date || time->value.empty()) continue;
    if (scene_.is(time->first_token - 1, word_dated)) continue;  // "the borders of 1967"
    const auto end = day_range(time->value).last;
    if (end && *published - *end > old) return true;
  }
  return false;
}

// "May meet at the assembly in September": the noun is held by nothing but that it is a noun, and
// what its clause tells is to come.
bool ActDates::is_only_to_come(const TimeMention& time,
                               const Trigger& trigger,
                               const Claim& claim) const {
  const Told told = told_as(scene_, time);
  return is_named(trigger) && claim.status == Status::held && !time.future_value.empty() &&
         time.value != time.future_value && told.direction == Direction::future && told.before &&
         !told.by_purpose && !scene_.is(trigger.first - 1, word_after | word_since);
}

ActDate ActDates::read(const Sentence& sentence,
                       const Trigger& trigger,
                       const SentenceRoles& roles,
                       const Claim& claim) {
  const bool to_come = is_to_come(claim.status);
  const TimeMention* spoken = of_speech(sentence, trigger, roles, claim);
  const TimeMention* time = nearest(sentence, trigger, roles, to_come);
  if (time != nullptr && is_no_time_of(*time, trigger, claim)) time = nullptr;
  if (time == nullptr && claim.status == Status::held) time = of_main_verb(trigger, roles);
  if (time == nullptr && (!to_come || claim.status == Status::invited)) time = spoken;
  if (time != nullptr && is_only_to_come(*time, trigger, claim)) return {};
  if (time != nullptr) {
    const bool later = to_come && time != spoken && !time->future_value.empty();
    return {.value = later ? time->future_value : time->value, .time = time};
  }
  if (claim.status != Status::held || names_another_time(trigger, roles)) return {};
  return {.value = news_day_.of(sentence, trigger, roles, claim)};
}

}  // namespace rasid
