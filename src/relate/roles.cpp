// How a side is found. Arabic news puts the verb first, its subject next, then the object, then the
// prepositions; a headline or a running subject puts the subject before the verb. The scans below
// walk word by word and stop where another clause begins, so that a side is never borrowed from it.
//
// What stands behind a preposition is no subject and no object; a state inside a noun phrase counts
// for the phrase ("the Algerian declaration", "the role of Egypt").

#include "relate/roles.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

constexpr std::size_t subject_reach = 14;     // words from a verb to its subject
constexpr std::size_t object_reach = 12;      // words from the subject to the object
constexpr std::size_t preposition_reach = 22;  // words from a trigger to its preposition
constexpr std::size_t inside_reach = 9;       // words from a preposition to the side behind it
constexpr std::size_t possessor_reach = 4;    // words between a noun and its possessor
constexpr std::size_t light_verb_reach = 4;   // words between a noun and the verb that carries it
constexpr std::size_t second_reach = 16;      // words between the two of "between"
constexpr std::size_t deed_reach = 4;         // words between a verb and the deed it carries out
constexpr std::size_t list_gap = 6;           // words between two sides of a list
constexpr std::size_t longest_bare_complementizer = 6;  // bytes: "an" with a clitic
constexpr std::string_view article = "\u0627\u0644";
constexpr std::string_view qad = "\u0642\u062F";
constexpr std::string_view beh = "\u0628";
constexpr std::string_view between_word = "\u0628\u064A\u0646";
constexpr std::string_view in_word = "\u0641\u064A";

bool is_side_kind(MentionKind kind) {
  return kind != MentionKind::place && kind != MentionKind::own;
}

}  // namespace

SentenceRoles::SentenceRoles(const Scene& scene, Sentence sentence, const Filler& previous_subject)
    : scene_(scene), sentence_(sentence), previous_subject_(previous_subject) {
  find_events();
}

void SentenceRoles::add_side(const Mention& mention, Filler& filler) const {
  std::vector<std::string> codes = mention.codes;
  if (mention.kind == MentionKind::own) {
    const VerbEvent* event = governing(mention.first_token);
    if (event == nullptr) event = speech_before(mention.first_token);
    const Filler& owner = event != nullptr ? event->subject : previous_subject_;
    for (const Side& side : owner.sides) codes.push_back(side.code);
    if (codes.size() > 1) codes.resize(1);
    filler.inferred = true;
  }
  const Span words = scene_.text.span(mention.first_token, mention.last_token);
  for (const std::string& code : codes) {
    const bool known = std::any_of(filler.sides.begin(), filler.sides.end(),
                                   [&](const Side& side) { return side.code == code; });
    if (known) continue;
    filler.sides.push_back({.code = code,
                            .sector = mention.sector,
                            .name = std::string(slice(scene_.document.body, words)),
                            .entity = mention.entity,
                            .span = words});
  }
  if (filler.words.empty()) {
    filler.kind = mention.kind;
    filler.common = mention.kind == MentionKind::people || mention.kind == MentionKind::person ||
                    (mention.kind == MentionKind::demonym && mention.number != Number::singular);
    filler.words = words;
  }
  filler.end = std::max<std::size_t>(filler.end, mention.last_token);
  filler.inferred = filler.inferred || mention.inferred;
}

