#pragma once
// Who is meant: states, bodies, groups, people and offices named in an article.

#include "know/knowledge.h"
#include "morph/grammar.h"
#include "morph/phrases.h"
#include "text/document.h"
#include "text/text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rasid {

enum class MentionKind : std::uint8_t {
  state,    // a state by its name
  capital,  // a capital or a seat of power: government or place, by context
  place,    // another city or region
  demonym,  // a nationality adjective or noun
  body,     // an international body
  group,    // an armed or political group
  person,   // someone known by name
  office,   // an office of a state: "the Russian foreign minister"
  organ,    // government, army, ministry ...
  people,   // citizens, soldiers, companies of a state
  pair,     // "the two countries"
  own,      // "his country": its code is settled by the claim's clause
};

const char* mention_kind_name(MentionKind kind);

struct Mention {
  Span span;                      // in the body
  std::uint32_t first_token = 0;  // half-open range of tokens, appositions included
  std::uint32_t last_token = 0;
  MentionKind kind = MentionKind::state;
  std::vector<std::string> codes;  // one; two for a pair; none for `own`
  std::string sector;
  std::string entity;  // people id, or empty
  std::string person;  // a name recognised beside an office, as written; or empty
  Gender gender = Gender::any;
  Number number = Number::singular;
  std::uint8_t clitics =
      0;  // before its first word; the article only where it is no part of the name
  bool inferred =
      false;  // its state is not said here: from the document's home or an earlier mention
  std::vector<std::string> rows;  // the knowledge rows that made it
};

struct Mentions {
  std::vector<Mention> list;     // in order, without overlaps
  std::vector<std::int32_t> at;  // per token: index into list, or -1
  std::string home;              // code of the document's home state, or empty
};

// Names, offices and nationality adjectives, compiled; immutable.
class ActorIndex {
 public:
  explicit ActorIndex(const Knowledge& knowledge);

  // The mentions of `text`, resolved within the document. `infos` come from analyse().
  Mentions find(const Text& text,
                const std::vector<WordInfo>& infos,
                const Document& document) const;

  enum class ItemKind : std::uint8_t { name, person, office, demonym, honorific, given_name };
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

 private:
  void add(std::string_view phrase, Item item, ArticleRule rule);

  const Knowledge* knowledge_;
  PhraseIndex phrases_;
  std::vector<Item> items_;
  std::vector<std::vector<std::uint32_t>> namesakes_;
};

}  // namespace rasid
