// To whom, with whom, whose: objects, prepositional phrases and possessors around a trigger; see
// roles.cpp.

#include "relate/roles.h"
#include "relate/words.h"
#include "text/affixes.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

constexpr std::size_t object_reach = 12;       // words from the subject to the object
constexpr std::size_t preposition_reach = 22;  // words from a trigger to its preposition
constexpr std::size_t inside_reach = 9;        // words from a preposition to the side behind it
constexpr std::size_t second_reach = 16;       // words between the two of "between"
constexpr std::string_view people_ending = "\u064A\u0646";
constexpr std::string_view between_both = "\u0628\u064A\u0646\u0647\u0645\u0627";

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

// `mention` is the one side of `filler` once more.
bool names_again(const Mention& mention, const Filler& filler) {
  return mention.kind != MentionKind::own && mention.kind != MentionKind::people &&
         mention.codes.size() == 1 && filler.sides.size() == 1 &&
         mention.codes.front() == filler.sides.front().code;
}

// "Two of the members", "a number of the soldiers": "of" behind the quantity that begins a phrase.
bool is_part_of(const Scene& scene, std::size_t i, std::size_t from) {
  if (i <= from || scene.word(i) != from_word) return false;
  const bool number = scene.text.tokens[i - 1].kind == TokenKind::number;
  return number || scene.is(i - 1, word_quantity);
}

}  // namespace

Side side_named(const Scene& scene, const Mention& mention, const std::string& code) {
  const Span words = scene.text.span(mention.first_token, mention.last_token);
  return {.code = code,
          .sector = mention.sector,
          .name = std::string(slice(scene.document.body, words)),
          .entity = mention.entity,
          .span = words};
}

bool is_named_after(const Scene& scene, const Mention& place) {
  if (!is_place_kind(place.kind) || place.clitics != clitic_none || place.first_token == 0)
    return false;
  Cut cut;
  const auto* nouns = noun_reading(scene, place.first_token - 1, cut);
  return nouns != nullptr && std::any_of(nouns->begin(), nouns->end(), [&](const NounEntry& noun) {
           return scene.lexicon.wording(noun.wording).act->id == "agreement";
         });
}

bool is_behind_from(const Scene& scene, const Mention& mention) {
  return mention.first_token > 0 && scene.word(mention.first_token - 1) == from_word;
}

bool opposes(const std::string& sector, const std::string& other) {
  constexpr std::string_view government = "GOV";
  return !sector.empty() && sector != government && other == government;
}

bool begins_with_lam(const Scene& scene, std::size_t i) {
  constexpr std::size_t shortest_bytes = 10;
  const std::string_view word = scene.word(i);
  if (!word.starts_with(lam) || word.size() < shortest_bytes) return false;
  if (word.substr(lam.size()).starts_with(lam) || scene.infos[i].classes != 0) return false;
  return scene.mention_over(i) == nullptr && scene.lexicon.nouns(word) == nullptr;
}

// Lam of purpose before an indefinite noun ("to raise", "in order to sign"): what follows is
// another act's.
bool SentenceRoles::is_purpose(std::size_t i) const {
  if (!begins_with_lam(scene_, i)) return false;
  const Mention* next = i + 1 < sentence_.last ? scene_.mention_at(i + 1) : nullptr;
  const bool bearer =
      next != nullptr && (next->kind == MentionKind::office ||  // "to His Excellency"
                          next->kind == MentionKind::person);
  return !bearer;
}

// "Positions in Syria": the place behind the first preposition of a noun phrase, if it counts.
Filler SentenceRoles::place_behind(std::size_t preposition,
                                   std::size_t limit,
                                   Places places) const {
  if (scene_.word(preposition) != in_word) return {};
  const Mention* place = preposition + 1 < limit ? scene_.mention_at(preposition + 1) : nullptr;
  if (place == nullptr) return {};
  Filler found = with_coordinates(*place, 0);
  const bool counts = places == Places::counted ||  // "the ministers in Egypt and Sudan"
                      (place->kind == MentionKind::state && found.sides.size() > 1);
  return counts ? found : Filler{};
}

// The side in a noun phrase that begins at `phrase`; what a preposition other than lam puts there
// is none.
Filler SentenceRoles::side_of_phrase(const Mention& mention, std::size_t phrase) const {
  const std::size_t i = mention.first_token;
  const bool behind_preposition = i > phrase && scene_.has_preposition(i, sentence_.first) &&
                                  (mention.clitics & clitic_to) == 0;
  return behind_preposition || is_named_after(scene_, mention)
             ? Filler{}
             : with_coordinates(mention, list_gap);
}

