// In order of strength: the wording's own status; a negation right before the verb; a governor of
// the clause ("is to", "denied", "preparations for"); an adjective behind a noun ("the coming
// visit"); the future prefix; the tense.

#include "relate/status.h"

#include "relate/blame.h"
#include "relate/governed.h"
#include "relate/news_day.h"
#include "relate/unfolding.h"
#include "relate/words.h"
#include "text/affixes.h"

#include <algorithm>
#include <optional>

namespace rasid {
namespace {

constexpr std::size_t negation_reach = 2;    // words between a negation and its verb
constexpr std::size_t predicate_reach = 14;  // words between a noun and the verb it is subject of

// "If", "even if", or the "ma" of "ma lam" (unless) before a negation.
bool is_condition(const Scene& scene, std::size_t i) {
  return scene.mention_over(i) == nullptr &&
         (scene.word(i) == what_word || scene.is(i, word_if | word_hypothetical));
}

// "What it offered", "explains what they agreed on": "ma" denies nothing before a verb behind which
// a pronoun points back, nor behind a preposition or verb, whose object it is.
bool is_what(const Scene& scene, const Sentence& sentence, std::size_t i, const Trigger& trigger) {
  if (!scene.word(i).ends_with(what_word)) return false;
  const bool points_back = trigger.last < sentence.last && scene.is(trigger.last, word_resumptive);
  const bool object =
      i > sentence.first && (scene.is_preposition(i - 1) || scene.is_finite_verb(i - 1));
  return !trigger.verb.pronoun.empty() || points_back || object;
}

// "did not", "will not", before a verb; "non-" before a noun is a governor of the knowledge.
std::optional<StatusReading> negation(const Scene& scene,
                                      const Sentence& sentence,
                                      const Trigger& trigger) {
  if (!trigger.is_verb) return std::nullopt;
  const std::size_t begin =
      trigger.first - std::min<std::size_t>(negation_reach, trigger.first - sentence.first);
  for (std::size_t i = trigger.first; i-- > begin;) {
    if (denies(scene, i)) {
      if (is_what(scene, sentence, i, trigger)) break;
      const bool unless = i > sentence.first && is_condition(scene, i - 1);
      return unless ? reading(scene, Status::hypothetical, i - 1, i + 1, "unless")
                    : reading(scene, Status::denied, i, i + 1, "negation");
    }
    if (scene.is_clause_border(i) || scene.is_finite_verb(i)) break;
  }
  return std::nullopt;
}

// "Since the invasion", "because of the attack": what has been, whatever stands before.
std::optional<StatusReading> behind_cause(const Scene& scene,
                                          const Sentence& sentence,
                                          const Trigger& trigger) {
  if (trigger.is_verb || trigger.first == sentence.first) return std::nullopt;
  const std::size_t before = trigger.first - 1;
  if (!scene.is(before, word_since | word_cause)) return std::nullopt;
  return reading(scene, Status::held, before, trigger.first, "after");
}

// "They agreed after talks": what a noun behind "after" names has happened, unless the verb is of
// the future.
std::optional<StatusReading> behind_after(const Scene& scene,
                                          const SentenceRoles& roles,
                                          const Trigger& trigger) {
  if (trigger.is_verb || trigger.first == 0) return std::nullopt;
  if (!scene.is(trigger.first - 1, word_after)) return std::nullopt;
  const VerbEvent* event = roles.governing(trigger.first);
  const bool to_come = event != nullptr && scene.infos[event->token].verbs.front().future;
  if (to_come) return std::nullopt;
  return reading(scene, Status::held, trigger.first - 1, trigger.first, "after");
}

// "The visit of the minister was postponed", "the meeting will be held", "the talks will deal
// with": what the verb at `verb` says of the noun that opens its clause.
std::optional<StatusReading> by_predicate(const Scene& scene,
                                          const SentenceRoles& roles,
                                          const Trigger& trigger,
                                          std::size_t verb) {
  const VerbEvent* event = roles.governing(verb + 1);
  const bool denied = scene.is(verb - 1, word_negation);
  if (event == nullptr || event->token != verb || denied || scene.word(verb).starts_with(waw))
    return std::nullopt;
  const bool undone = event->status == Status::postponed || event->status == Status::cancelled;
  if (event->changes_status && undone)
    return reading(scene, event->status, verb, verb + 1, event->status_row);
  const bool meeting = scene.lexicon.wording(trigger.wording).act->type == "CONSULT";
  const bool future = scene.infos[verb].verbs.front().future || scene.is(verb - 1, word_future);
  if (!future || !(meeting || scene.is_light_verb(verb))) return std::nullopt;
  return reading(scene, Status::planned, verb, verb + 1, "future");
}

// The same of the verb whose subject is the noun that opens the clause.
std::optional<StatusReading> predicate(const Scene& scene,
                                       const SentenceRoles& roles,
                                       const Sentence& sentence,
                                       const Trigger& trigger) {
  const bool opens = trigger.first == sentence.first ||
                     scene.is(trigger.first - 1, word_complementizer) ||
                     scene.is_comma(trigger.first - 1);
  if (!opens) return std::nullopt;
  const std::size_t limit = std::min<std::size_t>(sentence.last, trigger.last + predicate_reach);
  for (std::size_t i = trigger.last; i < limit; ++i) {
    if (scene.is_clause_border(i) || scene.is_comma(i)) break;
    if (!scene.is_finite_verb(i) || scene.mention_over(i) != nullptr) continue;
    return by_predicate(scene, roles, trigger, i);
  }
  return std::nullopt;
}

// A relative clause behind the noun at `trigger` begins at `i`: what is of another gender than a
// name between them belongs to the noun.
bool is_relative_of(const Scene& scene, const Trigger& trigger, std::size_t i, bool name_between) {
  if (!scene.is(i, word_relative)) return false;
  const bool feminine = scene.word(trigger.last - 1).ends_with(feminine_ending) ||
                        scene.word(trigger.last - 1).ends_with(plural_ending);
  return !name_between || (feminine && scene.word(i).ends_with(which_word));
}

// "The talks that he will hold", "the visit that is due to begin".
std::optional<StatusReading> relative_to_come(const Scene& scene,
                                              const Sentence& sentence,
                                              const Trigger& trigger) {
  const std::size_t limit = std::min<std::size_t>(sentence.last, trigger.last + adjective_reach);
  bool name_between = false;
  std::size_t i = trigger.last;
  while (i < limit && !scene.is_clause_border(i) && !scene.is_preposition(i) &&
         !scene.is_comma(i)) {
    name_between = name_between || scene.mention_over(i) != nullptr;
    ++i;
  }
  if (i + 1 >= limit || !is_relative_of(scene, trigger, i, name_between)) return std::nullopt;
  if (const auto phrase = governing_phrase(scene, i + 1, {.first = sentence.last}))
    return phrase->status == Status::planned ? phrase : std::nullopt;
  const bool future_word = scene.is(i + 1, word_future) && i + 2 < sentence.last;
  const std::size_t verb = i + (future_word ? 2 : 1);
  if (!scene.is_light_verb(verb)) return std::nullopt;
  if (future_word || scene.infos[verb].verbs.front().future)
    return reading(scene, Status::planned, i, verb + 1, "future");
  const bool imperfect = scene.infos[verb].verbs.front().form->tense == Tense::imperfect;
  const std::size_t end = std::min<std::size_t>(sentence.last, verb + day_reach);
  if (!imperfect || !has_day_to_come(scene, verb + 1, end, true)) return std::nullopt;
  return reading(scene, Status::planned, i, verb + 1, "imperfect with a day");
}

// "Expected to offer condolences", "to hold talks": a verb or light noun right before the noun that
// names the act, itself still to come.
std::optional<StatusReading> carried_to_come(const Scene& scene,
                                             const SentenceRoles& roles,
                                             const Sentence& sentence,
                                             const Trigger& trigger) {
  constexpr std::size_t carried_reach = 2;
  if (trigger.is_verb || trigger.first < sentence.first + 2) return std::nullopt;
  // "To hold talks", "to hold a series of talks".
  const std::size_t many = scene.word(trigger.first - 1) == from_word ? 3 : 2;
  for (std::size_t i = trigger.first; i-- > sentence.first && trigger.first - i <= many;) {
    if (scene.is(i, word_light_noun) && (scene.infos[i].clitics & clitic_to) != 0)
      return reading(scene, Status::planned, i, trigger.first, "purpose");
    if (scene.is_mark(i) || scene.ends_clause(i) || scene.mention_over(i) != nullptr) break;
  }
  const VerbEvent* event = roles.governing(trigger.first);
  if (event == nullptr) return std::nullopt;
  // "Is to sign, on the second day of the visit, an accord".
  const std::size_t reach = event->carries ? governed_reach : carried_reach;
  if (trigger.first - event->token > reach) return std::nullopt;
  const VerbMatch& verb = scene.infos[event->token].verbs.front();
  const bool subordinate = event->token > sentence.first &&
                           scene.is(event->token - 1, word_complementizer) &&
                           verb.form->tense == Tense::imperfect;
  if (!subordinate) return std::nullopt;
  return governor_before(
      scene,
      roles,
      sentence,
      {.first = event->token, .last = event->token + 1, .is_verb = true, .verb = verb});
}

// "Will visit Cairo and meet the president": the future of the verb before holds for an imperfect
// that "and" joins to it.
const VerbEvent* future_before(const Scene& scene,
                               const SentenceRoles& roles,
                               const Trigger& trigger) {
  if (!trigger.is_verb || !trigger.verb.and_before) return nullptr;
  const VerbEvent* event = roles.governing(trigger.first);
  if (event == nullptr || !scene.infos[event->token].verbs.front().future) return nullptr;
  return event;
}

// "Will arrive in Cairo, where he meets the president", "is to visit Cairo, where ...": what is to
// come holds for the imperfect behind "where".
std::optional<StatusReading> where_to_come(const Scene& scene,
                                           const SentenceRoles& roles,
                                           const Sentence& sentence,
                                           const Trigger& trigger) {
  if (trigger.first == sentence.first || scene.word(trigger.first - 1) != where_word)
    return std::nullopt;
  const auto& events = roles.events();
  const auto before = std::find_if(events.rbegin(), events.rend(), [&](const VerbEvent& event) {
    return event.token < trigger.first;
  });
  if (before == events.rend()) return std::nullopt;
  const std::uint32_t verb = before->token;
  if (scene.infos[verb].verbs.front().future)
    return reading(scene, Status::planned, verb, verb + 1, "future");
  Trigger carrier = trigger;
  carrier.first = verb;
  carrier.last = verb + 1;
  const std::optional<StatusReading> governed = governor_before(scene, roles, sentence, carrier);
  return governed && governed->status == Status::planned ? governed : std::nullopt;
}

// "Leaves for Moscow to take part in the summit", "arrived in Moscow to take part": it has not been
// yet. Behind a word with the article the lam is that of possession.
bool is_purpose(const Scene& scene, const SentenceRoles& roles, const Trigger& trigger) {
  if ((trigger.clitics & clitic_to) == 0 || !trigger.pronoun.empty()) return false;
  const VerbEvent* event = roles.governing(trigger.first);
  if (event == nullptr) return false;
  const std::size_t before = trigger.first - 1;
  const bool perfect = scene.infos[event->token].verbs.front().form->tense == Tense::perfect;
  if (perfect && (event->carries || event->speech)) return false;  // "thanked them for the talks"
  if (scene.mention_over(before) != nullptr || scene.time_over(before) != nullptr) return true;
  return perfect ? scene.is_comma(before) : !scene.word(before).starts_with(article);
}

// "Begins on Friday a visit", "begins a visit on Friday": an imperfect carries the noun, and a day
// to come stands with it. Behind a noun that another verb leads to it may be a day of the past.
bool is_carried_ahead(const Scene& scene,
                      const SentenceRoles& roles,
                      const Sentence& sentence,
                      const Trigger& trigger) {
  const VerbEvent* event = roles.governing(trigger.first);
  if (event == nullptr || trigger.first - event->token > governor_reach) return false;
  const std::size_t verb = event->token;
  if (scene.infos[verb].verbs.front().form->tense != Tense::imperfect) return false;
  const std::size_t before = verb - (verb > sentence.first ? 1 : 0);
  if (scene.is(before, word_negation | word_relative | word_when)) return false;
  for (std::size_t i = verb + 1; i < trigger.first; ++i) {
    if (scene.is(i, word_after | word_during | word_relative | word_complementizer | word_cause))
      return false;
    if (scene.is_comma(i)) return false;
  }
  const std::size_t behind = std::min<std::size_t>(sentence.last, trigger.last + day_reach);
  return has_day_to_come(scene, verb + 1, event->carries ? behind : trigger.first, true);
}

// A noun that nothing before decided: held, unless it is what somebody sets out for or what an
// imperfect carries to a day to come.
StatusReading by_noun(const Scene& scene,
                      const SentenceRoles& roles,
                      const Sentence& sentence,
                      const Trigger& trigger) {
  const std::string& type = scene.lexicon.wording(trigger.wording).act->type;
  if (type == "CONSULT" && is_purpose(scene, roles, trigger))
    return reading(scene, Status::planned, trigger.first, trigger.last, "purpose");
  if (!is_verbal(type) && is_carried_ahead(scene, roles, sentence, trigger)) {
    const std::uint32_t verb = roles.governing(trigger.first)->token;
    return reading(scene, Status::planned, verb, verb + 1, "imperfect with a day");
  }
  if (const auto now = under_way(scene, roles, sentence, trigger)) return *now;
  return {.status = Status::held, .words = {}, .row = "noun"};
}

// "Will visit Doha if time allows": a condition stands behind the act, in its clause.
std::optional<StatusReading> condition_behind(const Scene& scene,
                                              const Sentence& sentence,
                                              const Trigger& trigger) {
  constexpr std::size_t condition_reach = 20;  // words
  const std::size_t limit = std::min<std::size_t>(sentence.last, trigger.last + condition_reach);
  for (std::size_t i = trigger.last; i < limit; ++i) {
    if (scene.mention_over(i) != nullptr) continue;
    const bool whether = scene.word(i - 1).ends_with(what_word);  // "on whether"
    if (scene.is(i, word_if) && !whether)
      return reading(scene, Status::hypothetical, i, i + 1, "condition");
    if (scene.is_clause_border(i)) break;
  }
  return std::nullopt;
}

// Of an imperfect in a main clause: what is done at a time to come, what goes on, what a headline
// tells.
StatusReading by_imperfect(const Scene& scene, const Sentence& sentence, const Trigger& trigger) {
  const CompiledWording& wording = scene.lexicon.wording(trigger.wording);
  // "Meets the president on Friday": of visits and meetings.
  const std::size_t limit = std::min<std::size_t>(sentence.last, trigger.last + day_reach);
  if (wording.act->type == "CONSULT" && has_day_to_come(scene, trigger.last, limit, false))
    return reading(scene, Status::planned, trigger.first, trigger.last, "imperfect with a day");
  const bool deed = !is_verbal(wording.act->type) || wording.act->mode == "sign";
  if (deed && has_month_to_come(scene, trigger.last, limit))
    return reading(scene, Status::planned, trigger.first, trigger.last, "imperfect with a month");
  const bool headline = is_headline_present(scene, sentence, trigger.first);
  const bool going_on =
      goes_on(wording.act->type) && !headline && !is_chronicle(scene, sentence, trigger.first);
  return {.status = going_on ? Status::ongoing : Status::held,
          .words = {},
          .row = headline ? "headline present" : "imperfect"};
}

// "The parliament refused the Turkish attack": what others do is done all the same.
bool is_refused_of_others(const Scene& scene,
                          const SentenceRoles& roles,
                          const Trigger& trigger,
                          const Claim& claim) {
  const VerbEvent* event = roles.governing(trigger.first);
  const bool hostile =
      claim.type == "ASSAULT" || claim.type == "COERCE" || claim.type == "SANCTION";
  if (event == nullptr || trigger.is_verb || !hostile || claim.actor.empty()) return false;
  const bool refuses = scene.names_act(
      event->token, [](const CompiledWording& wording) { return wording.act->type == "REJECT"; });
  return refuses && std::none_of(claim.actor.begin(), claim.actor.end(), [&](const Side& side) {
           return has_code(event->subject.sides, side.code);
         });
}

StatusReading by_tense(const Scene& scene,
                       const SentenceRoles& roles,
                       const Sentence& sentence,
                       const Trigger& trigger) {
  if (!trigger.is_verb) return by_noun(scene, roles, sentence, trigger);
  if (trigger.verb.form->tense == Tense::perfect) {
    if (const auto now = under_way(scene, roles, sentence, trigger)) return *now;
    return {.status = Status::held, .words = {}, .row = "perfect"};
  }
  const bool future_word = trigger.first > 0 && scene.is(trigger.first - 1, word_future);
  if (trigger.verb.future || future_word) {
    if (const auto condition = condition_behind(scene, sentence, trigger)) return *condition;
    return reading(
        scene, Status::planned, trigger.first - (future_word ? 1 : 0), trigger.last, "future");
  }
  if (const VerbEvent* event = future_before(scene, roles, trigger)) {
    return reading(scene, Status::planned, event->token, event->token + 1, "future");
  }
  if (const auto coming = where_to_come(scene, roles, sentence, trigger)) return *coming;
  if (trigger.verb.purpose) {
    return reading(scene, Status::planned, trigger.first, trigger.last, "purpose");
  }
  const bool subordinate = trigger.first > 0 && scene.is(trigger.first - 1, word_complementizer) &&
                           scene.word(trigger.first - 1).size() <= 4;
  if (subordinate) {
    return reading(scene, Status::hypothetical, trigger.first - 1, trigger.last, "subjunctive");
  }
  return by_imperfect(scene, sentence, trigger);
}

// "The accord signed in 2001", "the American sanctions imposed on": a participle behind the noun
// and its adjectives says that it has been done.
std::optional<StatusReading> done_behind(const Scene& scene,
                                         const Sentence& sentence,
                                         const Trigger& trigger) {
  constexpr std::size_t participle_reach = 4;
  const bool accord = scene.lexicon.wording(trigger.wording).act->mode == "sign";
  if (trigger.is_verb || !(accord || (trigger.clitics & clitic_article) != 0)) return std::nullopt;
  const std::size_t limit = std::min<std::size_t>(sentence.last, trigger.last + participle_reach);
  for (std::size_t i = trigger.last; i < limit; ++i) {
    if (scene.is(i, word_done)) return reading(scene, Status::held, i, i + 1, "done");
    const Mention* mention = scene.mention_over(i);
    const bool adjective = mention != nullptr
                               ? mention->kind == MentionKind::demonym
                               : scene.is_plain_word(i) && scene.word(i).starts_with(article);
    if (!adjective) break;
  }
  return std::nullopt;
}

// What is done to the status by words before the act, or by "after" right before it.
std::optional<StatusReading> by_governor(const Scene& scene,
                                         const SentenceRoles& roles,
                                         const Sentence& sentence,
                                         const Trigger& trigger,
                                         const Claim& claim) {
  const bool of_others = is_refused_of_others(scene, roles, trigger, claim);
  const auto before = governor_before(scene, roles, sentence, trigger);
  if (before && !(of_others && before->status == Status::denied)) {
    const bool opposed = before->status == Status::denied && is_opposed(scene, sentence, trigger);
    return opposed ? StatusReading{.status = Status::hypothetical, .row = before->row} : *before;
  }
  if (auto done = behind_after(scene, roles, trigger)) return done;
  const auto verb = governor_verb(scene, roles, trigger, claim);
  return verb && of_others && verb->status == Status::denied ? std::nullopt : verb;
}

}  // namespace

StatusReading read_status(const Scene& scene,
                          const SentenceRoles& roles,
                          const Sentence& sentence,
                          const Trigger& trigger,
                          const Claim& claim) {
  const CompiledWording& wording = scene.lexicon.wording(trigger.wording);
  if (const auto no = negation(scene, sentence, trigger)) return *no;
  if (wording.status) return {.status = *wording.status, .words = {}, .row = wording.row->at};
  if (!trigger.is_verb && scene.is(trigger.first, word_saying)) return {.row = "participle"};
  if (const auto cause = behind_cause(scene, sentence, trigger)) return *cause;
  if (const auto done = done_behind(scene, sentence, trigger)) return *done;
  if (const auto course = in_its_course(scene, roles, trigger)) return *course;
  if (const auto governed = by_governor(scene, roles, sentence, trigger, claim)) return *governed;
  if (!trigger.is_verb) {
    if (const auto coming = carried_to_come(scene, roles, sentence, trigger)) return *coming;
    if (const auto coming = adjective_behind(scene, sentence, trigger)) return *coming;
    if (const auto coming = relative_to_come(scene, sentence, trigger)) return *coming;
    if (const auto undone = predicate(scene, roles, sentence, trigger)) return *undone;
    if (const auto any = adjacent_word(scene, sentence, trigger)) return *any;
  }
  return by_tense(scene, roles, sentence, trigger);
}

}  // namespace rasid
