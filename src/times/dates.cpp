// Where the words leave the year or the week open, the document's day decides: an act told as past
// takes the nearest such date not after it, an act to come the nearest not before it. "Last" and
// "next" are strict. Weeks run from Monday to Sunday. Source: CODEBOOK section 4 and its gold.

#include "times/frame.h"

#include <algorithm>
#include <cstdlib>

namespace rasid {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// A document may carry the day before it was printed; a date one day ahead is still this year's.
constexpr int slack_days = 1;

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
      TimeReading week = reading_of(monday, monday + days{6});
      week.grain = Grain::week;
      return week;
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
  TimeReading reading = reading_of(begin, end);
  reading.grain = Grain::season;
  return reading;
}

// The weekday beside a date is another day's.
bool contradicts_weekday(const Point& point, const Frame& frame) {
  if (frame.bound.weekday == 0 || point.day == 0 || point.year == 0) return false;
  return exists(point) && iso_weekday(first_day_of(point)) != frame.bound.weekday;
}

// "Thursday the 21st" says its month by the weekday: this one or the one before or behind. Where
// none fits, the number counts something else.
TimeReading day_of_weekday(int day, Frame& frame) {
  if (!frame.today) {
    frame.refused = true;
    return {};
  }
  const Point now = point_of(*frame.today);
  const int step = frame.toward_past() ? -1 : 1;
  for (const int shift : {0, step}) {
    const int index = month_index(now.year, now.month) - 1 + shift;
    const Point point{.year = index / 12, .month = index % 12 + 1, .day = day};
    if (exists(point) && iso_weekday(first_day_of(point)) == frame.bound.weekday)
      return reading_of(point);
  }
  frame.refused = frame.tense == TimeSense::past;
  return {};
}

// A date without a unit: what `point` says, with the year or the week that the frame gives.
TimeReading plain_date(const Point& point, Frame& frame) {
  if (frame.bound.season != 0) return season_reading(point, frame);
  if (point.year == 0 && point.month == 0) {
    if (frame.bound.weekday != 0 && point.day != 0) return day_of_weekday(point.day, frame);
    return frame.bound.weekday != 0 ? weekday_reading(frame) : TimeReading{};
  }
  if (!exists(point)) {
    frame.flags |= time_no_such_day;
    return {};
  }
  const Point dated = anchored(point, frame);
  if (contradicts_weekday(dated, frame)) frame.flags |= time_weekday_differs;
  return reading_of(dated);
}

// "The fifth of next month", "March of last year": the unit gives what the date leaves out.
TimeReading date_of_unit(Point point, Frame& frame) {
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
  const TimeReading reading = plain_date(point, open);
  frame.flags |= open.flags;
  return reading;
}

int century_start(int century) {
  return (century - 1) * 100;
}

// "The nineties" are those of the last century, or of the one that is named; its first decade.
TimeReading decade_reading(const Bound& bound) {
  int year = bound.decade;
  if (bound.century != 0 && year != 0) year = century_start(bound.century) + year % 100;
  if (year == 0) year = century_start(bound.century) + (bound.rank - 1) * 10;
  return reading_of({.year = year, .masked = 1});
}

// What the document cannot know yet is another event of the same name.
TimeReading event_reading(const TimeReading& event, const Frame& frame) {
  const bool later = frame.today && first_day_of(event.begin) > *frame.today;
  return later ? TimeReading{} : event;
}

}  // namespace

TimeReading date_reading(Frame& frame) {
  const Bound& bound = frame.bound;
  if (bound.event != nullptr) return event_reading(bound.event->reading, frame);
  if (bound.feast != nullptr) return feast_date(frame);
  if (bound.hijri_month != 0 || bound.hijri_year != 0) return hijri_date(frame);
  if (bound.decade != 0 || (bound.century != 0 && bound.rank > 0)) return decade_reading(bound);
  if (bound.century != 0) return reading_of({.year = century_start(bound.century), .masked = 2});
  const Point point{
      .year = bound.years.at(0), .month = bound.months.at(0), .day = bound.days.at(0)};
  return bound.unit ? date_of_unit(point, frame) : plain_date(point, frame);
}

namespace {

// "From the 4th to the 22nd of this month": the month and year that the unit says.
Point in_unit(Point point, const Frame& frame) {
  const TimeReading unit = unit_reading(*frame.bound.unit, frame);
  if (!unit.known || unit.interval) return point;
  if (point.month == 0) point.month = unit.begin.month;
  if (point.year == 0) point.year = unit.begin.year;
  return point;
}

// "Next week, from Tuesday to Thursday".
TimeReading range_of_week(Frame& frame) {
  const int shift = frame.modifier.value_or(0);
  if (!frame.today || frame.bound.unit != Unit::week) return {};
  const sys_days monday = monday_of(*frame.today) + days{7 * shift};
  if (frame.bound.last_weekday < frame.bound.weekday) {
    frame.flags |= time_order_differs;
    return {};
  }
  return reading_of(monday + days{frame.bound.weekday - 1},
                    monday + days{frame.bound.last_weekday - 1});
}

}  // namespace

// Two ends; what one of them leaves out is the other's.
TimeReading range_reading(Frame& frame) {
  const Bound& bound = frame.bound;
  if (bound.last_weekday != 0 && bound.days.count == 0) return range_of_week(frame);
  const std::size_t last_month = bound.months.count > 1 ? 1 : 0;
  const std::size_t last_year = bound.years.count > 1 ? 1 : 0;
  Point begin{.year = bound.years.at(0), .month = bound.months.at(0), .day = bound.days.at(0)};
  Point end{.year = bound.years.at(last_year),
            .month = bound.months.at(last_month),
            .day = bound.days.at(1)};
  if (!exists(begin) || !exists(end)) {
    frame.flags |= time_no_such_day;
    return {};
  }
  if (end.year == 0) {
    if (bound.unit) end = in_unit(end, frame);
    if (end.month == 0) return {};
    if (begin.month == 0) begin.month = end.month;
    end = anchored(end, frame);
    begin.year = end.year;
    if (begin.month > end.month && begin.year != 0) --begin.year;
  } else if (bound.years.count == 1 && begin.month > end.month) {
    --begin.year;
  }
  if (begin.year != 0 && end.year != 0 && first_day_of(begin) > last_day_of(end)) {
    frame.flags |= time_order_differs;
    return {};
  }
  return reading_of(begin, end);
}

TimeReading day_reading(Frame& frame, int amount) {
  if (!frame.today) return {};
  sys_days day = *frame.today + days{amount};
  if (frame.bound.weekday != 0) {
    // The word of the text wins over the document's date: the nearest such weekday.
    const int forth = (frame.bound.weekday - iso_weekday(day) + 7) % 7;
    if (forth != 0) frame.flags |= time_document_differs;
    day += days{forth <= 3 ? forth : forth - 7};
  }
  return reading_of(point_of(day));
}

}  // namespace rasid