// The first side inside the noun phrase that begins at `from`, or where it is.
Filler SentenceRoles::inside(std::size_t from, std::size_t limit, Places places) const {
  limit = std::min(limit, from + inside_reach);
  for (std::size_t i = from; i < limit; ++i) {
    if (scene_.time_over(i) != nullptr) continue;
    if (const Mention* mention = scene_.mention_at(i)) return side_of_phrase(*mention, from);
    if (scene_.is(i, word_relative)) return relative_subject(i);
    const bool opening = i == from;
    if (!opening && is_purpose(i)) return {};
    if (!opening && scene_.is(i - 1, word_each)) {  // "with each of"
      from = i + 1;
      continue;
    }
    if (is_origin(i, from, limit)) return with_coordinates(*scene_.mention_at(i + 1), 1);
    if (!opening && scene_.is_preposition(i)) return place_behind(i, limit, places);
    if (scene_.ends_clause(i)) return {};
  }
  return {};
}

// "Diplomats from the United States": "from" behind people, and the state they come from.
bool SentenceRoles::is_origin(std::size_t i, std::size_t from, std::size_t limit) const {
  constexpr std::size_t most_words = 3;
  if (i > from + most_words || i + 1 >= limit || scene_.word(i) != from_word) return false;
  const Mention* state = scene_.mention_at(i + 1);
  if (state == nullptr || state->clitics != clitic_none) return false;
  const std::string_view people = scene_.word(from);
  return (state->kind == MentionKind::state || state->kind == MentionKind::group) &&
         scene_.is_plain_word(from) && people.ends_with(people_ending);
}

// "In the talks of Egypt": from a preposition at `i` to the token behind its phrase, the side that
// the phrase ends with included.
std::size_t SentenceRoles::skip_preposition_and_side(std::size_t i, std::size_t limit) const {
  i = skip_preposition(i, limit);
  const Mention* inner = i < limit ? scene_.mention_at(i) : nullptr;
  if (inner == nullptr || scene_.is_comma(i - 1)) return i;
  const bool of_phrase =
      (inner->clitics & clitic_and) == 0 && scene_.mention_over(i - 1) == nullptr;
  if (of_phrase) i = inner->last_token;
  // "Between Iran and the powers"; a place may be one of where it happened.
  const Mention* joined =
      i < limit && scene_.mention_over(i - 1) != nullptr ? scene_.mention_at(i) : nullptr;
  const bool second = joined != nullptr && (joined->clitics & clitic_and) != 0;
  return second && !is_place_kind(joined->kind) ? joined->last_token : i;
}

// Where the search for an object that began at `from` ends: with its clause, or behind a comma.
bool SentenceRoles::ends_object(std::size_t i,
                                std::size_t from,
                                bool begun,
                                const Filler& subject) const {
  const bool ends = scene_.ends_clause(i) && !scene_.is_naming(i);
  if (ends || (begun && subject.end != from && scene_.is_comma(i))) return true;
  const Mention* mention = i == from ? scene_.mention_at(i) : nullptr;
  if (mention == nullptr || !scene_.is_finite_verb(i - 1) || !is_lone_nationality(*mention))
    return false;
  const bool someone = scene_.word(i).ends_with(tanwin_alef);  // "killed a Palestinian"
  return subject.empty() || !someone;
}

// The mention can be the object, or inside it, of what ends at `from`: it is neither the subject
// once more nor behind a preposition.
bool SentenceRoles::is_object(const Mention& mention,
                              std::size_t from,
                              bool begun,
                              const Filler& subject) const {
  const std::size_t i = mention.first_token;
  const bool deep = begun && (mention.clitics & clitic_to) != 0;
  const bool someone =
      mention.kind == MentionKind::demonym &&  // "an Iranian activist"
      !slice(scene_.document.body, scene_.text.tokens[i].span).starts_with(article);
  const bool apposition = subject.end == from && !someone && names_again(mention, subject) &&
                          !opposes(subject.sides.front().sector, mention.sector);
  const bool free = !scene_.has_preposition(i, sentence_.first) || is_part_of(scene_, i - 1, from);
  return !apposition && (deep || free);
}

