#pragma once
// What a match means on the day of the document.

#include "times/calendar.h"
#include "times/match.h"
#include "times/times.h"

#include <optional>

namespace rasid {

enum class TimeSense : std::uint8_t { past, future };

// An expression with its two readings, as an act told as past and as one to come would take it.
struct Meaning {
  TimeReading past;
  TimeReading future;
  Direction direction = Direction::none;
};

// Of a pattern without {time}; `today` is the document's day, or none.
Meaning evaluate(const Value& value,
                 const Bound& bound,
                 std::optional<std::chrono::sys_days> today);

// Of a pattern with {time}; the second is unknown where the pattern has one.
Meaning combine(const Value& value,
                const Bound& bound,
                const Meaning& first,
                const Meaning& second);

}  // namespace rasid
