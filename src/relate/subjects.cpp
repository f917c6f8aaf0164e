// Who does it: the subject of a verb, behind it, before it, or carried on from an earlier verb. The
// scans stop where another clause begins; see roles.cpp.

#include "relate/roles.h"
#include "relate/words.h"
#include "text/affixes.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

constexpr std::size_t subject_reach = 14;  // words from a verb to its subject
constexpr std::size_t own_reach = 2;       // words from "his country" to its verb

// "In which it threatens to": behind the "in it" that may stand right behind a verb.
std::size_t behind_resumptive(const Scene& scene, std::size_t i, std::size_t limit) {
  return i < limit && scene.is(i, word_resumptive) ? i + 1 : i;
}

// Genders of two verbs that one subject can have.
bool share_gender(Gender a, Gender b) {
  return a == b || a == Gender::any || b == Gender::any;
}

// "Each of France and Algeria": the side that begins the list; not in the accusative, of an object.
const Mention* first_of_each(const Scene& scene, std::size_t i, std::size_t limit) {
  const bool each = scene.is(i, word_each) && !scene.word(i).ends_with(tanwin_alef);
  if (!each || i + 2 >= limit || scene.word(i + 1) != from_word) return nullptr;
  return scene.mention_at(i + 2);
}

// "Bahrain: announced yesterday": the side before the last colon, alone in its clause, or null.
const Mention* label_before(const Scene& scene, std::size_t verb, std::size_t sentence_first) {
  for (std::size_t i = verb; i-- > sentence_first + 1;) {
    if (scene.word(i) != ":") continue;
    const Mention* label = scene.mention_over(i - 1);
    if (label == nullptr || !is_side_kind(label->kind)) return nullptr;
    return scene.begins_clause(label->first_token, sentence_first) ? label : nullptr;
  }
  return nullptr;
}

// "The president, who spoke in Moscow, refused": the side before the relative clause that ends with
// the comma right before the verb, or null.
const Mention* before_parenthesis(const Scene& scene,
                                  std::size_t verb,
                                  std::size_t sentence_first) {
  constexpr std::size_t longest = 25;  // words of the clause
  if (verb > sentence_first && scene.word(verb - 1) == already_word) --verb;
  if (verb < sentence_first + 4 || !scene.is_comma(verb - 1)) return nullptr;
  for (std::size_t i = verb - 1; i-- > sentence_first + 1 && verb - i <= longest;) {
    if (scene.is_comma(i)) return nullptr;
    const bool opens = scene.is(i, word_relative) && scene.is_comma(i - 1);
    if (opens && scene.mention_over(i) == nullptr) return scene.mention_over(i - 2);
  }
  return nullptr;
}

// "That the minister of defence, N. N., took part": a bearer and his name, set apart by commas,
// open the clause right before the verb; or null.
const Mention* bearer_before(const Scene& scene, std::size_t verb, const Sentence& sentence) {
  if (verb < sentence.first + 3 || !scene.is_comma(verb - 1)) return nullptr;
  const Mention* bearer = scene.mention_over(verb - 2);
  if (bearer == nullptr || !scene.begins_clause(bearer->first_token, sentence.first))
    return nullptr;
  for (std::size_t i = bearer->first_token; i < bearer->last_token; ++i)
    if (scene.is_comma(i)) return bearer;
  return nullptr;
}

// What stands at token `i`, right behind a verb, can be no subject without a code.
bool is_no_bare_noun(const Scene& scene, std::size_t i) {
  if (scene.mention_over(i) != nullptr) return true;
  const std::string_view word = scene.word(i);
  return scene.is(i, word_preposition | word_complementizer | word_resumptive) ||
         word.starts_with(article) || word.starts_with(beh) || word.starts_with(lam);
}

// "As well, it called on": nothing but particles and times stands before the verb in its sentence.
bool goes_on_from_before(const Scene& scene, std::size_t verb, const Sentence& sentence) {
  constexpr std::uint32_t particles = word_also | word_clause | word_future | word_negation;
  if (verb == sentence.first || verb + 1 >= sentence.last) return false;
  for (std::size_t i = sentence.first; i < verb; ++i) {
    const bool particle = scene.is(i, particles) || scene.word(i).ends_with(already_word);
    const bool passed = particle || scene.is_comma(i) || scene.time_over(i) != nullptr;
    if (!passed || scene.word(i) == what_word) return false;
  }
  return is_no_bare_noun(scene, verb + 1);
}

