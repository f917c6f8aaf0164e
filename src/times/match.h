#pragma once
// Does a pattern stand at this token, and what fills its slots?

#include "times/calendar.h"
#include "times/clock.h"
#include "times/pattern.h"
#include "times/taker.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace rasid {

// "three days", "some weeks", "a year and a month": count 0 is an unnamed plural.
struct Length {
  struct More {
    int count = 0;
    Unit unit = Unit::day;
  };

  int count = 0;
  Unit unit = Unit::day;
  bool about = false;
  bool named = false;  // a number, a dual or "several" stands there
  int quarters = 0;    // of the unit, beyond the count: "and a half" is 2
  std::array<More, 2> more{};
  std::size_t more_count = 0;
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
  Pair hijri_days;
  int hijri_month = 0;
  int hijri_year = 0;
  int weekday = 0;
  int last_weekday = 0;  // the second of two
  int rank = 0;          // "first" 1, "last" -1
  std::optional<int> modifier;
  std::optional<Unit> unit;
  std::optional<Unit> each;
  std::optional<Length> length;
  Part part = Part::whole;
  int season = 0;   // its first month
  int decade = 0;   // its first year
  int century = 0;  // 20 is the 1900s
  Clock clock;
  const NamedFeast* feast = nullptr;
  const NamedEvent* event = nullptr;
  const NamedZone* zone = nullptr;
  std::array<std::size_t, 2> times{};  // what Sequence::times holds there
  std::size_t times_count = 0;
  Clarity month_clarity = Clarity::clear;
  Clarity hijri_clarity = Clarity::clear;
  bool cardinal_day = false;  // "twenty-one May"
  bool month_number = false;  // the month is a number
  bool year_clear = false;    // the word "year" stands before the number
  bool clock_clear = false;   // the words around the hour leave no doubt that it is one
};

struct Match {
  std::size_t claimed = 0;  // where the words begin that nothing else may take, half-open
  std::size_t first = 0;    // the expression without its context
  std::size_t last = 0;
  Bound bound = {};
};

// `failed` becomes the number of the element that did not stand there, or that of all elements.
std::optional<Match> match(const Variant& variant,
                           const Sequence& sequence,
                           std::size_t at,
                           std::size_t& failed);

// Takes what fills `slot` at the cursor; false where nothing there does.
bool take_slot(TimeSlot slot, Taker& taker, Bound& bound);

// The slots of hours and lengths, one level below take_slot().
bool take_clock(Taker& taker, Bound& bound);
bool take_zone(Taker& taker, Bound& bound);
bool take_length(Taker& taker, Bound& bound);

}  // namespace rasid
