// Feasts and dates of the Hijri calendar: which of them is meant.

#include "times/feasts.h"
#include "times/frame.h"
#include "times/hijri.h"

#include <algorithm>
#include <vector>

namespace rasid {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// The occurrence of what comes every year that the frame asks for, of those given in order, each
// with its last day; an unknown reading where there is none.
struct Occurrence {
  sys_days first;
  sys_days last;
};

const Occurrence* nearest(const std::vector<Occurrence>& all, const Frame& frame) {
  const sys_days today = *frame.today;
  const bool strict = frame.modifier.has_value();
  if (frame.toward_past()) {
    const auto after = std::find_if(all.begin(), all.end(), [&](const Occurrence& one) {
      return strict ? one.last >= today : one.first > today;
    });
    return after == all.begin() ? nullptr : &*(after - 1);
  }
  const auto found = std::find_if(all.begin(), all.end(), [&](const Occurrence& one) {
    return strict ? one.first > today : one.last >= today;
  });
  return found == all.end() ? nullptr : &*found;
}

// The Gregorian year that the words say, 0 where they say none.
int said_year(const Frame& frame) {
  if (frame.bound.years.at(0) != 0) return frame.bound.years.at(0);
  const bool of_year = frame.bound.unit == Unit::year && frame.today;
  const bool this_one = frame.modifier == 0 && frame.today;
  if (!of_year && !this_one) return 0;
  return point_of(*frame.today).year + (of_year ? frame.modifier.value_or(0) : 0);
}

TimeReading hijri_reading(sys_days first, sys_days last) {
  Point begin = point_of(first);
  Point end = point_of(last);
  begin.about = true;
  end.about = true;
  return reading_of(begin, end);
}

// The days of a Hijri month, or the one of them that is asked for; nothing where there is none.
TimeReading hijri_stretch(int year, int month, int day, int last) {
  const auto from = hijri_to_day({.year = year, .month = month, .day = day != 0 ? day : 1});
  const auto to = hijri_to_day(
      {.year = year, .month = month, .day = day == 0 ? hijri_month_length(year, month) : last});
  return from && to && *from <= *to ? hijri_reading(*from, *to) : TimeReading{};
}

TimeReading hijri_month_near(Frame& frame) {
  const Bound& bound = frame.bound;
  const int day = bound.hijri_days.at(0);
  const int last = bound.hijri_days.count > 1 ? bound.hijri_days.at(1) : day;
  const int wanted = said_year(frame);
  if (!frame.today && wanted == 0) return {};
  const auto about =
      hijri_of(wanted != 0 ? first_day_of({.year = wanted, .month = 7}) : *frame.today);
  if (!about) return {};
  std::vector<Occurrence> all;
  for (int year = about->year - 2; year <= about->year + 2; ++year) {
    const TimeReading one = hijri_stretch(year, bound.hijri_month, day, last);
    if (!one.known) continue;
    if (wanted != 0 && one.begin.year == wanted) return one;
    all.push_back({.first = first_day_of(one.begin), .last = last_day_of(one.end)});
  }
  const Occurrence* one = wanted == 0 ? nearest(all, frame) : nullptr;
  return one != nullptr ? hijri_reading(one->first, one->last) : TimeReading{};
}

}  // namespace

TimeReading hijri_date(Frame& frame) {
  const Bound& bound = frame.bound;
  if (bound.hijri_month == 0) {
    const auto first = hijri_to_day({.year = bound.hijri_year, .month = 1, .day = 1});
    const auto next = hijri_to_day({.year = bound.hijri_year + 1, .month = 1, .day = 1});
    return first && next ? hijri_reading(*first, *next - days{1}) : TimeReading{};
  }
  if (bound.hijri_year == 0) return hijri_month_near(frame);
  const int day = bound.hijri_days.at(0);
  const int last = bound.hijri_days.count > 1 ? bound.hijri_days.at(1) : day;
  const TimeReading reading = hijri_stretch(bound.hijri_year, bound.hijri_month, day, last);
  if (!reading.known) frame.flags |= time_no_such_day;
  if (reading.known && day != 0 && bound.weekday != 0) {
    const int apart = (iso_weekday(first_day_of(reading.begin)) - bound.weekday + 7) % 7;
    if (apart > 1 && apart < 6) frame.flags |= time_weekday_differs;
  }
  return reading;
}

TimeReading feast_date(Frame& frame) {
  const Bound& bound = frame.bound;
  Feast feast = bound.feast->feast;
  const int wanted = said_year(frame);
  if (!frame.today && wanted == 0) return {};
  std::vector<Occurrence> all;
  const int year = wanted != 0 ? wanted : point_of(*frame.today).year;
  const int reach = wanted != 0 ? 0 : 1;
  for (int y = year - reach; y <= year + reach; ++y) {
    for (int nth = 0; nth < 2; ++nth) {
      if (const auto day = feast_day(feast, y, nth))
        all.push_back({.first = *day, .last = *day + days{feast.days - 1}});
    }
  }
  if (all.empty()) return {};
  const Occurrence* one = wanted != 0 ? all.data() : nearest(all, frame);
  if (one == nullptr) return {};
  if (bound.rank == 0) return feast_reading(feast, one->first);
  feast.days = 1;  // "the second day of the feast"
  return feast_reading(feast, one->first + days{std::max(bound.rank, 1) - 1});
}

}  // namespace rasid