// "America" calls on: the side right before a verb stands in quotation marks of its own.
bool is_behind_quoted_side(const Scene& scene, std::size_t verb, std::size_t sentence_first) {
  if (verb < sentence_first + 3 || !scene.is_quote(verb - 1)) return false;
  const Mention* mention = scene.mention_over(verb - 2);
  return mention != nullptr && mention->first_token > sentence_first &&
         scene.is_quote(mention->first_token - 1);
}

// "In it", "in the course of it" stands right behind the verb.
bool is_resumed(const Scene& scene, std::size_t verb, std::size_t last) {
  std::size_t i = verb + 1;
  if (i + 1 < last && scene.word(i) == in_word) ++i;
  return i < last && scene.is(i, word_resumptive);
}

// "The ministry was already ...": the subject of "was", if the verb behind it can be its.
Filler of_same_gender(const VerbEvent& was, const VerbMatch& match) {
  const bool same = was.form != nullptr && share_gender(was.form->gender, match.form->gender);
  return same ? was.subject : Filler{};
}

// "Said that the decision, ..., lifted": the noun behind the last "that" is the verb's subject.
bool is_said_of_noun(const Scene& scene, const Sentence& sentence, std::size_t verb) {
  for (std::size_t i = verb; i-- > sentence.first + 1;) {
    if (!scene.is(i - 1, word_complementizer) || scene.mention_over(i - 1) != nullptr) continue;
    return i < verb && scene.is_plain_word(i) && scene.word(i).starts_with(article) &&
           scene.mention_over(i) == nullptr;
  }
  return false;
}

}  // namespace

bool is_lone_nationality(const Mention& mention) {
  return mention.kind == MentionKind::demonym && mention.number == Number::singular &&
         mention.last_token == mention.first_token + 1;
}

bool agrees(const Mention& mention, const VerbForm& form) {
  if (form.first_person) return false;
  if (mention.gender == Gender::any || form.gender == Gender::any) return true;
  if (form.number != Number::singular || mention.number != Number::singular) return true;
  return mention.gender == form.gender;
}

bool SentenceRoles::can_act(const Mention& mention, std::size_t i) const {
  return is_side_kind(mention.kind) && !scene_.has_preposition(i, sentence_.first);
}

// From a preposition at `i` to the token behind its phrase: the next word, or a place or adjective
// that follows it at once.
std::size_t SentenceRoles::skip_preposition(std::size_t i, std::size_t limit) const {
  std::size_t end = i + 1;
  if (end < limit && scene_.mention_at(end) != nullptr) return scene_.mention_at(end)->last_token;
  if (end < limit) ++end;
  const Mention* next = end < limit ? scene_.mention_at(end) : nullptr;
  if (next != nullptr && (next->kind == MentionKind::demonym ||
                          next->kind == MentionKind::capital || next->kind == MentionKind::place)) {
    end = next->last_token;
  }
  return end;
}

// The verb at token `i` can name a visit, whose place may stand before its subject.
bool SentenceRoles::is_visit(std::size_t i) const {
  return scene_.names_act(i, [](const CompiledWording& wording) {
    return wording.act->mode == "visit" && wording.status != Status::invited;
  });
}

// The act that the verb names asks for this preposition.
bool SentenceRoles::governs(std::size_t verb, std::string_view preposition) const {
  const auto asks = [&](const std::vector<Slot>& slots) {
    return std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
      return slot.words.size() == 1 && slot.words.front() == preposition;
    });
  };
  return scene_.names_act(verb, [&](const CompiledWording& wording) {
    return asks(wording.recipient) || asks(wording.actor) || asks(wording.both);
  });
}

// From a preposition at `i` behind a verb to the token behind its phrase; where the verb asks for
// the preposition, with the side inside: "praised the plan of the minister".
std::size_t SentenceRoles::skip_complement(std::size_t i,
                                           std::size_t verb,
                                           std::size_t limit) const {
  const bool named = i + 1 < limit && scene_.mention_at(i + 1) != nullptr;  // "meet in Riyadh"
  const bool asked_for = !named && governs(verb, scene_.word(i));
  i = skip_preposition(i, limit);
  for (; named && i < limit; i = scene_.mention_at(i)->last_token) {  // "in Iraq and Syria"
    const Mention* joined = scene_.mention_at(i);
    if (joined == nullptr || (joined->clitics & clitic_and) == 0) break;
  }
  const Mention* inner = asked_for && i < limit ? scene_.mention_at(i) : nullptr;
  return inner != nullptr ? inner->last_token : i;
}

