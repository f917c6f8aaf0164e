// Phrases, nouns, verbs and adjectives of grammar/governors.tsv around the word that names an act.

#include "relate/governed.h"

#include "relate/words.h"
#include "text/affixes.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace rasid {
namespace {

constexpr std::size_t denied_reach = 4;  // words from "denied" to the plan that is denied

// Whether what a row governs is such as `trigger`. A row for acts of one type, or for what a light
// noun carries ("discussed the sending of troops"), stands right before it.
bool is_in_scope(const Scene& scene, const Governor& row, std::size_t end, const Trigger& trigger) {
  if (row.scope == "any" || row.scope == "verb") return true;
  if (trigger.is_verb) return false;
  if (row.scope == "noun") return true;
  const bool carried = trigger.first > end && scene.is(trigger.first - 1, word_light_noun);
  if (end + (carried ? 1 : 0) != trigger.first) return false;
  return row.scope == scene.lexicon.wording(trigger.wording).act->type ||
         (carried && row.scope == "carried");
}

// "Threats and attacks": a noun joined to the one before is not governed by it.
bool is_sibling(const Scene& scene, std::size_t i, const Trigger& trigger) {
  return i + 1 == trigger.first && scene.word(trigger.first).starts_with(waw) &&
         scene.word(i) != scene.word(trigger.first);
}

// Behind a noun with a pronoun, which stands where the act would stand: a preposition, a light noun
// ("his wish for", "its intention to launch"), a preposition that is written with the act ("its
// demand of lifting"), or a meeting. Other acts that somebody refuses may be those of others: "his
// refusal of the talks", but not "of the attack".
bool leads_to_act(const Scene& scene, std::size_t i, Status status, const Trigger& trigger) {
  if (i >= scene.text.tokens.size()) return false;
  const bool meeting =
      i == trigger.first && scene.lexicon.wording(trigger.wording).act->type == "CONSULT";
  const bool joined = i == trigger.first && status != Status::denied &&
                      (trigger.clitics & (clitic_in | clitic_to)) != 0;
  return meeting || joined || scene.is_preposition(i) || scene.is(i, word_light_noun);
}

// A noun, an adjective or an adjacent word of governors.tsv at token `i`.
std::optional<StatusReading> governing_word(const Scene& scene,
                                            std::size_t i,
                                            std::string_view kind,
                                            const Trigger& trigger) {
  for (const Cut& cut : cut_clitics(scene.word(i))) {
    const auto* entries = scene.lexicon.governing_nouns(cut.stem);
    if (entries == nullptr) continue;
    for (const GovernorEntry& entry : *entries) {
      const Governor& row = scene.lexicon.governor(entry.row);
      const auto status = scene.lexicon.governor_status(entry.row);
      if (row.kind != kind || !status || !is_in_scope(scene, row, i + 1, trigger)) continue;
      if (kind == "noun" && !entry.form.pronoun.empty() &&
          !leads_to_act(scene, i + 1, *status, trigger))
        continue;
      return reading(scene, *status, i, i + 1, row.at);
    }
  }
  return std::nullopt;
}

// "There are at present no plans", "has no intention": the negation before the noun at `i` in its
// clause, or `i`.
std::size_t negation_of(const Scene& scene, std::size_t i, std::size_t sentence_first) {
  constexpr std::size_t negated_reach = 6;  // words
  for (std::size_t k = i; k-- > sentence_first && i - k <= negated_reach;) {
    const bool negates = scene.is(k, word_negation) && scene.mention_over(k) == nullptr;
    if (negates) {  // but "did not set a date for plans"
      const bool exists =
          scene.word(k).starts_with(is_not) || scene.word(k + 1).ends_with(exists_word);
      return exists || k + 1 == i ? k : i;
    }
    if (scene.is_clause_border(k) || scene.is_comma(k)) break;
  }
  return i;
}

// A noun of governors.tsv at token `i` that the trigger, a noun itself, hangs on.
std::optional<StatusReading> governing_noun(const Scene& scene,
                                            const SentenceRoles& roles,
                                            const Sentence& sentence,
                                            std::size_t i,
                                            const Trigger& trigger) {
  if (trigger.is_verb || is_sibling(scene, i, trigger)) return std::nullopt;
  auto noun = governing_word(scene, i, "noun", trigger);
  if (noun && noun->status == Status::planned) {
    if (const std::size_t no = negation_of(scene, i, sentence.first); no < i)
      return reading(scene, Status::denied, no, i + 1, "negation");
    const VerbEvent* event = roles.governing(i);  // "denied the intention to"
    if (event != nullptr && event->status == Status::denied && i - event->token <= denied_reach)
      return reading(scene, Status::denied, event->token, i + 1, event->status_row);
  }
  return noun;
}

// "Did not disclose the details of the visit": what is denied between `governor` and the trigger is
// something of the act, and not the act.
bool is_aspect_denied(const Scene& scene, std::size_t governor, const Trigger& trigger) {
  for (std::size_t i = governor + 1; i < trigger.first; ++i) {
    if (scene.is(i, word_aspect) && scene.mention_over(i) == nullptr) return true;
  }
  return false;
}

// A negation stands right before the verb at `i`.
bool is_negated(const Scene& scene, std::size_t i) {
  return i > 0 && denies(scene, i - 1);
}

// "May impose": "qad" before the imperfect at `verb`.
bool is_perhaps(const Scene& scene, std::size_t verb) {
  return verb > 0 && scene.word(verb - 1).ends_with(already_word) && scene.is_imperfect(verb);
}

// "Shall impose", "may impose": what the verb at `at` governs is yet to be.
std::optional<StatusReading> to_come(const Scene& scene, std::size_t at) {
  const std::size_t before = at - (at > 0 ? 1 : 0);
  if (scene.infos[at].verbs.front().future || scene.is(before, word_future))
    return reading(scene, Status::planned, at, at + 1, "future");
  if (is_perhaps(scene, at)) return reading(scene, Status::hypothetical, before, at + 1, "perhaps");
  return std::nullopt;
}

// "Shall impose sanctions", "did not hold talks": how the light verb at `at` tells
// the noun that it carries. `aspect`: it says that the act did not begin or end.
std::optional<StatusReading> by_light_verb(const Scene& scene, std::size_t at, bool aspect) {
  if (!scene.is_light_verb(at)) return std::nullopt;
  const VerbMatch& verb = scene.infos[at].verbs.front();
  const std::size_t before = at - (at > 0 ? 1 : 0);
  if (auto coming = to_come(scene, at)) return coming;
  if (is_negated(scene, at) && verb.pronoun.empty() && !aspect)
    return reading(scene, Status::denied, before, at + 1, "negation");
  return std::nullopt;
}

// "Denied to have sent": the verb between "that" and the perfect at `trigger`.
bool is_to_have(const Scene& scene, const VerbEvent& event, const Trigger& trigger) {
  return event.token > 0 && scene.is(event.token - 1, word_complementizer) &&
         scene.is_imperfect(event.token) && scene.word(trigger.first - 1) == already_word;
}

// "Denied that the army has shelled": the verb of denying whose "that" holds the verb at `trigger`.
std::optional<StatusReading> denied_that(const Scene& scene,
                                         const SentenceRoles& roles,
                                         const Trigger& trigger) {
  const VerbEvent* last = nullptr;
  for (const VerbEvent& event : roles.events()) {
    if (event.token >= trigger.first) break;
    if (!is_to_have(scene, event, trigger)) last = &event;
  }
  if (last == nullptr || last->status != Status::denied || last->own_only) return std::nullopt;
  if (is_negated(scene, last->token)) return std::nullopt;
  std::size_t that = 0;
  for (std::size_t i = last->token + 1; i < trigger.first; ++i)
    that += scene.is_clause_border(i) && scene.mention_over(i) == nullptr ? 1 : 0;
  if (that != 1) return std::nullopt;
  return reading(scene, Status::denied, last->token, last->token + 1, last->status_row);
}

// The verb that governs another: "denied that", or through "an" right before it, "decided to sign".
std::optional<StatusReading> governor_of_verb(const Scene& scene,
                                              const SentenceRoles& roles,
                                              const VerbEvent& event,
                                              const Trigger& trigger) {
  if (trigger.verb.and_before) return std::nullopt;
  if (auto denied = denied_that(scene, roles, trigger)) return denied;
  const bool subordinate = trigger.first >= 1 && scene.is(trigger.first - 1, word_complementizer);
  if (!subordinate || !event.changes_status) return std::nullopt;
  return reading(scene, event.status, event.token, event.token + 1, event.status_row);
}

// "Does not intend to" denies, "does not rule out" supposes; of a reproach it says nothing.
std::optional<Status> status_under_negation(const Scene& scene,
                                            const VerbEvent& event,
                                            const Claim& claim) {
  if (!is_negated(scene, event.token)) return event.status;
  if (event.status == Status::planned) return Status::denied;
  if (event.status != Status::denied) return event.status;
  if (claim.type == "ACCUSE") return std::nullopt;
  return Status::hypothetical;
}

}  // namespace

