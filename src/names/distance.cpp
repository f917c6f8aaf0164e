// The cheapest way to write one word as the other: letters stand for letters at the costs of the
// tables, and the rest is left out or put in. It is an edit distance over units of up to two
// letters (Wagner and Fischer 1974), whose costs are learned (Bisani and Ney 2008). Divided by the
// weight of all letters, short words with rare letters and long words with common ones are measured
// alike.

#include "names/alignment.h"
#include "names/names.h"
#include "names/words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <span>

namespace rasid {
namespace {

using Letters = std::span<const NameLetter>;

// Words that differ only by an article are near each other, and not the same.
constexpr double article_distance = 0.05;

constexpr std::size_t most_columns = 43;  // the letters of the longest word, its marks, and one

enum class Direction : std::uint8_t { forth, both };  // may two letters of `b` be one of `a`?

// Row i holds the least costs of writing the first i letters of `a` as the first j of `b`. Three
// rows are enough, since no unit is longer than two.
class Path {
 public:
  // The arrays are filled before they are read.
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
  Path(Letters a, Letters b, const LetterCosts& costs, Direction direction)
      : a_(a),
        b_(b),
        costs_(costs),
        direction_(direction) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      put_in_[j] = costs(no_letter, no_letter, b[j]);
      if (j > 0) pairs_[j] = costs.row(b[j - 1], b[j]);
    }
  }

  // The cost of the cheapest way, or a number above `limit` where there is none below.
  int cost(int limit) {
    int before = fill_first();
    for (std::size_t i = 1; i <= a_.size(); ++i) {
      const int least = fill(i);
      if (least > limit && before > limit) return least;
      before = least;
    }
    return rows_[a_.size() % 3][b_.size()];
  }

 private:
  using Costs = LetterCosts::Row;

  // Gives the least of the row, as fill() does.
  int fill_first() {
    rows_[0][0] = 0;
    for (std::size_t j = 1; j <= b_.size(); ++j) {
      rows_[0][j] = rows_[0][j - 1] + put_in_[j - 1];
      if (direction_ == Direction::both && j > 1)
        rows_[0][j] = std::min(rows_[0][j], rows_[0][j - 2] + pairs_[j - 1][no_letter]);
    }
    return 0;
  }

  int fill(std::size_t i) {
    int* const row = rows_[i % 3].data();
    const int* const above = rows_[(i + 2) % 3].data();
    const int* const higher = i > 1 ? rows_[(i + 1) % 3].data() : above;
    const Costs one = costs_.row(a_[i - 1], no_letter);
    const Costs two = i > 1 ? costs_.row(a_[i - 2], a_[i - 1]) : costs_.row(no_letter, no_letter);
    row[0] = above[0] + one[no_letter];
    if (i > 1) row[0] = std::min(row[0], higher[0] + two[no_letter]);
    int least = row[0];
    for (std::size_t j = 1; j <= b_.size(); ++j) {
      const NameLetter other = b_[j - 1];
      int best = std::min(above[j] + one[no_letter], above[j - 1] + one[other]);
      best = std::min(best, row[j - 1] + put_in_[j - 1]);
      if (i > 1) best = std::min({best, higher[j] + two[no_letter], higher[j - 1] + two[other]});
      if (direction_ == Direction::both && j > 1) {
        const Costs pair = pairs_[j - 1];
        best = std::min({best, row[j - 2] + pair[no_letter], above[j - 2] + pair[a_[i - 1]]});
      }
      row[j] = best;
      least = std::min(least, best);
    }
    return least;
  }

  Letters a_;
  Letters b_;
  const LetterCosts& costs_;
  Direction direction_;
  std::array<std::array<int, most_columns>, 3> rows_;
  std::array<int, most_columns> put_in_;
  std::array<Costs, most_columns> pairs_;  // of letter j and the one before
};

// The spellings of one pair of words, the Latin one first where the scripts differ.
class SpelledPair {
 public:
  SpelledPair(const NameWord& a, const NameWord& b, const NameTables& tables, double limit)
      : a_(a),
        b_(b),
        tables_(tables),
        limit_(std::min(limit, highest_limit)) {}

  double distance() const {
    double least = between(a_.full, b_.full);
    if (a_.bare) least = std::min(least, article_distance + between(*a_.bare, b_.full));
    if (b_.bare) least = std::min(least, article_distance + between(a_.full, *b_.bare));
    return least;
  }

 private:
  static constexpr double highest_limit = 100;

  double between(const SpelledWord& a, const SpelledWord& b) const {
    const bool across = a_.script != b_.script;
    const Letters inner = Letters(b.letters).subspan(1, b.letters.size() - 2);
    const int weight = std::max(1, a.weight + b.weight);
    Path path(a.letters,
              across ? inner : Letters(b.letters),
              costs(a, b),
              across ? Direction::forth : Direction::both);
    return static_cast<double>(path.cost(static_cast<int>(limit_ * weight))) / weight;
  }

  const LetterCosts& costs(const SpelledWord& a, const SpelledWord& b) const {
    if (a_.script != b_.script) return tables_.latin_to_arabic;
    if (a_.script == NameScript::latin) return tables_.latin_to_latin;
    return a.fixed || b.fixed ? tables_.arabic_to_arabic : tables_.foreign_arabic_to_arabic;
  }

  const NameWord& a_;
  const NameWord& b_;
  const NameTables& tables_;
  double limit_;
};

}  // namespace

double word_distance(const NameWord& a, const NameWord& b, const NameTables& tables, double limit) {
  const bool turned = a.script == NameScript::arabic && b.script == NameScript::latin;
  return turned ? SpelledPair(b, a, tables, limit).distance()
                : SpelledPair(a, b, tables, limit).distance();
}

double word_distance(std::string_view a, std::string_view b, const NameTables& tables) {
  const NameWords left = split_name(a, tables);
  const NameWords right = split_name(b, tables);
  if (left.words.empty() || right.words.empty()) return 1;
  return word_distance(left.words[0], right.words[0], tables, std::numeric_limits<double>::max());
}

double name_distance(std::string_view asked, std::string_view name, const NameTables& tables) {
  const NameWords left = split_name(asked, tables);
  const NameWords right = split_name(name, tables);
  const auto distance = [&](const NameWord& a, const NameWord& b) {
    return word_distance(a, b, tables, name_threshold);
  };
  WordDistances between(left.words.size(), right.words.size());
  for (std::size_t j = 0; j < right.words.size(); ++j) {
    for (std::size_t i = 0; i < left.words.size(); ++i)
      between.words(i, j) = distance(left.words[i], right.words[j]);
    for (std::size_t i = 0; i < left.pairs.size(); ++i)
      between.asked_pairs(i, j) = distance(left.pairs[i], right.words[j]);
  }
  for (std::size_t j = 0; j < right.pairs.size(); ++j)
    for (std::size_t i = 0; i < left.words.size(); ++i)
      between.name_pairs(i, j) = distance(left.words[i], right.pairs[j]);
  return align(left, right, between);
}

}  // namespace rasid