// Where the search for a subject behind a verb ends: another clause begins, or "his country" stands
// there, whose owner it would be.
bool SentenceRoles::stops_subject(std::size_t i, std::size_t from) const {
  if (scene_.is_clause_border(i) || (i > from && scene_.is_finite_verb(i))) return true;
  const Mention* mention = scene_.mention_at(i);
  return mention != nullptr && mention->kind == MentionKind::own;
}

Filler SentenceRoles::coordinates_if_agreeing(const Mention& mention, const VerbForm& form) const {
  return agrees(mention, form) ? with_coordinates(mention, 3) : Filler{};
}

// What the token at `i` decides of a subject behind the verb that ends at `from`, if anything: the
// clause ends, or, right behind the verb, somebody's own or somebody without a code stands.
std::optional<Filler> SentenceRoles::decided_by(std::size_t i,
                                                std::size_t from,
                                                std::size_t limit) const {
  if (stops_subject(i, from)) return Filler{};
  // "Arrived in Doha today a delegation of the movement".
  const bool behind_place = i > from && is_visit(from - 1) && !scene_.is_preposition(i - 1);
  if (i != from && !behind_place) return std::nullopt;
  if (const Mention* sender = sender_of(i, from - 1, limit)) return with_coordinates(*sender, 3);
  if (i != from) return std::nullopt;
  if (const Mention* first = first_of_each(scene_, i, limit))
    return with_coordinates(*first, list_gap);
  const Mention* mention = scene_.mention_at(i);
  const bool lone = mention != nullptr && is_lone_nationality(*mention);
  return is_stranger(i) || lone ? std::optional(Filler{.unknown = true}) : std::nullopt;
}

// The side behind a verb as its subject, if it can act at all; none where it cannot agree, unless
// it stands behind the noun that does: "the bulldozers of the occupation".
std::optional<Filler> SentenceRoles::acting(const Mention& mention,
                                            std::size_t from,
                                            bool begun,
                                            const VerbForm& form) const {
  const std::size_t i = mention.first_token;
  // To another word: "and Egypt", ", and an Indian engineer".
  const bool joined = (mention.clitics & clitic_and) != 0 ||
                      (mention.kind == MentionKind::demonym && i > from + 1 &&
                       scene_.is_comma(i - 2) && scene_.word(i - 1).starts_with(waw));
  if (joined || !can_act(mention, i)) return std::nullopt;
  const bool place = mention.kind == MentionKind::capital || mention.kind == MentionKind::state;
  if (i == from && place && !agrees(mention, form) && is_visit(from - 1)) {
    return std::nullopt;  // "there visits Beirut a delegation"
  }
  // "There visits his counterpart Baghdad": the place behind him is what is visited.
  const Mention* next =
      mention.last_token < sentence_.last ? scene_.mention_at(mention.last_token) : nullptr;
  const bool visitor = scene_.is(i, word_counterpart) && next != nullptr &&
                       is_place_kind(next->kind) && next->clitics == clitic_none &&
                       is_visit(from - 1);
  if (visitor) return with_coordinates(mention, 0);
  const bool of_head = begun && i == from + 1 && mention.clitics == clitic_none;
  return of_head ? with_coordinates(mention, 3) : coordinates_if_agreeing(mention, form);
}

Filler SentenceRoles::subject_after(std::size_t from,
                                    const VerbForm& form,
                                    std::size_t limit) const {
  limit = std::min(limit, from + subject_reach);
  from = behind_resumptive(scene_, from, limit);
  bool behind_phrase = false;  // inside what a preposition governs
  bool begun = false;          // a noun stands there already: what is definite is its adjective
  for (std::size_t i = from; i < limit;) {
    if (const std::size_t behind = scene_.behind_aside(i, limit); behind != i) {
      i = behind;
      continue;
    }
    if (const auto decided = decided_by(i, from, limit)) return *decided;
    if (const Mention* mention = scene_.mention_at(i)) {
      if (const auto subject = acting(*mention, from, begun, form)) return *subject;
      i = mention->last_token;
    } else if (scene_.is_preposition(i)) {
      i = skip_complement(i, from - 1, limit);
      behind_phrase = true;
    } else {
      const bool first = !behind_phrase && !begun;
      if (const auto nobody = nobody_known(i, from, limit, first, form)) return *nobody;
      begun = begun || (!behind_phrase && scene_.text.tokens[i].kind == TokenKind::word);
      behind_phrase = behind_phrase && !scene_.is_comma(i);
      ++i;
    }
  }
  return {};
}

