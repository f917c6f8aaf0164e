#pragma once
// The letters of a word in groups of two to four that stand together in it.

#include "tagger/feature_names.h"
#include "tagger/model.h"
#include "text/letters.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rasid {

// The hash of what `hash` is of and the letter at byte `at`.
inline std::uint64_t with_letter(std::uint64_t hash, std::string_view word, std::size_t at) {
  return hash_byte(hash_byte(hash, word[at]), word[at + 1]);
}

// Calls `visit` with the key of the feature "letters=" and the group, and with the group.
void each_letter_group(std::string_view word, const auto& visit) {
  constexpr std::size_t least = 2;
  constexpr std::size_t most = 4;
  for (std::size_t at = 0; at + least * letter_bytes <= word.size(); at += letter_bytes) {
    std::uint64_t hash = hash_start;
    for (std::size_t size = 1; size <= most && at + size * letter_bytes <= word.size(); ++size) {
      hash = with_letter(hash, word, at + (size - 1) * letter_bytes);
      if (size < least) continue;
      visit(mixed(feature_names::letters_template.hash, hash),
            word.substr(at, size * letter_bytes));
    }
  }
}

}  // namespace rasid
