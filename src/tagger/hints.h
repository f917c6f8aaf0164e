#pragma once
// Which known names begin or go on at a token: what the tagger is told of the knowledge.

#include "know/knowledge.h"
#include "morph/phrases.h"
#include "tagger/name_lists.h"
#include "text/text.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// What a known phrase is. The value is a bit's number in TokenHint.
enum class HintKind : std::uint8_t {
  state,         // a state by its name; bodies and groups have kinds of their own
  body,          // an international body
  group,         // an armed or political group
  city,          // a capital or another city
  region,        // a region inside a state
  seat,          // a palace or a house that stands for a state
  organ,         // an organ: a government, a ministry, an army
  office,        // the office of a person
  person,        // someone known by name
  given,         // a given name
  honorific,     // a title between office and name
  demonym,       // a nationality adjective
  place,         // knowledge/tagger: a city, a region, a river, a mountain ...
  organisation,  // knowledge/tagger: a club, a company, a newspaper ...
  family,        // knowledge/tagger: a family name
  last_word,     // the last word of a known person's name, or a family name that is also a word
  head_person,   // knowledge/tagger: a word before the name of a person
  head_place,    // knowledge/tagger: a word that begins the name of a place
  head_organ,    // knowledge/tagger: a word that begins the name of an organisation
};
constexpr std::size_t hint_kinds = 19;

constexpr std::uint32_t hint_bit(HintKind kind) {
  return std::uint32_t{1} << static_cast<unsigned>(kind);
}

// Bit k of `begins`: a phrase of HintKind k begins here. Bit k of `goes_on`: it is inside or ends
// here. `clitics` are those before the longest phrase that begins here.
struct TokenHint {
  std::uint32_t begins = 0;
  std::uint32_t goes_on = 0;
  std::uint8_t clitics = 0;
  bool known = false;  // a name, not only a head word or an office, begins here

  friend bool operator==(const TokenHint&, const TokenHint&) = default;
};

// The phrases of the knowledge that hint at names, compiled; immutable.
class HintIndex {
 public:
  HintIndex(const Knowledge& knowledge, const NameLists& lists);

  // One TokenHint per token; no phrase crosses the end of a sentence.
  std::vector<TokenHint> find(const Text& text) const;

 private:
  void add(std::string_view phrase, HintKind kind, ArticleRule rule);
  void add_person(const std::string& name);
  void add_demonym(const Demonym& demonym);
  void mark(const Text& text,
            std::size_t at,
            std::size_t limit,
            std::vector<TokenHint>& hints) const;

  PhraseIndex phrases_;
};

}  // namespace rasid
