// Lengths before or after a day, and the parts of a longer stretch that a rank names.

#include "times/frame.h"

#include <algorithm>

namespace rasid {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// An unnamed plural ("in recent days") is about this many of its unit. Source: the readings of
// "the last few days" and "days ago" in the gold: a week.
constexpr int vague_days = 7;
constexpr int vague_weeks = 4;
constexpr int vague_months = 6;

// `count` units from `day`, in the precision that the unit allows.
Point moved(sys_days day, Unit unit, int count) {
  switch (unit) {
    case Unit::minute: return point_of(day);
    case Unit::hour: return point_of(day + days{count / 24});
    case Unit::day: return point_of(day + days{count});
    case Unit::week: return point_of(day + days{7 * count});
    case Unit::month: {
      Point point = point_of(add_months(day, count));
      point.day = 0;
      return point;
    }
    case Unit::year: return {.year = point_of(day).year + count};
    case Unit::decade: return {.year = point_of(day).year + 10 * count};
    case Unit::century: break;
  }
  return {.year = point_of(day).year + 100 * count};
}

// 0 where an unnamed plural says too little: "years ago".
int count_of(const Length& length) {
  if (length.count != 0) return length.count;
  switch (length.unit) {
    case Unit::minute:
    case Unit::hour: return 1;
    case Unit::day: return vague_days;
    case Unit::week: return vague_weeks;
    case Unit::month: return vague_months;
    case Unit::year:
    case Unit::decade:
    case Unit::century: break;
  }
  return 0;
}

// The day that lies the whole length from `day`, its smaller units included.
Point moved(sys_days day, const Length& length, int sign) {
  for (std::size_t i = 0; i < length.more_count; ++i) {
    const Length::More& more = length.more.at(i);
    if (more.unit == Unit::month)
      day = add_months(day, sign * more.count);
    else
      day = first_day_of(moved(day, more.unit, sign * more.count));
  }
  if (length.more_count == 0) return moved(day, length.unit, sign * count_of(length));
  const int months = length.unit == Unit::year ? 12 * length.count : length.count;
  return point_of(add_months(day, sign * months));
}

}  // namespace

TimeReading window_reading(const Frame& frame, int sign) {
  if (!frame.today || !frame.bound.length || sign == 0) return {};
  const Length& length = *frame.bound.length;
  if (count_of(length) == 0) return {};
  Point near = moved(*frame.today, length.unit, 0);
  if (length.unit == Unit::hour && length.count == 0) {
    near.about = true;
    return reading_of(near);
  }
  Point far = moved(*frame.today, length, sign);
  far.about = length.count == 0 || length.about;
  return sign < 0 ? reading_of(far, near) : reading_of(near, far);
}

TimeReading distance_reading(const Frame& frame, int sign) {
  if (!frame.today || !frame.bound.length) return {};
  const Length& length = *frame.bound.length;
  if (length.count == 0 && length.quarters == 0) return window_reading(frame, sign);
  if (length.quarters != 0) return {};
  Point point = moved(*frame.today, length, sign);
  // A day is counted exactly; who says "two weeks ago" counts roughly.
  const bool exact = length.unit == Unit::day || length.unit == Unit::minute ||
                     (length.more_count > 0 && point.day != 0);
  point.about = length.about || !exact;
  return reading_of(point);
}

TimeReading rest_reading(const Frame& frame) {
  if (!frame.today || !frame.bound.unit) return {};
  Point end = point_of(*frame.today);
  switch (*frame.bound.unit) {
    case Unit::week: end = point_of(*frame.today + days{7 - iso_weekday(*frame.today)}); break;
    case Unit::month: end.day = last_day(end.year, end.month); break;
    case Unit::year: end = {.year = end.year, .month = 12, .day = 31}; break;
    default: break;
  }
  return reading_of(point_of(*frame.today), end);
}

TimeReading quarter_of(const TimeReading& whole, int rank) {
  const Point& point = whole.begin;
  if (!whole.known || whole.interval || point.month != 0 || point.masked != 0) return {};
  if (rank < 0) rank = 4;
  if (rank < 1 || rank > 4) return {};
  TimeReading quarter = reading_of({.year = point.year, .month = 3 * rank - 2},
                                   {.year = point.year, .month = 3 * rank});
  quarter.grain = Grain::quarter;
  return quarter;
}

TimeReading half_of(const TimeReading& whole, int rank) {
  const Point& point = whole.begin;
  if (rank < 0) rank = 2;
  if (!whole.known || whole.interval || point.day != 0 || rank < 1 || rank > 2) return {};
  Point begin = point;
  Point end = point;
  TimeReading half;
  if (point.masked > 0) {
    const int years = point.masked == 1 ? 10 : 100;
    begin = {.year = point.year + (rank - 1) * years / 2};
    end = {.year = point.year + rank * years / 2 - 1};
    half = reading_of(begin, end);
  } else if (point.month != 0) {
    begin.day = rank == 1 ? 1 : 16;
    end.day = rank == 1 ? 15 : last_day(point.year, point.month);
    half = reading_of(begin, end);
  } else {
    begin.month = 6 * rank - 5;
    end.month = 6 * rank;
    half = reading_of(begin, end);
    half.grain = Grain::half;
  }
  return half;
}

TimeReading week_of(const TimeReading& whole, int rank) {
  if (!whole.known || whole.open_begin || whole.open_end || whole.begin.year == 0) return {};
  const sys_days first = first_day_of(whole.begin);
  const sys_days last = last_day_of(whole.end);
  if (rank == 0 && first == last) {  // the week of a day
    const sys_days monday = first - days{iso_weekday(first) - 1};
    return reading_of(monday, monday + days{6});
  }
  if (last - first < days{27} || rank == 0) return {};
  if (rank < 0) return reading_of(last - days{6}, last);
  const sys_days begin = first + days{7 * (rank - 1)};
  return begin <= last ? reading_of(begin, std::min(begin + days{6}, last)) : TimeReading{};
}

TimeReading weekday_of(const TimeReading& whole, int weekday, int rank) {
  if (!whole.known || whole.interval || whole.begin.year == 0 || weekday == 0) return {};
  Point month = whole.begin;
  if (month.day != 0 || month.masked != 0) return {};
  if (month.month == 0) month.month = rank < 0 ? 12 : 1;
  const auto day = weekday_of_month(month.year, month.month, weekday, rank);
  return day ? reading_of(*day) : TimeReading{};
}

TimeReading day_of(const TimeReading& whole, int rank) {
  if (!whole.known || whole.open_begin || whole.open_end) return {};
  const Point& begin = whole.begin;
  if (begin.day != 0 && whole.interval) {  // a week, a Hijri month
    const sys_days first = first_day_of(begin);
    const sys_days last = last_day_of(whole.end);
    const sys_days day = rank < 0 ? last : first + days{rank - 1};
    Point point = point_of(day);
    point.about = begin.about;
    return day <= last ? reading_of(point) : TimeReading{};
  }
  if (whole.interval || begin.day != 0 || begin.masked != 0) return {};
  Point day = begin;
  if (day.month == 0) day.month = rank < 0 ? 12 : 1;
  day.day = rank < 0 ? last_day(day.year, day.month) : rank;
  return day.day >= 1 && day.day <= last_day(day.year, day.month) ? reading_of(day) : TimeReading{};
}

}  // namespace rasid
