#pragma once
// Dates with holes: what a time expression says of year, month and day, and its EDTF form.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rasid {

constexpr double milliseconds_of_day = 86'400'000.0;  // in which ICU counts

// One end of a reading. What is 0 was not said: year 0 is XXXX. `masked` counts the digits of the
// year that are open: 1 is a decade (199X), 2 a century (19XX).
struct Point {
  int year = 0;
  int month = 0;
  int day = 0;
  int masked = 0;
  bool about = false;      // ~
  bool uncertain = false;  // ?

  friend bool operator==(const Point&, const Point&) = default;
};

enum class Part : std::uint8_t { whole, early, mid, end };

// What a stretch of days or months is called, where it has a name of its own.
enum class Grain : std::uint8_t { none, week, weekend, quarter, half, season };

// What an expression of time means; nothing where `known` is false.
struct TimeReading {
  bool known = false;
  bool interval = false;
  bool open_begin = false;
  bool open_end = false;
  Point begin = {};
  Point end = {};
  Grain grain = Grain::none;
  Part part = Part::whole;

  friend bool operator==(const TimeReading&, const TimeReading&) = default;
};

TimeReading reading_of(Point point);
TimeReading reading_of(Point begin, Point end);
TimeReading reading_of(std::chrono::sys_days day);
TimeReading reading_of(std::chrono::sys_days begin, std::chrono::sys_days end);

// "2022-05-26", "XXXX-03", "2015-07-01/2015-07-10", "../2015"; empty for an unknown reading.
std::string edtf(const TimeReading& reading);

// The day of "2022-05-26"; none for anything else.
std::optional<std::chrono::sys_days> parse_day(std::string_view text);

// The reading that edtf() writes as `text`, without X and open ends; none for anything else.
std::optional<TimeReading> reading_from(std::string_view text);

Point point_of(std::chrono::sys_days day);

// Days of the month; February has 29 where the year is not known. Requires: 1 <= month <= 12.
int last_day(int year, int month);

// 1 is Monday. Source: ISO 8601.
int iso_weekday(std::chrono::sys_days day);

// The first or the last day of a point. Requires: point.year != 0.
std::chrono::sys_days first_day_of(const Point& point);
std::chrono::sys_days last_day_of(const Point& point);

// The same day `months` later, or the last of the month where it has no such day.
std::chrono::sys_days add_months(std::chrono::sys_days day, int months);

// The beginning, middle or end of what `reading` names; a single day stays as it is.
TimeReading part_of(const TimeReading& reading, Part part);

}  // namespace rasid
