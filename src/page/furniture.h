#pragma once
// Lines of a saved page that are buttons, captions, links and comment forms, not the article's.

#include "text/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// Phrases of knowledge/page/furniture.tsv, ready for comparison: see the file's README.
struct FurniturePhrases {
  std::vector<std::string> lines;    // the whole line
  std::vector<std::string> starts;   // "phrase *": how a line begins
  std::vector<std::string> credits;  // "* (phrase)": how a caption ends
  std::vector<std::string> tails;    // the whole line, and what follows it
  std::vector<std::string> by;       // what stands before the name of an author

  friend bool operator==(const FurniturePhrases&, const FurniturePhrases&) = default;
};

// Each of `rows` is "kind<TAB>phrase" with the kinds of the file; other kinds are passed over.
FurniturePhrases furniture_phrases(const std::vector<std::string>& rows);

// The lines of `body` that are furniture, in order, without their line breaks; lines that follow
// each other are one Span. Requires: `body` is valid UTF-8.
std::vector<Span> find_furniture(std::string_view body, const FurniturePhrases& phrases);

}  // namespace rasid
