#pragma once
// A name as it is compared: its words in plain letters, without marks, articles and titles.

#include "names/tables.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

enum class NameScript : std::uint8_t { latin, arabic };

// Letters between begin_mark and end_mark. Requires of whoever fills it: one letter at least.
struct SpelledWord {
  std::vector<NameLetter> letters;
  int weight = 0;  // of all letters. Units: tenths
  bool fixed =
      false;  // Arabic: too short for a vowel to be optional, or of an Arabic root's letters
};

struct NameWord {
  NameScript script = NameScript::latin;
  SpelledWord full;
  std::optional<SpelledWord> bare = {};  // without the article written together with it
  bool light = false;                    // may be missing: "bin", "de", an initial
};

struct NameWords {
  std::vector<NameWord> words;
  std::vector<NameWord> pairs;  // word i and the next written together; one less than words
};

// Takes any bytes; a text without letters has no words. Of a very long name the first eight words
// are taken, and of a very long word the first forty letters.
NameWords split_name(std::string_view name, const NameTables& tables);

// The distance of two words, exact as far as it is not above `limit`; above, only that it is so.
// Units: see word_distance.
double word_distance(const NameWord& a, const NameWord& b, const NameTables& tables, double limit);

}  // namespace rasid
