// Parts of periods follow the codebook where it speaks: a month is cut into days 1-10, 11-20 and 21
// to the last. It has no rule for years and decades; here the beginning of a year is its first
// quarter, its middle May to August, its end the last quarter, and a decade is cut into years 0-3,
// 4-6 and 7-9, a century into thirds. Source: CODEBOOK section 4, and the readings its annotators
// gave to "beginning of next year" and "beginning of the nineties".

#include "times/calendar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace rasid {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

void put(int number, std::size_t width, std::string& out) {
  const std::string digits = std::to_string(number);
  out.append(width - std::min(width, digits.size()), '0');
  out += digits;
}

std::string edtf(const Point& point) {
  std::string out;
  if (point.year == 0) {
    out = "XXXX";
  } else {
    put(point.year, 4, out);
    for (int i = 0; i < point.masked; ++i)
      out[3 - static_cast<std::size_t>(i)] = 'X';
  }
  if (point.month != 0) {
    out += '-';
    put(point.month, 2, out);
  }
  if (point.day != 0) {
    out += '-';
    put(point.day, 2, out);
  }
  if (point.about && point.uncertain)
    out += '%';
  else if (point.about || point.uncertain)
    out += point.about ? '~' : '?';
  return out;
}

bool number_at(std::string_view text, std::size_t at, std::size_t length, int& out) {
  const char* const from = text.data() + at;
  const auto [end, error] = std::from_chars(from, from + length, out);
  return error == std::errc() && end == from + length;
}

sys_days to_days(int year, int month, int day) {
  return sys_days{std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                  std::chrono::day{static_cast<unsigned>(day)}};
}

// A month of 29 or 30 days, as any other: days 1-10, 11-20 and 21 to the last.
TimeReading part_of_hijri_month(const TimeReading& reading, Part part) {
  const sys_days begin = first_day_of(reading.begin);
  const sys_days end = first_day_of(reading.end);
  const auto length = (end - begin).count();
  if (length != 28 && length != 29) return reading;
  const int from = part == Part::early ? 0 : part == Part::mid ? 10 : 20;
  const sys_days last = part == Part::end ? end : begin + std::chrono::days{from + 9};
  TimeReading out = reading_of(begin + std::chrono::days{from}, last);
  out.begin.about = true;
  out.end.about = true;
  return out;
}

// Of a quarter, a half or a range of years nothing is cut.
TimeReading part_of_interval(const TimeReading& reading, Part part) {
  if (reading.begin.day == 0 || reading.begin.year == 0 || reading.open_end || reading.open_begin)
    return reading;
  const sys_days begin = first_day_of(reading.begin);
  if (reading.begin.about && reading.end.about) return part_of_hijri_month(reading, part);
  // A week: Monday and Tuesday, Wednesday and Thursday, Friday to Sunday.
  if (first_day_of(reading.end) - begin != std::chrono::days{6}) return reading;
  const int from = part == Part::early ? 0 : part == Part::mid ? 2 : 4;
  const int to = part == Part::early ? 1 : part == Part::mid ? 3 : 6;
  return reading_of(point_of(begin + std::chrono::days{from}),
                    point_of(begin + std::chrono::days{to}));
}

// What a part takes of a longer period, both ends included.
struct Share {
  int from;
  int to;
};

constexpr Share share(Part part, Share early, Share mid, Share end) {
  if (part == Part::early) return early;
  return part == Part::mid ? mid : end;
}

TimeReading part_of_years(Point point, Part part) {
  Point begin = point;
  Point end = point;
  if (point.masked > 0) {
    const Share years = point.masked == 1 ? share(part, {0, 3}, {4, 6}, {7, 9})
                                          : share(part, {0, 33}, {34, 66}, {67, 99});
    begin.masked = 0;
    end.masked = 0;
    begin.year += years.from;
    end.year += years.to;
  } else {
    const Share months = share(part, {1, 3}, {5, 8}, {10, 12});
    begin.month = months.from;
    end.month = months.to;
  }
  return reading_of(begin, end);
}

}  // namespace

TimeReading reading_of(Point point) {
  return {.known = true, .begin = point, .end = point};
}

TimeReading reading_of(Point begin, Point end) {
  return {.known = true, .interval = begin != end, .begin = begin, .end = end};
}

