#include "times/clock.h"

#include <cstdlib>

namespace rasid {
namespace {

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string hours_and_minutes(int minutes) {
  return two_digits(minutes / minutes_of_hour) + ':' + two_digits(minutes % minutes_of_hour);
}

}  // namespace

std::string clock_text(const Clock& clock) {
  return clock.known() ? hours_and_minutes(clock.minutes) : std::string();
}

std::string zone_text(const Clock& clock) {
  if (!clock.zoned) return {};
  if (clock.offset == 0) return "Z";
  std::string text(1, clock.offset < 0 ? '-' : '+');
  return text.append(hours_and_minutes(std::abs(clock.offset)));
}

int hour_in(int hour, DayPart part) {
  if (hour > 12 || hour < 1) return hour;
  switch (part) {
    case DayPart::none: return hour;
    case DayPart::dawn:
    case DayPart::morning: return hour == 12 ? 0 : hour;
    case DayPart::noon: return hour >= 10 ? hour : hour + 12;
    case DayPart::afternoon: return hour == 12 ? 12 : hour + 12;
    case DayPart::evening: return hour == 12 ? 0 : hour + 12;
    case DayPart::night: return hour == 12 ? 0 : hour >= 6 ? hour + 12 : hour;
  }
  return hour;
}

}  // namespace rasid