bool denies(const Scene& scene, std::size_t i) {
  if (!scene.is(i, word_negation) || scene.mention_over(i) != nullptr) return false;
  if (i == 0 || scene.word(i) != what_word) return true;
  const bool behind_word = scene.text.tokens[i - 1].kind == TokenKind::word &&
                           !scene.is_clause_border(i - 1) && scene.word(i - 1) != and_word;
  return !behind_word && !scene.is_comma(i - 1);
}

StatusReading reading(const Scene& scene,
                      Status status,
                      std::size_t first,
                      std::size_t last,
                      std::string row) {
  return {.status = status, .words = scene.text.span(first, last), .row = std::move(row)};
}

std::optional<StatusReading> governing_phrase(const Scene& scene,
                                              std::size_t i,
                                              const Trigger& trigger) {
  const bool before_perfect = trigger.is_verb && trigger.verb.form->tense == Tense::perfect;
  const bool idle_qad = scene.word(i).ends_with(already_word) &&
                        (before_perfect || i + 1 != trigger.first);  // or "wa-qad"
  if (idle_qad) return std::nullopt;
  for (const PhraseMatch& match :
       scene.lexicon.governing_phrases().match(scene.text, i, trigger.first)) {
    const Governor& row = scene.lexicon.governor(match.value);
    const auto status = scene.lexicon.governor_status(match.value);
    if (!status) return std::nullopt;  // "unmanned" is no "without"
    if (!is_in_scope(scene, row, i + match.length, trigger)) continue;
    return reading(scene, *status, i, i + match.length, row.at);
  }
  return std::nullopt;
}