// "Egypt, Jordan and Palestine", "the minister X and his counterpart Y".
Filler SentenceRoles::with_coordinates(const Mention& mention, std::size_t longest_gap) const {
  Filler filler;
  add_side(mention, filler);
  std::size_t gap = 0;
  std::size_t i = mention.last_token;
  bool comma = false;
  for (; i < sentence_.last && gap <= longest_gap; ++i) {
    const Mention* next = scene_.mention_at(i);
    const bool list_by_comma = comma && next != nullptr && next->kind == MentionKind::state &&
                               mention.kind == MentionKind::state && gap <= 1;
    if (next != nullptr && ((next->clitics & clitic_and) != 0 || list_by_comma)) {
      if ((next->clitics & (clitic_in | clitic_to)) != 0) break;
      if (next->kind == MentionKind::demonym && next->clitics == clitic_and && gap > 0) break;
      add_side(*next, filler);
      i = next->last_token - 1;
      gap = 0;
      comma = false;
      continue;
    }
    const bool pair_of_adjectives = next != nullptr && gap <= 1 &&
                                    next->kind == MentionKind::demonym &&
                                    mention.kind == MentionKind::demonym &&
                                    next->codes != mention.codes;
    if (pair_of_adjectives) {
      add_side(*next, filler);
      i = next->last_token - 1;
      gap = 0;
      continue;
    }
    if (next != nullptr && next->codes == mention.codes) {  // an apposition
      i = next->last_token - 1;
      filler.end = next->last_token;
      continue;
    }
    if (next != nullptr || scene_.is_clause_border(i) || scene_.is_preposition(i)) break;
    if (scene_.is_finite_verb(i)) break;
    comma = scene_.is_comma(i);
    ++gap;
  }
  return filler;
}

bool SentenceRoles::agrees(const Mention& mention, const VerbForm& form) const {
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
  if (next != nullptr && (next->kind == MentionKind::demonym || next->kind == MentionKind::capital ||
                          next->kind == MentionKind::place)) {
    end = next->last_token;
  }
  return end;
}

// A word that shows that the verb's subject is not named behind it: the verb's own "bi-" phrase, or
// the name of an act, which would be subject or object itself.
bool SentenceRoles::is_phrase_of_its_own(std::size_t i, std::size_t from) const {
  const std::string_view word = scene_.word(i);
  const bool with_beh = i == from && word.starts_with(beh) && word.size() > 6 &&
                        scene_.infos[i].classes == 0;
  Cut cut;
  return with_beh || (noun_reading(scene_, i, cut) != nullptr && cut.clitics == clitic_none);
}

// A definite noun that no nationality follows: someone without a code is the subject.
bool SentenceRoles::is_unknown_subject(std::size_t i, std::size_t limit) const {
  if (!scene_.word(i).starts_with(article) || scene_.infos[i].classes != 0) return false;
  std::size_t next = i + 1;
  while (next < limit && scene_.mention_at(next) == nullptr &&
         scene_.word(next).starts_with(article)) {
    ++next;
  }
  const Mention* mention = next < limit ? scene_.mention_at(next) : nullptr;
  return mention == nullptr || mention->kind != MentionKind::demonym;
}