Filler SentenceRoles::object_after(std::size_t from,
                                   std::size_t limit,
                                   const Filler& subject) const {
  bool begun = false;       // a word of the phrase stands there already
  std::size_t counted = 0;  // words that no side and no time covers
  for (std::size_t i = from; i < limit && counted < object_reach;) {
    if (const std::size_t behind = scene_.behind_aside(i, limit); behind != i) {
      i = behind;
      continue;
    }
    ++counted;
    if (scene_.is(i, word_relative)) return relative_subject(i);
    if (ends_object(i, from, begun, subject)) return {};
    if (const Mention* mention = scene_.mention_at(i)) {
      if (is_object(*mention, from, begun, subject)) return with_coordinates(*mention, list_gap);
      i = mention->last_token;
    } else if (scene_.is_preposition(i)) {
      i = is_part_of(scene_, i, from) ? i + 1 : skip_preposition_and_side(i, limit);
    } else {
      begun = begun || scene_.text.tokens[i].kind == TokenKind::word;
      ++i;
    }
  }
  return {};
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
                                  Places places) const {
  limit = std::min(limit, from + preposition_reach);
  return clitic_of(slot) == clitic_none ? behind_words(slot, from, limit, places)
                                        : behind_clitic(slot, from, limit, places);
}

// The side behind a preposition of words of its own.
Filler SentenceRoles::behind_words(const Slot& slot,
                                   std::size_t from,
                                   std::size_t limit,
                                   Places places) const {
  for (std::size_t i = from; i < limit; ++i) {
    const Mention* both = slot.words[0] == between_word ? scene_.mention_at(i) : nullptr;
    if (both != nullptr && both->kind == MentionKind::pair && scene_.word(i) == between_both) {
      return with_coordinates(*both, 0);
    }
    if (!matches_words(scene_, i, slot.words)) continue;
    Filler filler = inside(i + slot.words.size(), limit, places);
    if (filler.empty()) filler = told_behind(i, limit);
    if (filler.sides.size() == 1 && slot.words[0] == between_word) add_second(filler);
    if (!filler.empty()) return filler;
  }
  const bool verb =
      limit < sentence_.last && scene_.is_finite_verb(limit);  // "a tour that includes"
  return verb && matches_words(scene_, limit, slot.words)
             ? inside(limit + slot.words.size(), sentence_.last, places)
             : Filler{};
}

// The word at `i` is the one-letter preposition, or begins with it.
bool SentenceRoles::carries_clitic(std::size_t i, const Slot& slot) const {
  const std::string_view word = scene_.word(i);
  if (word == slot.words[0]) return true;
  if (word == slot.words[0] + std::string(what_word)) return true;  // "for what it offered"
  const bool prefixed = word.size() > 6 && word.starts_with(slot.words[0]) &&
                        !scene_.is_preposition(i) &&
                        (scene_.infos[i].classes & ~word_quantity) == 0;
  return prefixed && (clitic_of(slot) != clitic_to || !is_purpose(i));
}

// The side that a one-letter preposition is written with, or that stands inside a phrase behind it.
Filler SentenceRoles::behind_clitic(const Slot& slot,
                                    std::size_t from,
                                    std::size_t limit,
                                    Places places) const {
  const std::uint8_t clitic = clitic_of(slot);
  for (std::size_t i = from; i < limit; ++i) {
    if (const Mention* mention = scene_.mention_at(i)) {
      if ((mention->clitics & clitic) != 0) return with_coordinates(*mention, list_gap);
      i = mention->last_token - 1;
      continue;
    }
    if (!carries_clitic(i, slot)) continue;
    if (scene_.word(i).ends_with(what_word)) return relative_subject(i);
    Filler filler = inside(i + 1, limit, places);
    if (filler.empty()) filler = told_behind(i, limit);
    if (!filler.empty()) return filler;
  }
  return {};
}

Filler SentenceRoles::host_behind(const Filler& filler) const {
  constexpr std::size_t relative_reach = 4;
  const std::size_t limit = std::min<std::size_t>(sentence_.last, filler.end + relative_reach);
  for (std::size_t i = filler.end; i < limit && i + 3 < sentence_.last; ++i) {
    if (!scene_.is(i, word_relative)) continue;
    const Mention* place = scene_.mention_at(i + 3);
    if (!scene_.is_light_verb(i + 1) || scene_.word(i + 2) != in_word || place == nullptr)
      return {};
    Filler host;
    add_side(*place, host);
    return host;
  }
  return {};
}

}  // namespace rasid
