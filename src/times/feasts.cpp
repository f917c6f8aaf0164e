#include "times/feasts.h"

#include "times/hijri.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace rasid {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// "10-01", "11-4--1", "+0": numbers divided by a dash. None where one is missing or more follows.
template <std::size_t count>
std::optional<std::array<int, count>> numbers(std::string_view text) {
  std::array<int, count> out{};
  if (text.starts_with('+')) text.remove_prefix(1);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0 && !text.starts_with('-')) return {};
    if (i > 0) text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out.at(i));
    if (error != std::errc()) return {};
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  }
  return text.empty() ? std::optional(out) : std::nullopt;
}

bool within(int value, int least, int most) {
  return value >= least && value <= most;
}

sys_days day_at(int year, int month, int day) {
  return first_day_of({.year = year, .month = month, .day = day});
}

std::optional<sys_days> hijri_feast_day(const Feast& feast, int year, int nth) {
  const auto before = hijri_of(day_at(year, 1, 1));
  if (!before) return {};
  for (int hijri_year = before->year; hijri_year <= before->year + 1; ++hijri_year) {
    const auto day = hijri_to_day({.year = hijri_year, .month = feast.month, .day = feast.day});
    if (!day || point_of(*day).year != year) continue;
    if (nth-- == 0) return day;
  }
  return {};
}

}  // namespace

namespace {

std::optional<Feast> dated_feast(FeastCalendar calendar, std::string_view text) {
  const auto date = numbers<2>(text);
  if (!date || !within(date->at(0), 1, 12)) return {};
  const int last = calendar == FeastCalendar::hijri ? 30 : last_day(0, date->at(0));
  if (!within(date->at(1), 1, last)) return {};
  return Feast{.calendar = calendar, .month = date->at(0), .day = date->at(1)};
}

std::optional<Feast> easter_feast(FeastCalendar calendar, std::string_view text) {
  const auto offset = numbers<1>(text);
  if (!offset || !within(offset->at(0), -100, 100)) return {};
  return Feast{.calendar = calendar, .day = offset->at(0)};
}

std::optional<Feast> weekday_feast(std::string_view text) {
  const auto rank = numbers<3>(text);
  if (!rank || !within(rank->at(0), 1, 12)) return {};
  if (!within(rank->at(1), 1, 7) || !within(rank->at(2), -1, 5)) return {};
  return Feast{.calendar = FeastCalendar::weekday,
               .month = rank->at(0),
               .day = rank->at(1),
               .ordinal = rank->at(2)};
}

}  // namespace

std::optional<Feast> parse_feast(std::string_view text) {
  const std::size_t space = std::min(text.find(' '), text.size());
  const std::string_view calendar = text.substr(0, space);
  const std::string_view rest = text.substr(std::min(space + 1, text.size()));
  if (calendar == "hijri") return dated_feast(FeastCalendar::hijri, rest);
  if (calendar == "gregorian") return dated_feast(FeastCalendar::gregorian, rest);
  if (calendar == "easter") return easter_feast(FeastCalendar::easter, rest);
  if (calendar == "eastern-easter") return easter_feast(FeastCalendar::eastern_easter, rest);
  return calendar == "weekday" ? weekday_feast(rest) : std::nullopt;
}

// The letters of the computus are those of its source.
sys_days easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int g = (8 * b + 13) / 25;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int j = c / 4;
  const int k = c % 4;
  const int m = (a + 11 * h) / 319;
  const int r = (2 * e + 2 * j - k - h + m + 32) % 7;
  const int month = (h - m + r + 90) / 25;
  return day_at(year, month, (h - m + r + month + 19) % 32);
}

sys_days eastern_easter(int year) {
  const int a = year % 4;
  const int b = year % 7;
  const int c = year % 19;
  const int d = (19 * c + 15) % 30;
  const int e = (2 * a + 4 * b - d + 34) % 7;
  const int month = (d + e + 114) / 31;
  const int day = (d + e + 114) % 31 + 1;
  const int century = year / 100;
  return day_at(year, month, 1) + days{day - 1 + century - century / 4 - 2};
}

std::optional<sys_days> weekday_of_month(int year, int month, int weekday, int ordinal) {
  if (ordinal == 0) return {};
  if (ordinal < 0) {
    const sys_days last = day_at(year, month, last_day(year, month));
    return last - days{(iso_weekday(last) - weekday + 7) % 7};
  }
  const sys_days first = day_at(year, month, 1);
  const sys_days day = first + days{(weekday - iso_weekday(first) + 7) % 7 + 7 * (ordinal - 1)};
  return point_of(day).month == month ? std::optional(day) : std::nullopt;
}

std::optional<sys_days> feast_day(const Feast& feast, int year, int nth) {
  if (feast.calendar == FeastCalendar::hijri) return hijri_feast_day(feast, year, nth);
  if (nth > 0) return {};
  switch (feast.calendar) {
    case FeastCalendar::hijri: break;
    case FeastCalendar::gregorian:
      if (feast.day > last_day(year, feast.month)) return {};
      return day_at(year, feast.month, feast.day);
    case FeastCalendar::easter: return easter(year) + days{feast.day};
    case FeastCalendar::eastern_easter: return eastern_easter(year) + days{feast.day};
    case FeastCalendar::weekday:
      return weekday_of_month(year, feast.month, feast.day, feast.ordinal);
  }
  return {};
}

TimeReading feast_reading(const Feast& feast, sys_days day) {
  Point begin = point_of(day);
  begin.about = feast.calendar == FeastCalendar::hijri;
  begin.uncertain = feast.calendar == FeastCalendar::easter;
  if (feast.days == 1) return reading_of(begin);
  Point end = point_of(day + days{feast.days - 1});
  end.about = begin.about;
  end.uncertain = begin.uncertain;
  return reading_of(begin, end);
}

}  // namespace rasid