TimeReading reading_of(sys_days day) {
  return reading_of(point_of(day));
}

TimeReading reading_of(sys_days begin, sys_days end) {
  return reading_of(point_of(begin), point_of(end));
}

std::string edtf(const TimeReading& reading) {
  if (!reading.known) return {};
  if (!reading.interval) return edtf(reading.begin);
  std::string out = reading.open_begin ? ".." : edtf(reading.begin);
  out += '/';
  out += reading.open_end ? ".." : edtf(reading.end);
  return out;
}

std::optional<sys_days> parse_day(std::string_view text) {
  int year = 0;
  int month = 0;
  int day = 0;
  const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-';
  if (!shaped || !number_at(text, 0, 4, year) || !number_at(text, 5, 2, month) ||
      !number_at(text, 8, 2, day)) {
    return {};
  }
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > last_day(year, month)) return {};
  return to_days(year, month, day);
}

Point point_of(sys_days day) {
  const year_month_day date{day};
  return {.year = static_cast<int>(date.year()),
          .month = static_cast<int>(static_cast<unsigned>(date.month())),
          .day = static_cast<int>(static_cast<unsigned>(date.day()))};
}

int last_day(int year, int month) {
  constexpr std::array<int, 12> days = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month == 2 && year != 0 && !std::chrono::year{year}.is_leap()) return 28;
  return days.at(static_cast<std::size_t>(month) - 1);
}

int iso_weekday(sys_days day) {
  return static_cast<int>(std::chrono::weekday{day}.iso_encoding());
}

sys_days first_day_of(const Point& point) {
  return to_days(point.year, std::max(point.month, 1), std::max(point.day, 1));
}

sys_days last_day_of(const Point& point) {
  int year = point.year;
  if (point.masked == 1) year += 9;
  if (point.masked == 2) year += 99;
  const int month = point.month != 0 ? point.month : 12;
  return to_days(year, month, point.day != 0 ? point.day : last_day(year, month));
}

sys_days add_months(sys_days day, int months) {
  year_month_day date{day};
  date += std::chrono::months{months};
  if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
  return date;
}

TimeReading part_of(const TimeReading& reading, Part part) {
  if (!reading.known || part == Part::whole) return reading;
  const Point& point = reading.begin;
  TimeReading out = reading;
  if (reading.interval) {
    out = part_of_interval(reading, part);
  } else if (point.day == 0 && point.month == 0) {
    if (point.year != 0) out = part_of_years(point, part);
  } else if (point.day == 0) {
    Point begin = point;
    Point end = point;
    begin.day = part == Part::early ? 1 : part == Part::mid ? 11 : 21;
    end.day = part == Part::early ? 10 : part == Part::mid ? 20 : last_day(point.year, point.month);
    out = reading_of(begin, end);
  }
  if (out != reading) out.part = part;
  return out;
}

namespace {

// "2022", "2022-05", "2022-05-26", each with ~, ? or % behind it.
std::optional<Point> parse_point(std::string_view text) {
  Point point;
  if (text.ends_with('~') || text.ends_with('?') || text.ends_with('%')) {
    point.about = text.back() != '?';
    point.uncertain = text.back() != '~';
    text.remove_suffix(1);
  }
  const bool shaped = text.size() == 4 || (text.size() == 7 && text[4] == '-') ||
                      (text.size() == 10 && text[4] == '-' && text[7] == '-');
  if (!shaped || !number_at(text, 0, 4, point.year)) return {};
  if (text.size() > 4 && !number_at(text, 5, 2, point.month)) return {};
  if (text.size() > 7 && !number_at(text, 8, 2, point.day)) return {};
  if (text.size() > 4 && (point.month < 1 || point.month > 12)) return {};
  if (text.size() > 7 && (point.day < 1 || point.day > last_day(point.year, point.month)))
    return {};
  return point;
}

}  // namespace

std::optional<TimeReading> reading_from(std::string_view text) {
  const std::size_t slash = std::min(text.find('/'), text.size());
  const auto begin = parse_point(text.substr(0, slash));
  if (slash == text.size() && begin) return reading_of(*begin);
  const auto end = parse_point(text.substr(std::min(slash + 1, text.size())));
  if (!begin || !end || first_day_of(*begin) > last_day_of(*end)) return {};
  return reading_of(*begin, *end);
}

}  // namespace rasid
