#pragma once
// Tells most keys that a table has not, in an array small enough to stay near the processor.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rasid {

// A bit for each key, chosen by the upper bits of its hash.
class KeyFilter {
 public:
  // Forgets all keys. Requires: `words` is a power of two. Units: 64 bits.
  void reset(std::size_t words) { words_.assign(words, 0); }
  void add(std::uint64_t hash) { words_[word(hash)] |= std::uint64_t{1} << bit(hash); }
  // Requires: reset() was called. False: no key with that hash was added.
  bool may_have(std::uint64_t hash) const { return ((words_[word(hash)] >> bit(hash)) & 1U) != 0; }

 private:
  std::size_t word(std::uint64_t hash) const { return (hash >> 32U) & (words_.size() - 1); }
  static unsigned bit(std::uint64_t hash) { return static_cast<unsigned>(hash >> 26U) & 63U; }

  std::vector<std::uint64_t> words_;
};

}  // namespace rasid
