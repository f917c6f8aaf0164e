#pragma once
// What stands before a word and is written with it: conjunction, preposition, article.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rasid {

enum Clitic : std::uint8_t {
  clitic_none = 0,
  clitic_and = 1,      // waw or feh
  clitic_in = 2,       // beh
  clitic_to = 4,       // lam
  clitic_as = 8,       // kaf
  clitic_article = 16  // alef lam, also inside lam lam
};

// How many letters `clitics` are, the article left out.
constexpr std::size_t letters_before_article(std::uint8_t clitics) {
  return static_cast<std::size_t>(std::popcount(static_cast<unsigned>(clitics & ~clitic_article)));
}

// One way to cut a folded word. What begins like the article is read both ways, cut off and as the
// word's own letters ("almania"); after lam the article has lost its alef ("lilyaban").
struct Cut {
  std::string_view stem;
  std::uint8_t clitics = clitic_none;
};

// All ways to cut, the least invasive first. A stem has at least two letters.
struct Cuts {
  std::array<Cut, 10> list;
  std::uint8_t count = 0;

  const Cut* begin() const { return list.data(); }
  const Cut* end() const { return list.data() + count; }
};

// Requires: `word` is folded (text/text.h).
Cuts cut_clitics(std::string_view word);

}  // namespace rasid
