#pragma once
// The hour of a day, as far as it is said.

#include <cstdint>
#include <string>

namespace rasid {

enum class DayPart : std::uint8_t { none, dawn, morning, noon, afternoon, evening, night };

struct Clock {
  int minutes = -1;  // since midnight; -1: no hour is said
  DayPart part = DayPart::none;
  bool zoned = false;
  int offset = 0;  // minutes east of Greenwich, where zoned

  bool known() const { return minutes >= 0; }
  friend bool operator==(const Clock&, const Clock&) = default;
};

constexpr int minutes_of_hour = 60;

// "15:30"; empty where no hour is said.
std::string clock_text(const Clock& clock);

// "Z", "+03:00", "-05:00"; empty where no zone is said.
std::string zone_text(const Clock& clock);

// The hour of a clock of twelve hours in a part of the day: 3 in the afternoon is 15, 12 at night
// 0. An hour that is none of that part stays as it is.
int hour_in(int hour, DayPart part);

}  // namespace rasid
