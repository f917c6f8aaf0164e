#pragma once
// What stands between quotation marks.

#include "text/text.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rasid {

// Half-open range of tokens between two marks; `open` is the token of the first. A mark that
// nothing closes reaches to the end of its paragraph.
struct MarkedWords {
  std::uint32_t open = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t behind = 0;  // the token behind the closing mark
  std::size_t words = 0;     // how many tokens are no marks
  std::size_t paragraph = 0;
  bool closed = true;
};

// Half-open range of tokens that no line break divides.
struct Paragraph {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

std::vector<Paragraph> find_paragraphs(const Text& text, std::string_view body);

// In the order of their first marks; one within another stands behind it.
std::vector<MarkedWords> find_marked_words(const Text& text,
                                           std::string_view body,
                                           const std::vector<Paragraph>& paragraphs);

}  // namespace rasid
