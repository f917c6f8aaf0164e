#include "tagger/hints.h"

#include "morph/clitics.h"
#include "morph/inflect.h"

#include <algorithm>

namespace rasid {
namespace {

// Kinds that are no names themselves.
constexpr std::uint32_t beside_names =
    hint_bit(HintKind::office) | hint_bit(HintKind::honorific) | hint_bit(HintKind::head_person) |
    hint_bit(HintKind::head_place) | hint_bit(HintKind::head_organ) | hint_bit(HintKind::organ);

HintKind kind_of(const NameRow& row, const Knowledge& knowledge) {
  if (row.kind == "capital" || row.kind == "city") return HintKind::city;
  if (row.kind == "region") return HintKind::region;
  if (row.kind == "seat") return HintKind::seat;
  if (row.kind == "people") return HintKind::demonym;
  if (!row.sector.empty()) return HintKind::organ;
  const auto entity = knowledge.entities.find(row.codes.empty() ? std::string() : row.codes[0]);
  if (entity == knowledge.entities.end()) return HintKind::state;
  if (entity->second.kind == "body") return HintKind::body;
  return entity->second.kind == "group" ? HintKind::group : HintKind::state;
}

HintKind kind_of(const OtherName& name) {
  if (name.cls == "PER") return HintKind::family;
  return name.cls == "LOC" ? HintKind::place : HintKind::organisation;
}

HintKind kind_of(const KnownName& name) {
  if (name.kind == "place") return HintKind::place;
  if (name.kind == "family") return name.ambiguous ? HintKind::last_word : HintKind::family;
  if (name.kind == "given") return HintKind::given;
  return HintKind::organisation;
}

HintKind kind_of(const HeadWord& head) {
  if (head.kind == "person") return HintKind::head_person;
  return head.kind == "place" ? HintKind::head_place : HintKind::head_organ;
}

}  // namespace

void HintIndex::add(std::string_view phrase, HintKind kind, ArticleRule rule) {
  phrases_.add(phrase, static_cast<std::uint32_t>(kind), rule);
}

void HintIndex::add_person(const std::string& name) {
  add(name, HintKind::person, ArticleRule::as_written);
  const std::size_t last_space = name.rfind(' ');
  if (last_space == std::string::npos) return;
  add(name.substr(last_space + 1), HintKind::last_word, ArticleRule::as_written);
}

void HintIndex::add_demonym(const Demonym& demonym) {
  for (const NounForm& form : decline_nisba(demonym.stem))
    add(form.word, HintKind::demonym, ArticleRule::free);
  if (demonym.plural.empty()) return;
  for (const NounForm& form : decline(demonym.plural, Number::plural)) {
    if (form.pronoun.empty()) add(form.word, HintKind::demonym, ArticleRule::free);
  }
}

HintIndex::HintIndex(const Knowledge& knowledge, const NameLists& lists) {
  for (const Person& person : knowledge.people) {
    add_person(person.name);
    for (const std::string& alias : person.aliases)
      add_person(alias);
  }
  for (const NameRow& row : knowledge.names)
    add(row.name, kind_of(row, knowledge), ArticleRule::as_written);
  for (const Demonym& demonym : knowledge.demonyms)
    add_demonym(demonym);
  for (const Office& office : knowledge.offices) {
    if (office.kind == "people" || office.kind == "business") continue;
    add(office.words,
        office.kind == "organ" ? HintKind::organ : HintKind::office,
        ArticleRule::free);
  }
  for (const std::string& word : knowledge.honorifics)
    add(word, HintKind::honorific, ArticleRule::free);
  for (const std::string& name : knowledge.given_names)
    add(name, HintKind::given, ArticleRule::as_written);
  for (const OtherName& name : knowledge.other_names) {
    if (!name.cls.empty()) add(name.name, kind_of(name), ArticleRule::as_written);
  }
  for (const KnownName& name : lists.names)
    add(name.name, kind_of(name), ArticleRule::as_written);
  for (const HeadWord& head : lists.heads)
    add(head.word, kind_of(head), ArticleRule::free);
}

void HintIndex::mark(const Text& text,
                     std::size_t at,
                     std::size_t limit,
                     std::vector<TokenHint>& hints) const {
  TokenHint& first = hints[at];
  for (const PhraseMatch& match : phrases_.match(text, at, limit)) {
    const std::uint32_t kind = std::uint32_t{1} << match.value;
    first.begins |= kind;
    if ((kind & beside_names) == 0 && !first.known) {
      first.known = true;
      first.clitics = match.clitics;
    }
    for (std::size_t i = at + 1; i < at + match.length; ++i)
      hints[i].goes_on |= kind;
  }
}

std::vector<TokenHint> HintIndex::find(const Text& text) const {
  std::vector<TokenHint> hints(text.tokens.size());
  for (const Sentence& sentence : text.sentences) {
    for (std::size_t at = sentence.first; at < sentence.last; ++at) {
      if (text.tokens[at].kind != TokenKind::mark) mark(text, at, sentence.last, hints);
    }
  }
  return hints;
}

}  // namespace rasid
