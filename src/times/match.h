#pragma once
// Does a pattern stand at this token, and what fills its slots?

#include "times/calendar.h"
#include "times/pattern.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace rasid {

// "three days", "some weeks": count 0 is an unnamed plural.
struct Length {
  int count = 0;
  Unit unit = Unit::day;
  bool about = false;
};

// Up to two of a slot that may stand twice, in the order of the text.
struct Pair {
  std::array<int, 2> values{};
  std::size_t count = 0;

  void add(int value) {
    if (count < values.size()) values[count++] = value;
  }
  // 0 where it does not stand.
  int at(std::size_t index) const { return index < count ? values[index] : 0; }
};

// What fills the slots of a pattern.
struct Bound {
  Pair days;
  Pair months;
  Pair years;
  int weekday = 0;
  std::optional<int> modifier;
  std::optional<Unit> unit;
  std::optional<Length> length;
  Part part = Part::whole;
  int season = 0;                      // its first month
  int decade = 0;                      // its first year
  std::array<std::size_t, 2> times{};  // what Sequence::times holds there
  std::size_t times_count = 0;
  Clarity month_clarity = Clarity::clear;
  bool year_clear = false;  // the word "year" stands before the number
};

constexpr std::size_t no_time = static_cast<std::size_t>(-1);

// A time expression found before, which {time} can match; no_time where none begins.
struct TimeAt {
  std::size_t index = no_time;
  std::size_t last = 0;
};

// The symbols of a sentence: nothing at or beyond `end` is looked at.
struct Sequence {
  const Lexicon& lexicon;
  const std::vector<Symbol>& symbols;
  const std::vector<TimeAt>* times = nullptr;  // by token; null in the first pass
  std::size_t end = 0;
};

struct Match {
  std::size_t first = 0;  // the expression without its context, half-open
  std::size_t last = 0;
  Bound bound = {};
};

std::optional<Match> match(const Variant& variant, const Sequence& sequence, std::size_t at);

}  // namespace rasid