// From "and Bahrain" back to the "Saudi Arabia" that its list begins with.
const Mention* SentenceRoles::head_of_list(const Mention* mention) const {
  while ((mention->clitics & clitic_and) != 0 && mention->first_token > sentence_.first) {
    std::size_t before = mention->first_token - 1;
    if (scene_.is_comma(before) && before > sentence_.first) --before;
    const Mention* previous = scene_.mention_over(before);
    if (previous == nullptr || previous->kind == MentionKind::demonym) break;
    mention = previous;
  }
  return mention;
}

// The mention, some words before the verb, can be its subject.
bool SentenceRoles::can_stand_before(const Mention& mention,
                                     std::size_t verb,
                                     const VerbForm& form) const {
  const std::size_t i = mention.first_token;
  const bool his_country = mention.kind == MentionKind::own && verb - i <= own_reach &&
                           !scene_.has_preposition(i, sentence_.first);
  return his_country || (can_act(mention, i) && agrees(mention, form)) ||
         is_sender_before(mention, verb);
}

Filler SentenceRoles::subject_before(std::size_t verb, const VerbForm& form) const {
  for (std::size_t i = verb; i-- > sentence_.first;) {
    if (verb - i > subject_reach) return {};
    const Mention* mention = scene_.mention_over(i);
    if (mention != nullptr) {
      if (mention->kind == MentionKind::demonym && (mention->clitics & clitic_and) != 0) return {};
      mention = head_of_list(mention);
      i = mention->first_token;
      if (can_stand_before(*mention, verb, form)) return with_coordinates(*mention, 2);
      continue;
    }
    if (scene_.is(i, word_relative) && verb - i <= 2) continue;
    if (scene_.ends_clause(i)) return {};
  }
  return {};
}

// The subject that a verb without one takes over: of the last verb of a main clause that agrees.
Filler SentenceRoles::running_subject(const VerbForm& form) const {
  const auto found = std::find_if(events_.rbegin(), events_.rend(), [&](const VerbEvent& event) {
    if (event.relative || event.subject.empty()) return false;
    return event.form == nullptr || share_gender(event.form->gender, form.gender);
  });
  if (found == events_.rend()) return {};
  Filler filler = found->subject;
  filler.inferred = true;
  return filler;
}

// "The president received his counterpart, and the two discussed": to the subject of a verb in the
// dual, the one other side that the sentence names between them.
void SentenceRoles::add_other_of_two(std::size_t verb, std::size_t since, Filler& filler) const {
  const Mention* other = nullptr;
  for (std::size_t i = since; i < verb; ++i) {
    const Mention* mention = scene_.mention_at(i);
    if (mention == nullptr || mention->codes.size() != 1 || !is_side_kind(mention->kind)) continue;
    if ((mention->clitics & clitic_in) != 0 || has_code(filler.sides, mention->codes.front()))
      continue;
    if (other != nullptr && other->codes != mention->codes) return;
    other = mention;
  }
  if (other != nullptr) add_side(*other, filler);
}

