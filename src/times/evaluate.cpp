// Where the words leave the year or the week open, the document's day decides: an act told as past
// takes the nearest such date not after it, an act to come the nearest not before it. "Last" and
// "next" are strict. Weeks run from Monday to Sunday. Source: CODEBOOK section 4 and its gold.

#include "times/evaluate.h"

#include <algorithm>
#include <cstdlib>

namespace rasid {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// An unnamed plural ("in recent days") is about this many of its unit. Source: the readings of
// "the last few days" and "days ago" in the gold: a week.
constexpr int vague_days = 7;
constexpr int vague_weeks = 4;
constexpr int vague_months = 6;

// A document may carry the day before it was printed; a date one day ahead is still this year's.
constexpr int slack_days = 1;

// What one reading depends on.
struct Frame {
  const Bound& bound;
  std::optional<sys_days> today;
  std::optional<int> modifier;
  TimeSense tense = TimeSense::past;

  bool toward_past() const { return modifier.value_or(tense == TimeSense::past ? -1 : 1) < 0; }
};

bool exists(const Point& point) {
  return point.month == 0 || point.day <= last_day(point.year, point.month);
}

int month_index(int year, int month) {
  return year * 12 + month;
}

// Whether `point`, a month or a day with its year, lies on the side of today that is asked for.
bool fits(const Point& point, const Frame& frame) {
  const Point now = point_of(*frame.today);
  const int months = month_index(point.year, point.month) - month_index(now.year, now.month);
  const int slack = frame.toward_past() && !frame.modifier ? slack_days : 0;
  const int ahead = point.day == 0
                        ? months
                        : static_cast<int>((first_day_of(point) - *frame.today).count()) - slack;
  if (frame.modifier) return frame.toward_past() ? ahead < 0 : ahead > 0;
  return frame.toward_past() ? ahead <= 0 : ahead >= 0;
}

// The year in which the weekday that stands beside the date is right; 0 where none near is.
int year_by_weekday(Point point, const Frame& frame) {
  if (frame.bound.weekday == 0 || point.day == 0) return 0;
  const int now = point_of(*frame.today).year;
  for (const int year : {now, now - 1, now + 1}) {
    point.year = year;
    if (exists(point) && iso_weekday(first_day_of(point)) == frame.bound.weekday) return year;
  }
  return 0;
}

// Gives a month or a day of a month its year.
Point anchored(Point point, const Frame& frame) {
  if (point.year != 0 || !frame.today || point.month == 0) return point;
  const int now = point_of(*frame.today).year;
  if (frame.modifier == 0) {
    point.year = now;
    return point;
  }
  if (!frame.modifier) point.year = year_by_weekday(point, frame);
  if (point.year != 0) return point;
  // Eight years hold a 29 February.
  const int step = frame.toward_past() ? -1 : 1;
  for (int year = now - step; std::abs(year - now) <= 8; year += step) {
    point.year = year;
    if (exists(point) && fits(point, frame)) return point;
  }
  point.year = 0;
  return point;
}

sys_days monday_of(sys_days day) {
  return day - days{iso_weekday(day) - 1};
}

TimeReading weekday_reading(const Frame& frame) {
  if (!frame.today) return {};
  const int now = iso_weekday(*frame.today);
  const int wanted = frame.bound.weekday;
  if (frame.modifier == 0) return reading_of(point_of(monday_of(*frame.today) + days{wanted - 1}));
  const int back = (now - wanted + 7) % 7;
  const int forth = (wanted - now + 7) % 7;
  const bool strict = frame.modifier.has_value();
  const int further = 7 * (std::abs(frame.modifier.value_or(1)) - 1);
  if (frame.toward_past()) {
    const int distance = (strict && back == 0 ? 7 : back) + further;
    return reading_of(point_of(*frame.today - days{distance}));
  }
  const int distance = (strict && forth == 0 ? 7 : forth) + further;
  return reading_of(point_of(*frame.today + days{distance}));
}

// The calendar unit that holds today, or the one before or after it.
TimeReading unit_reading(Unit unit, const Frame& frame) {
  if (!frame.today) return {};
  const int shift = frame.modifier.value_or(0);
  const Point now = point_of(*frame.today);
  switch (unit) {
    case Unit::minute:
    case Unit::hour: return reading_of(now);
    case Unit::day: return reading_of(point_of(*frame.today + days{shift}));
    case Unit::week: {
      const sys_days monday = monday_of(*frame.today) + days{7 * shift};
      if (frame.bound.weekday != 0)
        return reading_of(point_of(monday + days{frame.bound.weekday - 1}));
      return reading_of(point_of(monday), point_of(monday + days{6}));
    }
    case Unit::month: {
      const int index = month_index(now.year, now.month) - 1 + shift;
      return reading_of({.year = index / 12, .month = index % 12 + 1});
    }
    case Unit::year: return reading_of({.year = now.year + shift});
    case Unit::decade: return reading_of({.year = (now.year / 10 + shift) * 10, .masked = 1});
    case Unit::century: return reading_of({.year = (now.year / 100 + shift) * 100, .masked = 2});
  }
  return {};
}

// March to May and so on; which winter is meant a year alone does not say.
TimeReading season_reading(const Point& base, const Frame& frame) {
  const int season = frame.bound.season;
  Point begin{.year = base.year, .month = season};
  begin = anchored(begin, frame);
  if (begin.year == 0) return {};
  if (season == 12) return reading_of({.year = begin.year, .about = true});
  Point end = begin;
  end.month += 2;
  return reading_of(begin, end);
}

// A date without a unit: what `point` says, with the year or the week that the frame gives.
TimeReading plain_date(const Point& point, const Frame& frame) {
  if (frame.bound.season != 0) return season_reading(point, frame);
  if (point.year == 0 && point.month == 0) {
    return frame.bound.weekday != 0 ? weekday_reading(frame) : TimeReading{};
  }
  return exists(point) ? reading_of(anchored(point, frame)) : TimeReading{};
}

// "The fifth of next month", "March of last year": the unit gives what the date leaves out.
TimeReading date_of_unit(Point point, const Frame& frame) {
  const TimeReading unit = unit_reading(*frame.bound.unit, frame);
  const bool said = point.year != 0 || point.month != 0 || point.day != 0;
  if (!said && frame.bound.season == 0) return unit;
  if (!unit.known && point.month == 0 && point.year == 0) return {};
  // "8 November last week" is a date already; the week adds nothing to it.
  if (unit.known && !unit.interval) {
    if (point.year == 0) point.year = unit.begin.year;
    if (point.month == 0) point.month = unit.begin.month;
  }
  Frame open = frame;
  if (!unit.known) open.today = std::nullopt;
  return plain_date(point, open);
}

TimeReading date_reading(const Frame& frame) {
  const Bound& bound = frame.bound;
  if (bound.decade != 0) return reading_of({.year = bound.decade, .masked = 1});
  const Point point{
      .year = bound.years.at(0), .month = bound.months.at(0), .day = bound.days.at(0)};
  return bound.unit ? date_of_unit(point, frame) : plain_date(point, frame);
}

// Two ends; what one of them leaves out is the other's.
TimeReading range_reading(const Frame& frame) {
  const Bound& bound = frame.bound;
  const std::size_t last_month = bound.months.count > 1 ? 1 : 0;
  const std::size_t last_year = bound.years.count > 1 ? 1 : 0;
  Point begin{.year = bound.years.at(0), .month = bound.months.at(0), .day = bound.days.at(0)};
  Point end{.year = bound.years.at(last_year),
            .month = bound.months.at(last_month),
            .day = bound.days.at(1)};
  if (!exists(begin) || !exists(end)) return {};
  if (end.year == 0) {
    end = anchored(end, frame);
    begin.year = end.year;
    if (begin.month > end.month && begin.year != 0) --begin.year;
  } else if (bound.years.count == 1 && begin.month > end.month) {
    --begin.year;
  }
  if (begin.year != 0 && first_day_of(begin) > last_day_of(end)) return {};
  return reading_of(begin, end);
}

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

// From today to `sign` lengths away, the earlier end first.
TimeReading window_reading(const Length& length, int sign, sys_days today) {
  const int count = count_of(length);
  if (count == 0) return {};
  if (length.unit == Unit::hour && length.count == 0) {
    Point now = point_of(today);
    now.about = true;
    return reading_of(now);
  }
  Point far = moved(today, length.unit, sign * count);
  Point near = moved(today, length.unit, 0);
  far.about = length.count == 0 || length.about;
  return sign < 0 ? reading_of(far, near) : reading_of(near, far);
}

TimeReading distance_reading(const Frame& frame, int sign) {
  if (!frame.today || !frame.bound.length) return {};
  const Length& length = *frame.bound.length;
  if (length.count == 0) return window_reading(length, sign, *frame.today);
  Point point = moved(*frame.today, length.unit, sign * length.count);
  // A day is counted exactly; who says "two weeks ago" counts roughly.
  const bool exact = length.unit == Unit::day || length.unit == Unit::minute;
  point.about = length.about || !exact;
  return reading_of(point);
}

TimeReading day_reading(const Frame& frame, int amount) {
  if (!frame.today) return {};
  sys_days day = *frame.today + days{amount};
  if (frame.bound.weekday != 0) {
    // The word of the text wins over the document's date: the nearest such weekday.
    const int forth = (frame.bound.weekday - iso_weekday(day) + 7) % 7;
    day += days{forth <= 3 ? forth : forth - 7};
  }
  return reading_of(point_of(day));
}

TimeReading from_reading(TimeReading reading) {
  if (!reading.known || reading.open_begin) return {};
  reading.interval = true;
  reading.open_end = true;
  return reading;
}

TimeReading until_reading(TimeReading reading) {
  if (!reading.known || reading.open_end) return {};
  reading.interval = true;
  reading.open_begin = true;
  return reading;
}

TimeReading span_reading(const TimeReading& first, const TimeReading& second) {
  if (!first.known || !second.known || first.open_begin || second.open_end) return {};
  const bool dated = first.begin.year != 0 && second.end.year != 0;
  if (dated && first_day_of(first.begin) > last_day_of(second.end)) return {};
  return reading_of(first.begin, second.end);
}

TimeReading read(const Value& value, const Frame& frame) {
  switch (value.operation) {
    case Operation::date: return date_reading(frame);
    case Operation::undated: {
      Frame undated = frame;
      undated.today = std::nullopt;
      return date_reading(undated);
    }
    case Operation::day: return day_reading(frame, value.amount);
    case Operation::ago: return distance_reading(frame, -1);
    case Operation::since: return from_reading(distance_reading(frame, -1));
    case Operation::ahead: return distance_reading(frame, 1);
    case Operation::window:
      if (!frame.today || !frame.bound.length || frame.modifier.value_or(0) == 0) return {};
      return window_reading(*frame.bound.length, *frame.modifier, *frame.today);
    case Operation::range: return range_reading(frame);
    case Operation::same:
    case Operation::from:
    case Operation::until:
    case Operation::span:
    case Operation::nothing: break;
  }
  return {};
}

Direction toward(int sign) {
  return sign < 0 ? Direction::past : sign > 0 ? Direction::future : Direction::none;
}

Direction direction_of(const Value& value, const Frame& frame) {
  switch (value.operation) {
    case Operation::day: return toward(value.amount);
    case Operation::ago:
    case Operation::since: return Direction::past;
    case Operation::ahead: return Direction::future;
    default: return toward(frame.modifier.value_or(0));
  }
}

TimeReading combined(const Value& value,
                     const Bound& bound,
                     const TimeReading& first,
                     const TimeReading& second) {
  const TimeReading part = part_of(first, bound.part);
  switch (value.operation) {
    case Operation::same: return part;
    case Operation::from: return from_reading(part);
    case Operation::until: return until_reading(part);
    case Operation::span: return span_reading(part, second);
    default: return {};
  }
}

}  // namespace

Meaning evaluate(const Value& value, const Bound& bound, std::optional<sys_days> today) {
  Frame frame{
      .bound = bound, .today = today, .modifier = bound.modifier ? bound.modifier : value.modifier};
  Meaning meaning;
  meaning.past = part_of(read(value, frame), bound.part);
  frame.tense = TimeSense::future;
  meaning.future = part_of(read(value, frame), bound.part);
  meaning.direction = direction_of(value, frame);
  return meaning;
}

Meaning combine(const Value& value,
                const Bound& bound,
                const Meaning& first,
                const Meaning& second) {
  return {.past = combined(value, bound, first.past, second.past),
          .future = combined(value, bound, first.future, second.future),
          .direction = first.direction};
}

}  // namespace rasid
