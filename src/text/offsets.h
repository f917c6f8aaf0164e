#pragma once
// Byte offsets as code points: the numbers by which people and other programs cite a text.

#include "text/span.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rasid {

// Half-open range of Unicode code points from the start of a text.
struct CodePointRange {
  std::size_t start = 0;
  std::size_t end = 0;

  friend bool operator==(const CodePointRange&, const CodePointRange&) = default;
};

// Made in one pass over a text; each question afterwards takes constant time.
class CodePointMap {
 public:
  explicit CodePointMap(std::string_view text);

  // How many code points begin before byte `at`. Total: beyond the text, all of them.
  std::size_t before(std::size_t at) const;
  CodePointRange range(Span span) const {
    return {.start = before(span.begin), .end = before(span.end)};
  }

 private:
  struct Block {
    std::uint64_t begins = 0;  // a bit for every byte that begins a code point
    std::size_t before = 0;    // code points in the blocks before
  };
  std::vector<Block> blocks_;
  std::size_t size_ = 0;
};

}  // namespace rasid