// "..., and called on Iran to": in the middle of a sentence whose subject runs on, a bare state,
// body or group behind a verb that takes one is its object.
bool SentenceRoles::is_rather_object(std::size_t verb,
                                     const VerbMatch& match,
                                     const Filler& found) const {
  if (found.empty() || !match.pronoun.empty()) return false;
  if (verb == sentence_.first) {  // "And he called on the Yemeni people", behind what he said
    return found.kind == MentionKind::people && match.and_before && !before_.speaker.empty() &&
           scene_.names_act(verb, [](const CompiledWording& wording) {
             return wording.act->type == "REQUEST" && !wording.recipient.empty() &&
                    wording.recipient.front().kind == SlotKind::object;
           });
  }
  if (verb < sentence_.first + 2) return false;
  if (!match.and_before && !scene_.is(verb - 1, word_clause | word_also)) return false;
  const bool takes_object = scene_.names_act(verb, [](const CompiledWording& wording) {
    const auto is_object = [](const Slot& slot) { return slot.kind == SlotKind::object; };
    return (!wording.recipient.empty() && is_object(wording.recipient.front())) ||
           std::any_of(wording.both.begin(), wording.both.end(), is_object);
  });
  const bool bare = found.kind == MentionKind::state || found.kind == MentionKind::capital ||
                    found.kind == MentionKind::group || found.kind == MentionKind::body;
  const bool alone =
      found.end >= sentence_.last || scene_.is_mark(found.end) || scene_.is_preposition(found.end);
  const bool thing = scene_.mention_over(verb + 1) == nullptr &&  // "the entry of Lebanese goods"
                     scene_.text.tokens[verb + 1].kind == TokenKind::word;
  // "While Turkey backs the opposition": what is definite behind it is the object.
  const bool before_object =
      !match.and_before && found.end < sentence_.last &&
      scene_.word(found.end).starts_with(article) && !scene_.is_preposition(found.end) &&
      scene_.mention_over(found.end) == nullptr && scene_.time_over(found.end) == nullptr;
  if (!takes_object || before_object || (!bare && !alone && !thing)) return false;
  const Filler running = running_subject(*match.form);
  return !running.empty() && running.sides.front().code != found.sides.front().code &&
         object_after(found.end, reach(verb + 1, false), found).empty();
}

// "We welcome", "we asked": whoever is speaking.
Filler SentenceRoles::speaker_of(std::size_t verb) const {
  const VerbEvent* speech = speech_before(verb);
  Filler filler = speech != nullptr ? speech->subject : before_.speaker;
  filler.inferred = speech != nullptr || label() == nullptr;
  return filler;
}

// "A proposal that Egypt backed": a verb with a pronoun right behind what the pronoun means, its
// subject right behind it.
bool SentenceRoles::is_said_of_object(std::size_t verb, const VerbMatch& match) const {
  if (verb <= sentence_.first || verb + 1 >= sentence_.last || match.and_before) return false;
  const Mention* next = scene_.mention_at(verb + 1);
  if (next == nullptr || !can_act(*next, verb + 1) || !agrees(*next, *match.form)) return false;
  return scene_.text.tokens[verb - 1].kind == TokenKind::word && !scene_.is_finite_verb(verb - 1);
}

// "Received a Tunisian delegation, visiting Syria": an imperfect right behind a side and a comma is
// said of that side, where the sentence has its verb.
Filler SentenceRoles::subject_qualified(std::size_t verb, const VerbMatch& match) const {
  if (events_.empty() || match.and_before || match.form->tense != Tense::imperfect) return {};
  if (match.future || verb < sentence_.first + 2 || !scene_.is_comma(verb - 1)) return {};
  const Mention* before = scene_.mention_over(verb - 2);
  if (before == nullptr || !is_side_kind(before->kind) || !agrees(*before, *match.form)) return {};
  Filler filler;
  add_side(*before, filler);
  return filler;
}

// "Broadcasters condemn": a few words of no interest between the beginning of the sentence and the
// verb are its subject.
bool SentenceRoles::is_behind_plain_words(std::size_t verb) const {
  constexpr std::size_t most_words = 4;
  if (verb == sentence_.first || verb > sentence_.first + most_words) return false;
  for (std::size_t i = sentence_.first; i < verb; ++i) {
    const bool adverb = scene_.word(i).ends_with(tanwin_alef);
    if (!scene_.is_plain_word(i) || scene_.mention_over(i) != nullptr || adverb) return false;
  }
  return true;
}

// A side that commas set apart from the verb, or the verb from it.
Filler SentenceRoles::subject_set_apart(std::size_t verb, const VerbMatch& match) const {
  const Mention* before = before_parenthesis(scene_, verb, sentence_.first);
  if (before == nullptr) before = bearer_before(scene_, verb, sentence_);
  if (before != nullptr) {
    const bool acts = can_act(*before, before->first_token) && agrees(*before, *match.form);
    if (acts && !match.and_before) return with_coordinates(*before, 2);
  }
  return subject_qualified(verb, match);
}

