#pragma once
// The tables of knowledge/names/ in memory: which letters stand for which, and at what cost.

#include "base/result.h"
#include "base/table.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// A letter of names: its number in letters.tsv. The first ones are not written in names.
using NameLetter = std::uint8_t;
inline constexpr NameLetter no_letter = 0;
inline constexpr NameLetter begin_mark = 1;  // stands before the first letter of a word
inline constexpr NameLetter end_mark = 2;
inline constexpr NameLetter first_name_letter = 3;
inline constexpr std::size_t most_name_letters = 64;

// What it costs to write up to two letters as up to one. Units: tenths.
class LetterCosts {
 public:
  static constexpr int impossible = 10000;

  using Row = const std::uint16_t*;  // costs by the letter that is written instead

  // A letter may be left out or put in for `unlisted`; nothing else is possible yet.
  explicit LetterCosts(int unlisted);

  int operator()(NameLetter first, NameLetter second, NameLetter other) const {
    return costs_[index(first, second, other)];
  }
  Row row(NameLetter first, NameLetter second) const {
    return costs_.data() + index(first, second, no_letter);
  }
  void set(NameLetter first, NameLetter second, NameLetter other, int cost) {
    costs_[index(first, second, other)] = static_cast<std::uint16_t>(cost);
  }

 private:
  static std::size_t index(NameLetter first, NameLetter second, NameLetter other) {
    return (first * most_name_letters + second) * most_name_letters + other;
  }

  std::vector<std::uint16_t> costs_;
};

enum class LetterKind : std::uint8_t { latin, arabic, native };

struct LetterEntry {                // names/letters.tsv
  std::vector<NameLetter> letters;  // what it is written as: itself, or others ("ae")
  int weight = 0;                   // tenths; of a letter that is written as itself
  LetterKind kind = LetterKind::latin;
};

// What a word does in a name: one that joins is written together with the next ("Abd"), a light one
// may be missing ("bin"), a dropped one vanishes, and so does an article, also at the front of a
// word.
enum class Particle : std::uint8_t { none, join, light, drop, article };

// Everything the room reads from knowledge/names/. Const after loading; threads may share it.
struct NameTables {
  std::map<char32_t, LetterEntry> letters;
  std::vector<int> weights;  // by letter; 0 for the marks. Units: tenths
  std::vector<LetterKind> kinds;
  LetterCosts latin_to_arabic;
  LetterCosts latin_to_latin;
  LetterCosts arabic_to_arabic;                   // words of fixed spelling
  LetterCosts foreign_arabic_to_arabic;           // words whose long vowels may be written or not
  std::map<std::string, Particle> particles;      // by the letters as bytes
  std::vector<std::vector<NameLetter>> articles;  // those of the particles
};

// Reads `dir`/names/*.tsv; what is wrong is appended to `faults`, and the sound rows are kept.
NameTables load_name_tables(const std::string& dir, std::vector<Fault>& faults);

// The same for those who can do nothing with half of it. Fails: with all faults, one a line.
Result<NameTables> load_name_tables(const std::string& dir);

}  // namespace rasid
