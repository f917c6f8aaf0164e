#pragma once
// Who is meant: states, bodies, groups, people and offices named in an article.

#include "actors/mention.h"
#include "know/knowledge.h"
#include "morph/grammar.h"
#include "morph/phrases.h"
#include "text/document.h"
#include "text/text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rasid {

struct Found;  // items.h

// Names, offices and nationality adjectives, compiled; immutable.
class ActorIndex {
 public:
  explicit ActorIndex(const Knowledge& knowledge);

  // The mentions of `text`, resolved within the document. `infos` come from analyse(), `names` from
  // NameReader; without names, strangers are known by their given names only.
  Mentions find(const Text& text,
                const std::vector<WordInfo>& infos,
                std::vector<NameSpan> names,
                const Document& document) const;

  enum class ItemKind : std::uint8_t {
    name,
    person,
    office,
    demonym,
    honorific,
    given_name,
    other
  };
  static constexpr std::uint32_t no_row = 0xFFFFFFFF;
  struct Item {
    ItemKind kind = ItemKind::name;
    std::uint32_t row = 0;  // into the vector of Knowledge that `kind` names
    Number number = Number::singular;
  };

  const PhraseIndex& phrases() const { return phrases_; }
  const Item& item(std::uint32_t value) const { return items_[value]; }
  const Knowledge& knowledge() const { return *knowledge_; }
  // The rows of people who bear the name of `row`: one name, several offices or several people.
  const std::vector<std::uint32_t>& namesakes(std::uint32_t row) const { return namesakes_[row]; }
  // Of the people who bear the name of `found`, the one in office at `date`, the last to come into
  // office first; without a date the latest. Requires: found.is(ItemKind::person).
  const Person& person_of(const Found& found, std::string_view date) const;
  // One row for each side for which people of that name are in office at `date`, or, without a
  // date, ever were; that of person_of() first.
  std::vector<std::uint32_t> rivals_at(const Found& found, std::string_view date) const;

  // The rows of actors/choices.tsv for `key`, by rank.
  const std::vector<Choice>& choices(std::string_view key) const;
  // Requires: found.is(ItemKind::name).
  const NameRow& name_row(const Found& found) const;
  bool is_ambiguous(const Found& found) const;
  bool is_state(const std::string& code) const;
  // A name of a body or a group, not of a state or place.
  bool is_body(const Found& found) const;
  // The sides that `found` stands for at `date`; none for words that are no side by themselves.
  std::vector<std::string> codes_of(const Found& found, std::string_view date) const;
  // The head noun that `word` is, if it takes a `kind` (name | person | demonym) behind it.
  const HeadNoun* head(std::string_view word, std::string_view kind) const;
  // `word` (folded) is a given name of the Arab world: no name to call a person by alone.
  bool is_arab_given_name(std::string_view word) const { return arab_names_.contains(word); }
  // `word` (folded) only ends a given name: Abd Allah.
  bool is_name_ending(std::string_view word) const { return name_endings_.contains(word); }
  // One of the people who bear the name of `found` has `name` in a full name.
  bool is_called(const Found& found, std::string_view name) const;
  // What `code` stands for has a name that begins with the noun `stem`: "the Council".
  bool begins_name(std::string_view stem, const std::string& code) const;

 private:
  void add(std::string_view phrase, Item item, ArticleRule rule);
  void add_people();
  void add_names();
  void add_demonyms();
  void add_offices();

  const Knowledge* knowledge_;
  PhraseIndex phrases_;
  std::vector<Item> items_;
  std::vector<std::vector<std::uint32_t>> namesakes_;
  WordMap<std::vector<Choice>> choices_;  // their words folded
  WordMap<const HeadNoun*> heads_;
  WordMap<bool> arab_names_;
  WordMap<bool> name_endings_;
  WordMap<std::vector<std::string>> first_nouns_;  // of names of several words: codes
};

}  // namespace rasid
