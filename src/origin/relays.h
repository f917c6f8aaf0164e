#pragma once
// The outlet on whose report an article says that it rests: lines of credit and words of relaying.

#include "know/knowledge.h"
#include "morph/phrases.h"
#include "text/document.h"
#include "text/text.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rasid {

struct Relay {
  std::string outlet;  // its id; empty where the article does not say
  Span words;          // the outlet's name in the body; empty where the title alone says it

  friend bool operator==(const Relay&, const Relay&) = default;
};

// Immutable; keeps pointers into the Knowledge it was compiled from.
class RelayFinder {
 public:
  explicit RelayFinder(const Knowledge& knowledge);

  // Looked for in this order: the first lines as lines of credit, the first sentences, the last
  // lines. The document's own outlet, `publisher` (or null), is no relay.
  Relay find(const Document& document, const Text& text, const Outlet* publisher) const;

 private:
  friend class RelaySearch;

  struct Name {
    std::vector<std::size_t> outlets;  // that the words may mean
    std::size_t first = 0;             // the name's tokens
    std::size_t last = 0;
    std::uint8_t clitics = 0;  // written before it, or before "agency"
  };

  // The longest phrase of a kind in `bits` that begins at token `i`, with `prefixes` before it at
  // most: how many tokens.
  std::size_t phrase(const Text& text,
                     std::size_t i,
                     std::uint32_t bits,
                     std::uint8_t prefixes) const;
  // The outlet named at token `i` by a name of a kind in `kinds` (bits of OutletNameKind).
  std::optional<Name> name_at(const Text& text,
                              std::size_t i,
                              std::size_t limit,
                              std::uint32_t kinds,
                              std::uint8_t prefixes) const;
  // The same with "agency", "newspaper" and quotation marks before it: then by any name.
  std::optional<Name> outlet_at(const Text& text,
                                std::size_t i,
                                std::size_t limit,
                                std::uint32_t kinds,
                                std::uint8_t prefixes) const;
  // Where several outlets have the name: the one that has it with the word `next` behind it, if
  // any.
  void resolve_by(const Text& text, std::size_t next, std::size_t limit, Name& name) const;
  // The same: leaves those of the kinds that `nouns` tell, if any.
  void keep_kind(std::uint32_t nouns, Name& name) const;

  const Knowledge* knowledge_;
  PhraseIndex names_;             // values: rows of OutletTables::names
  PhraseIndex words_;             // values: bits
  std::set<std::string> places_;  // folded names of states, capitals and cities
};

}  // namespace rasid
