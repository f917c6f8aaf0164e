#pragma once
// The names, offices and nationalities of a document, each with one reading; see items.cpp.

#include "actors/actors.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rasid {

// A phrase of the index at its place in the text.
struct Found {
  ActorIndex::Item item;
  std::size_t first = 0;  // half-open range of tokens
  std::size_t last = 0;
  std::uint8_t clitics = 0;
  bool place = false;  // only a place: "the airport of Kuwait"
  std::uint32_t person =
      ActorIndex::no_row;  // into Knowledge::people: of several namesakes this one
  std::string code;        // where actors/choices.tsv gives another code than the item's row
  std::string choice;      // the row of actors/choices.tsv that decided

  bool is(ActorIndex::ItemKind kind) const { return item.kind == kind; }
};

// The readings that one place of the text may have, the preferred first.
struct Alternatives {
  std::vector<Found> readings;
  std::uint32_t sentence = 0;
  bool open = false;  // the rest of the document decides

  std::size_t first() const { return readings.front().first; }
  std::size_t last() const { return readings.front().last; }
};

// What stands at `found`, folded, without what is written before it but with its article.
std::string key_of(const Text& text, const Found& found);

// All items of the document, in order, without overlaps. `names` are those of the tagger.
std::vector<Found> read_items(const ActorIndex& index,
                              const Text& text,
                              const std::vector<WordInfo>& infos,
                              const std::vector<NameSpan>& names,
                              const Document& document);

}  // namespace rasid
