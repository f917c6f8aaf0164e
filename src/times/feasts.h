#pragma once
// Days that come every year: feasts by the Hijri and the Gregorian calendar, Easter and the days
// that hang on it, the fourth Thursday of a month.

#include "times/calendar.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rasid {

enum class FeastCalendar : std::uint8_t { hijri, gregorian, easter, eastern_easter, weekday };

struct Feast {
  FeastCalendar calendar = FeastCalendar::gregorian;
  int month = 0;    // hijri, gregorian, weekday
  int day = 0;      // hijri, gregorian; days from Easter; of weekday: 1 is Monday
  int ordinal = 0;  // of weekday: which one of the month, -1 the last
  int days = 1;     // how long it is
};

// "hijri 10-01", "gregorian 12-25", "easter -2", "eastern-easter +0", "weekday 11-4-4"; none for
// anything else.
std::optional<Feast> parse_feast(std::string_view text);

// Easter Sunday in the Gregorian calendar. Source: the anonymous Gregorian computus; for the
// eastern churches Meeus' Julian algorithm with the day moved to the Gregorian calendar.
std::chrono::sys_days easter(int year);
std::chrono::sys_days eastern_easter(int year);

// The first day of the feast in a Gregorian year: the nth of those that begin in it, counted from 0
// (a Hijri feast may come twice); none where there is none.
std::optional<std::chrono::sys_days> feast_day(const Feast& feast, int year, int nth);

// `day` as this feast's, marked as far as it is known: a Hijri day is about, Easter is uncertain.
TimeReading feast_reading(const Feast& feast, std::chrono::sys_days day);

// The day of the week in the month: the `ordinal`th `weekday` of it, -1 the last; none where the
// month has none.
std::optional<std::chrono::sys_days> weekday_of_month(int year,
                                                      int month,
                                                      int weekday,
                                                      int ordinal);

}  // namespace rasid
