#include "times/timex.h"

#include <algorithm>
#include <chrono>

namespace rasid {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// "2015-W30". Source: ISO 8601: the week belongs to the year that holds its Thursday.
std::string week_text(sys_days monday) {
  const sys_days thursday = monday + days{3};
  const int year = point_of(thursday).year;
  const int number = static_cast<int>((thursday - first_day_of({.year = year})).count()) / 7 + 1;
  return std::to_string(year) + (number < 10 ? "-W0" : "-W") + std::to_string(number);
}

std::string season_text(const Point& begin) {
  const char* const name = begin.month == 3 ? "-SP" : begin.month == 6 ? "-SU" : "-FA";
  return std::to_string(begin.year) + name;
}

std::string part_name(Part part) {
  switch (part) {
    case Part::whole: return {};
    case Part::early: return "START";
    case Part::mid: return "MID";
    case Part::end: return "END";
  }
  return {};
}

// The whole of which the reading is a part: of days a month, of months a year, of years a decade.
std::string whole_of(const TimeReading& reading) {
  Point whole = reading.begin;
  whole.about = false;
  if (whole.day != 0 && reading.begin.month == reading.end.month)
    whole.day = 0;
  else if (whole.month != 0)
    whole = {.year = whole.year};
  else
    return std::to_string(whole.year / 10);
  return edtf(reading_of(whole));
}

std::string named(const TimeReading& reading, const TimeMention& mention) {
  switch (mention.grain) {
    case Grain::week: return week_text(first_day_of(reading.begin));
    case Grain::weekend: return week_text(first_day_of(reading.begin) - days{4}) + "-WE";
    case Grain::quarter:
      return std::to_string(reading.begin.year) + "-Q" +
             std::to_string((reading.begin.month + 2) / 3);
    case Grain::half:
      return std::to_string(reading.begin.year) + (reading.begin.month == 1 ? "-H1" : "-H2");
    case Grain::season: return season_text(reading.begin);
    case Grain::none: break;
  }
  return {};
}

const char* daypart_text(DayPart part) {
  switch (part) {
    case DayPart::none: return "";
    case DayPart::dawn:
    case DayPart::morning: return "TMO";
    case DayPart::noon: return "TMI";
    case DayPart::afternoon: return "TAF";
    case DayPart::evening: return "TEV";
    case DayPart::night: return "TNI";
  }
  return "";
}

std::string reference_text(TimeReference reference) {
  switch (reference) {
    case TimeReference::none: return {};
    case TimeReference::present: return "PRESENT_REF";
    case TimeReference::past: return "PAST_REF";
    case TimeReference::future: return "FUTURE_REF";
  }
  return {};
}

// ".." at one end becomes a modifier, X of a decade or century vanish, marks become APPROX.
void plain_value(std::string value, Timex& timex) {
  if (value.starts_with("../")) {
    value.erase(0, 3);
    timex.mod = "ON_OR_BEFORE";
  } else if (value.ends_with("/..")) {
    value.erase(value.size() - 3);
    timex.mod = "ON_OR_AFTER";
  }
  const auto marks = std::remove_if(
      value.begin(), value.end(), [](char c) { return c == '~' || c == '?' || c == '%'; });
  if (marks != value.end() && timex.mod.empty()) timex.mod = "APPROX";
  value.erase(marks, value.end());
  if (value.size() == 4 && !value.starts_with('X'))
    value.erase(std::min(value.find('X'), value.size()));
  timex.value = std::move(value);
}

}  // namespace

Timex timex_of(const TimeMention& mention, std::string_view value) {
  Timex timex;
  const bool set = mention.kind == TimeKind::set;
  if (set || (mention.kind == TimeKind::duration && value.empty())) {
    timex.type = set ? "SET" : "DURATION";
    timex.value = mention.period;
    return timex;
  }
  timex.type = mention.clock == Clock{} ? "DATE" : "TIME";
  if (mention.reference != TimeReference::none) {
    timex.value = reference_text(mention.reference);
    return timex;
  }
  const auto reading = reading_from(value);
  if (reading && mention.part != Part::whole) {
    timex.value = whole_of(*reading);
    timex.mod = part_name(mention.part);
  } else if (reading && mention.grain != Grain::none) {
    timex.value = named(*reading, mention);
  } else {
    plain_value(std::string(value), timex);
  }
  if (mention.clock.known())
    timex.value.append(1, 'T').append(clock_text(mention.clock)).append(zone_text(mention.clock));
  else
    timex.value += daypart_text(mention.clock.part);
  return timex;
}

}  // namespace rasid