Filler SentenceRoles::subject_after(std::size_t from,
                                    const VerbForm& form,
                                    std::size_t limit) const {
  limit = std::min(limit, from + subject_reach);
  for (std::size_t i = from; i < limit;) {
    if (const TimeMention* time = scene_.time_over(i)) {
      i = time->last_token;
      continue;
    }
    if (scene_.is_clause_border(i) || (i > from && scene_.is_finite_verb(i))) return {};
    if (scene_.is_preposition(i)) {
      i = skip_preposition(i, limit);
      continue;
    }
    const Mention* mention = scene_.mention_at(i);
    if (mention == nullptr) {
      if (is_phrase_of_its_own(i, from)) return {};
      if (is_unknown_subject(i, limit)) return {.unknown = true};
      ++i;
      continue;
    }
    if (mention->kind == MentionKind::own) return {};
    if (can_act(*mention, i) && agrees(*mention, form)) return with_coordinates(*mention, 3);
    if (!scene_.has_preposition(i, sentence_.first) && is_side_kind(mention->kind)) return {};
    i = mention->last_token;
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

Filler SentenceRoles::subject_before(std::size_t verb, const VerbForm& form) const {
  for (std::size_t i = verb; i-- > sentence_.first;) {
    if (verb - i > subject_reach) return {};
    const Mention* mention = scene_.mention_over(i);
    if (mention != nullptr) {
      i = mention->first_token;
      if (mention->kind == MentionKind::demonym && (mention->clitics & clitic_and) != 0) return {};
      mention = head_of_list(mention);
      i = mention->first_token;
      if (!can_act(*mention, i) || !agrees(*mention, form)) continue;
      return with_coordinates(*mention, 2);
    }
    if (scene_.is(i, word_relative) && verb - i <= 2) continue;
    if (scene_.is_clause_border(i) || scene_.is_finite_verb(i)) return {};
  }
  return {};
}

// The subject that a verb without one takes over: of the last verb of a main clause that agrees.
Filler SentenceRoles::running_subject(const VerbForm& form) const {
  for (auto event = events_.rbegin(); event != events_.rend(); ++event) {
    if (event->relative || event->subject.empty()) continue;
    if (event->form != nullptr && event->form->gender != form.gender &&
        event->form->gender != Gender::any && form.gender != Gender::any) {
      continue;
    }
    Filler filler = event->subject;
    filler.inferred = true;
    return filler;
  }
  return {};
}

// Whether the verb of a relative clause points back at what the clause is about, so that its own
// subject stands behind it: "which Algeria follows", "that the authorities welcomed".
bool SentenceRoles::points_back(std::size_t verb, const VerbMatch& match) const {
  if (!match.pronoun.empty()) return true;
  return verb + 1 < sentence_.last && scene_.is(verb + 1, word_resumptive);
}

Filler SentenceRoles::subject_of_relative(std::size_t verb, const VerbMatch& match) const {
  if (points_back(verb, match)) {
    return subject_after(verb + 1, *match.form, reach(verb + 1, false));
  }
  std::size_t before = verb >= 2 ? verb - 2 : 0;
  if (before > sentence_.first && scene_.is_comma(before)) --before;
  const Mention* antecedent = scene_.mention_over(before);
  Filler filler;
  filler.unknown = true;
  if (antecedent != nullptr && is_side_kind(antecedent->kind) && agrees(*antecedent, *match.form)) {
    add_side(*antecedent, filler);
  }
  return filler;
}

// "He said that he would visit": the pronoun of the complementizer is the speaker.
Filler SentenceRoles::said_of_himself(std::size_t verb) const {
  const VerbEvent* speech = speech_before(verb);
  Filler filler = speech != nullptr ? speech->subject : previous_subject_;
  filler.inferred = true;
  return filler;
}

Filler SentenceRoles::subject_of(std::size_t verb, const VerbMatch& match) const {
  if (verb > sentence_.first && scene_.is(verb - 1, word_relative)) {
    return subject_of_relative(verb, match);
  }
  if (verb > sentence_.first && scene_.is(verb - 1, word_complementizer) &&
      scene_.word(verb - 1).size() > longest_bare_complementizer) {
    return said_of_himself(verb);
  }
  const std::size_t limit = reach(verb + 1, false);
  // "kana X qad fa'ala": the subject stands before "qad".
  const bool behind_qad = verb > sentence_.first + 1 && scene_.word(verb - 1) == qad &&
                          !events_.empty() && events_.back().token + 8 > verb;
  const bool opens = !behind_qad &&
                     (scene_.begins_clause(verb, sentence_.first) || match.and_before);
  const bool resumes = verb + 1 < sentence_.last && scene_.is(verb + 1, word_resumptive);
  if (resumes && !opens) return running_subject(*match.form);
  Filler found = opens ? subject_after(verb + 1, *match.form, limit)
                       : subject_before(verb, *match.form);
  if (!found.empty() || found.unknown || behind_qad) return found;
  if (opens) {
    found = running_subject(*match.form);
    if (!found.empty()) return found;
  }
  Filler other = opens ? subject_before(verb, *match.form)
                       : subject_after(verb + 1, *match.form, limit);
  if (!other.empty()) return other;
  if (match.and_before && verb <= sentence_.first + 1) {
    other = previous_subject_;
    other.inferred = true;
  }
  return other;
}

std::size_t SentenceRoles::reach(std::size_t from, bool noun) const {
  for (std::size_t i = from; i < sentence_.last; ++i) {
    if (scene_.mention_over(i) != nullptr) continue;
    const bool light_clause = noun && i <= from + light_verb_reach;
    if (scene_.is(i, word_relative)) {
      if (light_clause) continue;
      return i;
    }
    if (scene_.is_clause_border(i)) return i;
    if (!scene_.is_finite_verb(i)) continue;
    const auto& verbs = scene_.infos[i].verbs;
    const bool light = std::any_of(verbs.begin(), verbs.end(), [](const VerbMatch& v) {
      return v.entry.role == VerbRole::governor;
    });
    if (!(light_clause && light)) return i;
  }
  return sentence_.last;
}

VerbEvent SentenceRoles::event_at(std::size_t i) {
  VerbEvent event{.token = static_cast<std::uint32_t>(i)};
  event.relative = i > sentence_.first && scene_.is(i - 1, word_relative);
  const auto& verbs = scene_.infos[i].verbs;
  bool passive = true;
  for (const VerbMatch& match : verbs) {
    event.speech = event.speech || match.entry.role == VerbRole::speech;
    if (match.entry.role == VerbRole::governor) {
      const Governor& governor = scene_.lexicon.governor(match.entry.row);
      const auto status = scene_.lexicon.governor_status(match.entry.row);
      event.carries = true;
      passive = passive && governor.voice == "passive";
      event.own_only = governor.voice == "own";
      if (status) {
        event.status = *status;
        event.changes_status = true;
        event.status_row = governor.at;
      }
    }
  }
  event.active = !event.carries || !passive;
  const VerbForm* tried = nullptr;
  for (const VerbMatch& match : verbs) {
    const bool same = tried != nullptr && tried->gender == match.form->gender &&
                      tried->number == match.form->number;
    if (same || !event.subject.empty()) continue;
    tried = match.form;
    event.subject = subject_of(i, match);
    event.form = match.form;
  }
  return event;
}

void SentenceRoles::find_events() {
  for (std::size_t i = sentence_.first; i < sentence_.last; ++i) {
    if (scene_.is_finite_verb(i)) events_.push_back(event_at(i));
  }
}

// The first verb with a subject: whose participles carry the sentence on.
const VerbEvent* SentenceRoles::main_event() const {
  for (const VerbEvent& event : events_) {
    if (!event.subject.empty() && !event.relative) return &event;
  }
  return nullptr;
}

const VerbEvent* SentenceRoles::governing(std::size_t i) const {
  const VerbEvent* best = nullptr;
  for (const VerbEvent& event : events_) {
    if (event.token < i) best = &event;
  }
  if (best == nullptr) return nullptr;
  for (std::size_t k = best->token + 1; k < i; ++k) {
    if (scene_.is(k, word_saying)) return main_event();
    if (scene_.is(k, word_relative | word_clause | word_if) && scene_.mention_over(k) == nullptr) {
      return nullptr;
    }
  }
  return best;
}

const VerbEvent* SentenceRoles::speech_before(std::size_t i) const {
  const VerbEvent* best = nullptr;
  for (const VerbEvent& event : events_) {
    if (event.token < i && event.speech && !event.subject.empty()) best = &event;
  }
  return best;
}

Filler SentenceRoles::last_subject() const {
  for (const VerbEvent& event : events_) {
    if (!event.subject.empty()) return event.subject;
  }
  return previous_subject_;
}

// The first side inside the noun phrase that begins at `from`; with `places`, where it is counts too
// ("positions in Syria").
Filler SentenceRoles::inside(std::size_t from, std::size_t limit, bool places) const {
  limit = std::min(limit, from + inside_reach);
  for (std::size_t i = from; i < limit; ++i) {
    if (scene_.time_over(i) != nullptr) continue;
    const Mention* mention = scene_.mention_at(i);
    if (mention != nullptr) {
      const bool behind_preposition = i > from && scene_.has_preposition(i, sentence_.first) &&
                                      (mention->clitics & clitic_to) == 0;
      if (behind_preposition) return {};
      return with_coordinates(*mention, list_gap);
    }
    if (scene_.is(i, word_relative)) return relative_subject(i);
    if (i > from && scene_.is(i - 1, word_each)) {  // "with each of"
      from = i + 1;
      continue;
    }
    if (i > from && scene_.is_preposition(i)) {
      const Mention* place = i + 1 < limit ? scene_.mention_at(i + 1) : nullptr;
      const bool located = places && place != nullptr && scene_.word(i) == in_word;
      return located ? with_coordinates(*place, 0) : Filler{};
    }
    if (scene_.is_clause_border(i) || scene_.is_finite_verb(i)) return {};
  }
  return {};
}

// "The line that Algeria follows": a relative clause whose verb points back gives its subject.
Filler SentenceRoles::relative_subject(std::size_t relative) const {
  const std::size_t verb = relative + 1;
  if (verb + 1 >= sentence_.last) return {};
  const auto& verbs = scene_.infos[verb].verbs;
  const auto back = std::find_if(verbs.begin(), verbs.end(),
                                 [](const VerbMatch& v) { return !v.pronoun.empty(); });
  const Mention* mention = scene_.mention_at(verb + 1);
  const bool looks_back = back != verbs.end() || scene_.word(verb).ends_with("\u0647");
  if (!looks_back || mention == nullptr || !can_act(*mention, verb + 1)) return {};
  Filler filler;
  add_side(*mention, filler);
  return filler;
}

Filler SentenceRoles::object_after(std::size_t from,
                                   std::size_t limit,
                                   const Filler& subject) const {
  limit = std::min(limit, from + object_reach);
  bool phrase_begun = false;
  for (std::size_t i = from; i < limit;) {
    if (const TimeMention* time = scene_.time_over(i)) {
      i = time->last_token;
      continue;
    }
    if (scene_.is(i, word_relative)) return relative_subject(i);
    if (scene_.is_clause_border(i) || scene_.is_finite_verb(i)) return {};
    const Mention* mention = scene_.mention_at(i);
    if (mention == nullptr && scene_.is_preposition(i)) {
      i = skip_preposition(i, limit);
      if (i < limit && scene_.mention_at(i) != nullptr && !scene_.is_comma(i - 1)) {
        const Mention* inner = scene_.mention_at(i);
        if ((inner->clitics & clitic_and) == 0 && inner->first_token == i &&
            scene_.mention_over(i - 1) == nullptr) {
          i = inner->last_token;
        }
      }
      continue;
    }
    if (mention == nullptr) {
      phrase_begun = phrase_begun || scene_.text.tokens[i].kind == TokenKind::word;
      ++i;
      continue;
    }
    const bool apposition =
        !subject.empty() && mention->codes.size() == 1 && subject.sides.size() == 1 &&
        mention->codes.front() == subject.sides.front().code && mention->kind != MentionKind::own;
    const bool deep = phrase_begun && (mention->clitics & clitic_to) != 0;
    if (!apposition && (deep || !scene_.has_preposition(i, sentence_.first))) {
      return with_coordinates(*mention, list_gap);
    }
    i = mention->last_token;
  }
  return {};
}

bool matches_words(const Scene& scene, std::size_t i, const std::vector<std::string>& words) {
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (i + k >= scene.text.tokens.size() || scene.word(i + k) != words[k]) return false;
  }
  return true;
}

// The clitic that a one-letter preposition is, or none.
std::uint8_t clitic_of(const Slot& slot) {
  if (slot.words.size() != 1) return clitic_none;
  if (slot.words[0] == "\u0628") return clitic_in;
  if (slot.words[0] == "\u0644") return clitic_to;
  return clitic_none;
}

// "Between the envoy to Yemen, N. N., and the secretary-general": the second of two may stand far.
void SentenceRoles::add_second(Filler& filler) const {
  const std::size_t limit = std::min<std::size_t>(sentence_.last, filler.end + second_reach);
  for (std::size_t i = filler.end; i < limit; ++i) {
    if (scene_.is_finite_verb(i)) return;
    const Mention* mention = scene_.mention_at(i);
    if (mention == nullptr || (mention->clitics & clitic_and) == 0) continue;
    const Filler second = with_coordinates(*mention, list_gap);
    filler.sides.insert(filler.sides.end(), second.sides.begin(), second.sides.end());
    return;
  }
}

Filler SentenceRoles::preposition(const Slot& slot,
                                  std::size_t from,
                                  std::size_t limit,
                                  bool places) const {
  limit = std::min(limit, from + preposition_reach);
  const std::uint8_t clitic = clitic_of(slot);
  for (std::size_t i = from; i < limit; ++i) {
    if (clitic == clitic_none) {
      if (!matches_words(scene_, i, slot.words)) continue;
      Filler filler = inside(i + slot.words.size(), limit, places);
      if (filler.sides.size() == 1 && slot.words[0] == between_word) add_second(filler);
      if (!filler.empty()) return filler;
      continue;
    }
    const Mention* mention = scene_.mention_at(i);
    if (mention != nullptr) {
      if ((mention->clitics & clitic) != 0) return with_coordinates(*mention, list_gap);
      i = mention->last_token - 1;
      continue;
    }
    const std::string_view word = scene_.word(i);
    const bool own_word = word == slot.words[0];
    const bool prefixed = word.size() > 6 && word.starts_with(slot.words[0]) &&
                          !scene_.is_preposition(i) && scene_.infos[i].classes == 0;
    Cut cut;
    const bool purpose = clitic == clitic_to && noun_reading(scene_, i, cut) != nullptr;
    if (!own_word && (!prefixed || purpose)) continue;
    Filler filler = inside(i + 1, limit, places);
    if (!filler.empty()) return filler;
  }
  return {};
}

// The side before `before` that a third-person pronoun means: the nearest that agrees and is no
// object of a preposition, else the subject of the last verb.
Filler SentenceRoles::antecedent(std::size_t before, Gender gender) const {
  for (std::size_t i = before; i-- > sentence_.first;) {
    const Mention* mention = scene_.mention_at(i);
    if (mention == nullptr || !is_side_kind(mention->kind)) continue;
    if (mention->kind == MentionKind::demonym || mention->kind == MentionKind::capital) continue;
    const bool agrees = mention->gender == Gender::any || gender == Gender::any ||
                        mention->gender == gender;
    if (!agrees || scene_.has_preposition(i, sentence_.first)) continue;
    Filler filler = with_coordinates(*mention, 2);
    filler.inferred = true;
    return filler;
  }
  Filler filler = events_.empty() ? previous_subject_ : last_subject();
  filler.inferred = true;
  return filler;
}

// "talks that the minister held with ...": the subject of the light verb behind the noun.
Filler SentenceRoles::light_verb_subject(std::size_t from) const {
  for (const VerbEvent& event : events_) {
    if (event.token < from || event.token > from + light_verb_reach) continue;
    const auto& verbs = scene_.infos[event.token].verbs;
    const bool light = std::any_of(verbs.begin(), verbs.end(), [](const VerbMatch& v) {
      return v.entry.role == VerbRole::governor;
    });
    if (!light) return {};
    const std::size_t limit = reach(event.token + 1, false);
    return subject_after(event.token + 1, *verbs.front().form, limit);
  }
  return {};
}

// "The president's making a visit": the side between a light noun and the act it carries.
const Mention* SentenceRoles::doer_before(const Trigger& trigger) const {
  if (trigger.first < sentence_.first + 2) return nullptr;
  const Mention* mention = scene_.mention_over(trigger.first - 1);
  if (mention == nullptr || mention->first_token <= sentence_.first) return nullptr;
  return scene_.is(mention->first_token - 1, word_light_noun) ? mention : nullptr;
}

Filler SentenceRoles::possessor(const Trigger& trigger) const {
  if (!trigger.pronoun.empty()) {
    const bool feminine = trigger.pronoun == "\u0647\u0627";
    const bool masculine = trigger.pronoun == "\u0647";
    return antecedent(trigger.first, feminine    ? Gender::feminine
                                     : masculine ? Gender::masculine
                                                 : Gender::any);
  }
  const std::size_t limit = std::min<std::size_t>(reach(trigger.last, true), sentence_.last);
  for (std::size_t i = trigger.last; i < limit && i < trigger.last + possessor_reach; ++i) {
    if (scene_.time_over(i) != nullptr) continue;
    if (const Mention* mention = scene_.mention_at(i)) {
      if (scene_.has_preposition(i, sentence_.first)) break;
      if ((mention->clitics & clitic_and) != 0) break;
      return with_coordinates(*mention, list_gap);
    }
    if (scene_.is_preposition(i) || scene_.is_mark(i) || scene_.is(i, word_relative)) break;
    if (scene_.is_clause_border(i) || scene_.is_finite_verb(i)) break;
  }
  if (const Mention* doer = doer_before(trigger)) {
    Filler filler;
    add_side(*doer, filler);
    return filler;
  }
  Filler light = light_verb_subject(trigger.last);
  if (!light.empty()) return light;
  const VerbEvent* event = governing(trigger.first);
  if (event == nullptr || !event->active) return {};
  const std::string& type = scene_.lexicon.wording(trigger.wording).act->type;
  const bool deed = type == "ASSAULT" || type == "COERCE" || type == "PROTEST" ||
                    type == "MOBILIZE" || type == "RETREAT" || type == "SANCTION";
  if (deed && (!event->carries || trigger.first > event->token + deed_reach + 3)) return {};
  Filler filler = event->subject;
  filler.inferred = true;
  return filler;
}

Filler SentenceRoles::host_behind(const Filler& filler) const {
  constexpr std::size_t relative_reach = 4;
  const std::size_t limit = std::min<std::size_t>(sentence_.last, filler.end + relative_reach);
  for (std::size_t i = filler.end; i < limit && i + 3 < sentence_.last; ++i) {
    if (!scene_.is(i, word_relative)) continue;
    const auto& verbs = scene_.infos[i + 1].verbs;
    const bool held = std::any_of(verbs.begin(), verbs.end(), [](const VerbMatch& v) {
      return v.entry.role == VerbRole::governor;
    });
    const Mention* place = scene_.mention_at(i + 3);
    if (!held || scene_.word(i + 2) != in_word || place == nullptr) return {};
    Filler host;
    add_side(*place, host);
    return host;
  }
  return {};
}

Filler SentenceRoles::anyone_else(const Trigger& trigger, const Filler& actor) const {
  const std::size_t limit = reach(trigger.last, true);
  for (std::size_t i = trigger.last; i < limit; ++i) {
    const Mention* mention = scene_.mention_at(i);
    if (mention == nullptr || mention->kind == MentionKind::own) continue;
    const bool same = std::any_of(actor.sides.begin(), actor.sides.end(), [&](const Side& side) {
      return mention->codes.size() == 1 && side.code == mention->codes.front();
    });
    if (same) continue;
    Filler filler;
    add_side(*mention, filler);
    filler.inferred = true;
    return filler;
  }
  return {};
}

Filler SentenceRoles::fill(const Slot& slot, const Trigger& trigger) const {
  const std::size_t limit = reach(trigger.last, !trigger.is_verb);
  switch (slot.kind) {
    case SlotKind::subject: {
      if (trigger.is_verb) {
        for (const VerbEvent& event : events_) {
          if (event.token == trigger.first) return event.subject;
        }
        return {};
      }
      if (!scene_.is(trigger.first, word_saying)) {
        Filler before = subject_before(trigger.first, {});
        if (!before.empty()) return before;
      }
      const VerbEvent* event = governing(trigger.first);
      Filler filler = event != nullptr ? event->subject : previous_subject_;
      filler.inferred = true;
      return filler;
    }
    case SlotKind::object: {
      Filler subject;
      std::size_t from = trigger.last;
      if (trigger.is_verb) {
        if (!trigger.verb.pronoun.empty()) return {};
        for (const VerbEvent& event : events_) {
          if (event.token == trigger.first) subject = event.subject;
        }
        if (!subject.empty() && subject.end > from && subject.end < limit) from = subject.end;
      } else if (!trigger.pronoun.empty() || trigger.is_phrase) {
        subject = fill({.kind = SlotKind::subject}, trigger);
      } else {
        const Filler possessed = possessor(trigger);
        if (!possessed.empty() && possessed.end > from && possessed.end < limit) {
          from = possessed.end;
          subject = possessed;
        }
      }
      return object_after(from, limit, subject);
    }
    case SlotKind::of: return possessor(trigger);
    case SlotKind::preposition: {
      const std::string& type = scene_.lexicon.wording(trigger.wording).act->type;
      const bool places = type == "ASSAULT" || type == "MOBILIZE" || type == "COERCE";
      return preposition(slot, trigger.last, limit, places);
    }
  }
  return {};
}

}  // namespace rasid
