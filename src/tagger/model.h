#pragma once
// The weights of the tagger: how much a feature speaks for a label, and what label follows which.

#include "base/key_filter.h"
#include "base/table.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// Label 0 is "outside"; each class of name has four: its first, an inner, its last and its only
// token. Source: L. Ratinov, D. Roth, Design Challenges and Misconceptions in NER, CoNLL 2009.
constexpr std::size_t label_count = 13;
constexpr std::size_t row_width = 16;  // a row of weights fills registers
using LabelScores = std::array<std::int32_t, row_width>;

enum class LabelPart : std::uint8_t { first, inner, last, only };
constexpr std::size_t label_of(std::size_t name_class, LabelPart part) {
  return 1 + 4 * name_class + static_cast<std::size_t>(part);
}

// "O", "B-PER", "I-PER", "L-PER", "U-PER", "B-LOC" ...
std::string_view label_name(std::size_t label);
// label_count where no label is called so.
std::size_t label_by_name(std::string_view name);
// Whether `to` may stand behind `from`; a sentence begins behind an O and ends before one.
bool may_follow(std::size_t from, std::size_t to);

// A feature is a template with one or two contents: "w-1=minister", "w0|w1=ali|abdallah". Its key
// mixes hashes of the three, so that a word is hashed once for all its features.
constexpr std::uint64_t hash_start = 0xCBF29CE484222325U;
constexpr std::uint64_t hash_byte(std::uint64_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
}
constexpr std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = hash_start;
  for (const char byte : bytes)
    hash = hash_byte(hash, byte);
  return hash;
}
constexpr std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  std::uint64_t hash = (a ^ (b + 0x9E3779B97F4A7C15U + (a << 6) + (a >> 2))) * 0xFF51AFD7ED558CCDU;
  return hash ^ (hash >> 32);
}
// The key of a feature as the model file writes it.
std::uint64_t feature_key(std::string_view written);

// Weights by feature, in thousandths; immutable once loaded.
class NameModel {
 public:
  NameModel() = default;

  void add(std::uint64_t key, std::size_t label, std::int16_t weight);
  void add_transition(std::size_t from, std::size_t to, std::int32_t weight) {
    transitions_[from][to] = weight;
  }
  // Adds the weights of the features to `scores`; an unknown feature has none.
  void score(std::span<const std::uint64_t> keys, LabelScores& scores) const;
  // The same in two steps, so that the weights of many features are on their way from memory before
  // the first are needed: appends those of `keys` that may be known, then adds the weights of
  // those.
  void call(std::span<const std::uint64_t> keys, std::vector<std::uint64_t>& known) const;
  void add_called(std::span<const std::uint64_t> known, LabelScores& scores) const;
  std::int32_t transition(std::size_t from, std::size_t to) const { return transitions_[from][to]; }

 private:
  // The weights of a feature and, in the lanes behind them, the upper 48 bits of its key: half a
  // line of a processor's cache. A free slot has no key; no feature has none.
  struct alignas(2 * row_width) Slot {
    std::array<std::int16_t, row_width> lanes = {};

    std::uint64_t key() const {
      std::uint64_t last = 0;
      std::memcpy(&last, &lanes[row_width - 4], sizeof last);
      return last >> 16U;
    }
    void set_key(std::uint64_t key) {
      for (std::size_t i = label_count; i < row_width; ++i, key >>= 16U)
        lanes[i] = static_cast<std::int16_t>(key & 0xFFFFU);
    }
  };
  static_assert(row_width == label_count + 3);
  static constexpr std::uint64_t short_key(std::uint64_t key) { return key >> 16U; }
  void grow();
  // Writes those of `keys` that may be known to `known`, which has room for all, and sends for
  // their slots. How many they are.
  std::size_t sift(std::span<const std::uint64_t> keys, std::uint64_t* known) const;
  // The slot that has the short key, or the free one where it would be.
  std::size_t place(std::uint64_t key) const;

  std::vector<Slot> slots_;  // open addressing; a power of two, at most half full
  std::uint64_t mask_ = 0;
  KeyFilter filter_;
  std::size_t count_ = 0;
  std::array<std::array<std::int32_t, label_count>, label_count> transitions_ = {};
};

// Reads `dir`/tagger/model.tsv; what is wrong is collected in `faults`.
NameModel load_name_model(const std::string& dir, std::vector<Fault>& faults);
// The same from the bytes of the file.
NameModel parse_name_model(std::string_view bytes, std::vector<Fault>& faults);

}  // namespace rasid