std::optional<StatusReading> governor_before(const Scene& scene,
                                             const SentenceRoles& roles,
                                             const Sentence& sentence,
                                             const Trigger& trigger) {
  const std::size_t begin =
      trigger.first - std::min<std::size_t>(governor_reach, trigger.first - sentence.first);
  for (std::size_t i = trigger.first; i-- > begin;) {
    if (scene.mention_over(i) != nullptr) continue;
    if (auto phrase = governing_phrase(scene, i, trigger)) return phrase;
    if (auto noun = governing_noun(scene, roles, sentence, i, trigger)) return noun;
    if (scene.is(i, word_relative | word_clause | word_saying) || scene.is_comma(i)) break;
    if (scene.is(i, word_after) && !trigger.is_verb) break;  // "allowed after the talks"
    if (scene.is_finite_verb(i) && !trigger.is_verb) {       // but "there is no" is one phrase
      return i > begin && scene.is(i - 1, word_negation) ? governing_phrase(scene, i - 1, trigger)
                                                         : std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<StatusReading> governor_verb(const Scene& scene,
                                           const SentenceRoles& roles,
                                           const Trigger& trigger,
                                           const Claim& claim) {
  const VerbEvent* event = roles.governing(trigger.first);
  if (event == nullptr) return std::nullopt;
  if (trigger.is_verb) return governor_of_verb(scene, roles, *event, trigger);
  const bool does_itself =
      std::any_of(event->subject.sides.begin(), event->subject.sides.end(), [&](const Side& side) {
        return has_code(claim.actor, side.code);
      });
  const bool aspect = is_aspect_denied(scene, event->token, trigger);
  const bool spared = aspect && event->status == Status::denied;
  if (event->changes_status && trigger.first - event->token <= governed_reach && !spared &&
      (!event->own_only || does_itself)) {
    const auto status = status_under_negation(scene, *event, claim);
    if (!status) return std::nullopt;
    if (*status != event->status)
      return reading(scene, *status, event->token - 1, event->token + 1, "negation");
    return reading(scene, event->status, event->token, event->token + 1, event->status_row);
  }
  constexpr std::size_t next_words = 2;  // "will be redeployed": its deploying will be done again
  if (trigger.first - event->token <= next_words) {
    if (auto coming = to_come(scene, event->token)) return coming;
  }
  if (trigger.first - event->token > governor_reach) return std::nullopt;
  return by_light_verb(scene, event->token, aspect);
}

std::optional<StatusReading> adjective_behind(const Scene& scene,
                                              const Sentence& sentence,
                                              const Trigger& trigger) {
  const std::size_t limit = std::min<std::size_t>(sentence.last, trigger.last + adjective_reach);
  for (std::size_t i = trigger.last; i < limit; ++i) {
    if (scene.is_preposition(i) || scene.is_clause_border(i) || scene.is_comma(i)) break;
    if (scene.time_over(i) != nullptr) continue;
    if (auto adjective = governing_word(scene, i, "adjective", trigger)) return adjective;
  }
  return std::nullopt;
}

std::optional<StatusReading> adjacent_word(const Scene& scene,
                                           const Sentence& sentence,
                                           const Trigger& trigger) {
  if (trigger.first < sentence.first + 2) return std::nullopt;
  const bool carried = scene.is(trigger.first - 1, word_light_noun);
  const std::size_t before = trigger.first - (carried ? 2 : 1);
  if (before == sentence.first || scene.is_mark(before - 1)) return std::nullopt;
  return governing_word(scene, before, "adjacent", trigger);
}

}  // namespace rasid