Filler SentenceRoles::subject_of(std::size_t verb, const VerbMatch& match) const {
  if (match.form->first_person) return speaker_of(verb);
  if (verb > sentence_.first && scene_.is(verb - 1, word_relative)) {
    return subject_of_relative(verb, match);
  }
  if (verb > sentence_.first && scene_.is(verb - 1, word_complementizer) &&
      carries_pronoun(scene_.word(verb - 1))) {
    return subject_of_complementizer(verb, match);
  }
  Filler apart = subject_set_apart(verb, match);
  if (!apart.empty()) return apart;
  const bool said_of_object = !match.pronoun.empty() && is_said_of_object(verb, match);
  if (said_of_object) return subject_after(verb + 1, *match.form, reach(verb + 1, false));
  const bool behind_qad = is_behind_qad(verb);
  const bool opens = !behind_qad && !is_behind_quoted_side(scene_, verb, sentence_.first) &&
                     (scene_.begins_clause(verb, sentence_.first) || match.and_before);
  if (!opens && is_resumed(scene_, verb, sentence_.last)) return subject_resumed(verb, match);
  Filler found = opens ? subject_after(verb + 1, *match.form, reach(verb + 1, false))
                       : subject_before(verb, *match.form);
  if (is_rather_object(verb, match, found)) return subject_taken_over(verb, match);
  if (behind_qad && found.empty()) return of_same_gender(events_.back(), match);
  if (!found.empty() || found.unknown) return found;
  return opens ? subject_taken_over(verb, match) : subject_of_late_verb(verb, match);
}

// "kana X already_word fa'ala": the subject stands before "already_word".
bool SentenceRoles::is_behind_qad(std::size_t verb) const {
  return verb > sentence_.first + 1 && scene_.word(verb - 1) == already_word && !events_.empty() &&
         events_.back().token + 8 > verb;
}

// Of a verb that opens its clause and names no subject behind it: that of an earlier verb, what
// stands before it, or, at the very beginning, that of the sentence before.
Filler SentenceRoles::subject_taken_over(std::size_t verb, const VerbMatch& match) const {
  if (verb == sentence_.first && begins_with_noun(verb + 1)) return {.unknown = true};
  if (!match.and_before && is_said_of_noun(scene_, sentence_, verb)) return {.unknown = true};
  Filler running = running_subject(*match.form);
  if (match.form->number == Number::dual && running.sides.size() == 1)
    add_other_of_two(verb, running.end, running);
  if (!running.empty()) return running;
  Filler before = subject_before(verb, *match.form);
  if (!before.empty()) return before;
  if (const Mention* label = label_before(scene_, verb, sentence_.first)) {
    return with_coordinates(*label, 0);
  }
  const bool goes_on =
      match.and_before ? verb <= sentence_.first + 1 : goes_on_from_before(scene_, verb, sentence_);
  if (!goes_on) return {};
  const bool says = std::any_of(
      scene_.infos[verb].verbs.begin(), scene_.infos[verb].verbs.end(), [](const VerbMatch& v) {
        return v.entry.role == VerbRole::speech;
      });
  Filler previous = says && !before_.speaker.empty() ? before_.speaker : before_.subject;
  previous.inferred = true;
  return previous;
}

// Whether the word before token `i` stands in a prepositional phrase of a few words.
bool SentenceRoles::is_behind_phrase(std::size_t i) const {
  constexpr std::size_t phrase_words = 5;
  for (std::size_t k = i; k-- > sentence_.first && i - k <= phrase_words;) {
    if (scene_.is_preposition(k)) return true;
    if (scene_.is_mark(k) || scene_.ends_clause(k)) return false;
  }
  return false;
}

// Of a verb inside its clause that has no side before it: a definite noun there is the subject,
// someone without a code; else it may follow.
Filler SentenceRoles::subject_of_late_verb(std::size_t verb, const VerbMatch& match) const {
  if (is_behind_plain_words(verb)) return {.unknown = true};
  const bool noun_before = verb > sentence_.first && scene_.word(verb - 1).starts_with(article);
  if (noun_before && !is_behind_phrase(verb)) return {.unknown = true};
  // "The relations between Russia and Algeria develop": what has the side is the subject.
  if (verb > sentence_.first && scene_.mention_over(verb - 1) != nullptr) return {.unknown = true};
  return subject_after(verb + 1, *match.form, reach(verb + 1, false));
}

}  // namespace rasid
