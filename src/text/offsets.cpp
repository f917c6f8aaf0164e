// The text is cut into blocks of 64 bytes; a block keeps one bit a byte and the count before it, so
// the map takes a quarter of the text's own size and no answer looks at more than one block.

#include "text/offsets.h"

#include <algorithm>
#include <bit>

namespace rasid {
namespace {

constexpr std::size_t block_bytes = 64;

bool begins_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

}  // namespace

CodePointMap::CodePointMap(std::string_view text)
    : blocks_(text.size() / block_bytes + 1),
      size_(text.size()) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (begins_code_point(text[at]))
      blocks_[at / block_bytes].begins |= std::uint64_t{1} << (at % block_bytes);
  std::size_t count = 0;
  for (Block& block : blocks_) {
    block.before = count;
    count += static_cast<std::size_t>(std::popcount(block.begins));
  }
}

std::size_t CodePointMap::before(std::size_t at) const {
  const std::size_t byte = std::min(at, size_);
  const Block& block = blocks_[byte / block_bytes];
  const std::uint64_t below = (std::uint64_t{1} << (byte % block_bytes)) - 1;
  return block.before + static_cast<std::size_t>(std::popcount(block.begins & below));
}

}  // namespace rasid
