#pragma once
// The steps of evaluate(): each gives one of the two readings of an expression.

#include "times/evaluate.h"

#include <chrono>
#include <optional>

namespace rasid {

// What one reading depends on.
struct Frame {
  const Bound& bound;
  std::optional<std::chrono::sys_days> today;
  std::optional<int> modifier;
  TimeSense tense = TimeSense::past;
  std::uint8_t flags = 0;  // contradictions found on the way
  bool refused = false;    // the words are no date after all

  bool toward_past() const { return modifier.value_or(tense == TimeSense::past ? -1 : 1) < 0; }
};

// Dates of the calendar, by what stands in the slots.
TimeReading date_reading(Frame& frame);
TimeReading range_reading(Frame& frame);
TimeReading day_reading(Frame& frame, int amount);
// Feasts and dates by the Hijri calendar.
TimeReading feast_date(Frame& frame);
TimeReading hijri_date(Frame& frame);

// Lengths before or after today; `sign` is -1 or 1.
TimeReading distance_reading(const Frame& frame, int sign);
TimeReading window_reading(const Frame& frame, int sign);
// From today to the end of the unit.
TimeReading rest_reading(const Frame& frame);

// The quarter, half, week, weekday or day of `whole` that bound.rank names.
TimeReading quarter_of(const TimeReading& whole, int rank);
TimeReading half_of(const TimeReading& whole, int rank);
TimeReading week_of(const TimeReading& whole, int rank);
TimeReading weekday_of(const TimeReading& whole, int weekday, int rank);
TimeReading day_of(const TimeReading& whole, int rank);

}  // namespace rasid
