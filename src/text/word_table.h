#pragma once
// A table by words that is built once and asked very often, mostly for words that it has not.

#include "base/key_filter.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rasid {

// The same in one process; never stored.
inline std::uint64_t word_hash(std::string_view word) {
  constexpr std::size_t chunk_bytes = sizeof(std::uint64_t);
  std::uint64_t hash = word.size();
  const auto mix = [&](std::size_t at, std::size_t bytes) {
    std::uint64_t chunk = 0;
    std::memcpy(&chunk, word.data() + at, bytes);
    hash = (hash ^ chunk) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 32U;
  };
  if (word.size() < chunk_bytes) {
    for (std::size_t at = 0; at < word.size(); at += 2)
      mix(at, at + 1 < word.size() ? 2 : 1);
    return hash;
  }
  for (std::size_t at = 0; at + chunk_bytes < word.size(); at += chunk_bytes)
    mix(at, chunk_bytes);
  mix(word.size() - chunk_bytes, chunk_bytes);
  return hash;
}

// Open addressing; a word that is not there is mostly told by the filter. Values move while words
// are added.
template <typename T>
class WordTable {
 public:
  // The value of `word`, a new one where it has none.
  T& operator[](std::string_view word) {
    if (2 * (entries_.size() + 1) > slots_.size()) grow();
    const std::uint64_t hash = word_hash(word);
    Slot& slot = slots_[place(word, hash)];
    if (slot.entry == 0) {
      entries_.emplace_back(std::string(word), T());
      slot = {.tag = tag(hash), .entry = static_cast<std::uint32_t>(entries_.size())};
      filter_.add(hash);
    }
    return entries_[slot.entry - 1].second;
  }

  // The value of `word`, or null.
  const T* find(std::string_view word) const {
    if (slots_.empty()) return nullptr;
    const std::uint64_t hash = word_hash(word);
    if (!filter_.may_have(hash)) return nullptr;
    const Slot& slot = slots_[place(word, hash)];
    return slot.entry == 0 ? nullptr : &entries_[slot.entry - 1].second;
  }

 private:
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t entry = 0;  // 1-based; 0: free
  };

  static std::uint32_t tag(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

  // The slot that has the word, or the free one where it would be.
  std::size_t place(std::string_view word, std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].entry != 0 &&
           (slots_[at].tag != tag(hash) || entries_[slots_[at].entry - 1].first != word))
      at = (at + 1) & mask;
    return at;
  }

  void grow() {
    constexpr std::size_t first_slots = 64;
    const std::vector<Slot> none(slots_.empty() ? first_slots : 2 * slots_.size());
    slots_ = none;
    filter_.reset(slots_.size() / 8);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const std::uint64_t hash = word_hash(entries_[i].first);
      slots_[place(entries_[i].first, hash)] = {.tag = tag(hash),
                                                .entry = static_cast<std::uint32_t>(i + 1)};
      filter_.add(hash);
    }
  }

  std::vector<std::pair<std::string, T>> entries_;
  std::vector<Slot> slots_;  // a power of two, at most half full
  KeyFilter filter_;
};

}  // namespace rasid
