#pragma once
// What a match means on the day of the document and behind what was told before it.

#include "times/calendar.h"
#include "times/match.h"
#include "times/times.h"

#include <optional>
#include <string>

namespace rasid {

enum class TimeSense : std::uint8_t { past, future };

// An expression with its two readings, as an act told as past and as one to come would take it.
struct Meaning {
  bool valid = true;  // false: these words do not go together, the match is none
  TimeReading past;
  TimeReading future;
  Direction direction = Direction::none;
  TimeKind kind = TimeKind::date;
  std::string period;
  Clock clock;
  TimeReference reference = TimeReference::none;
  std::uint8_t flags = 0;
  bool hijri = false;      // said by the Hijri calendar
  bool year_said = false;  // the words give the year
};

// What an expression is read against; each may be missing.
struct Setting {
  std::optional<std::chrono::sys_days> today;
  const Meaning* told = nullptr;    // what was told last before it
  const Meaning* first = nullptr;   // what {time} holds
  const Meaning* second = nullptr;  // what the second {time} holds
};

Meaning evaluate(const Value& value, const Bound& bound, const Setting& setting);

// ISO 8601: "P3D", "PT1.5H", "P1Y1M21D", "PXD" for an unnamed plural.
std::string period_of(const Length& length);

}  // namespace rasid
