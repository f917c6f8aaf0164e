// One expression is evaluated twice, as told of the past and of what is to come; what the row of
// patterns.tsv calls for decides which step gives the reading.

#include "times/evaluate.h"

#include "times/frame.h"
#include "times/zones.h"

#include <algorithm>
#include <cstdlib>

namespace rasid {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// A month that was seen begins at most a day from the calculated one.
constexpr int hijri_slack_days = 1;

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

TimeReading span_reading(const TimeReading& first, const TimeReading& second, Frame& frame) {
  if (!first.known || !second.known || first.open_begin || second.open_end) return {};
  const bool dated = first.begin.year != 0 && second.end.year != 0;
  if (dated && first_day_of(first.begin) > last_day_of(second.end)) {
    frame.flags |= time_order_differs;
    return {};
  }
  return reading_of(first.begin, second.end);
}

// What {time} holds, or else what the slots of the pattern say, cut to the part that is named.
TimeReading taken(Frame& frame, const Meaning* time) {
  if (time == nullptr) return part_of(date_reading(frame), frame.bound.part);
  return part_of(frame.tense == TimeSense::past ? time->past : time->future, frame.bound.part);
}

// "The second Sunday" is one of the running month; where its number fits the weekday as a day of
// the month, it is that.
TimeReading running_month(Frame& frame) {
  constexpr int most_weeks = 5;
  if (!frame.today) return {};
  Point month = point_of(*frame.today);
  month.day = frame.bound.rank;
  const bool is_day = month.day > 0 && iso_weekday(first_day_of(month)) == frame.bound.weekday;
  frame.refused = frame.bound.rank > most_weeks || is_day;
  month.day = 0;
  return reading_of(month);
}

TimeReading take_from(const Value& value, Frame& frame, const Setting& setting) {
  TimeReading whole = taken(frame, setting.first);
  if (value.operation == Operation::weekday && setting.first == nullptr)
    whole = running_month(frame);
  if (frame.bound.event != nullptr) {
    // Before a war is before it began, after it when it had ended.
    if (value.operation == Operation::until) whole = reading_of(whole.begin);
    if (value.operation == Operation::from && value.modifier == 1) whole = reading_of(whole.end);
  }
  const bool last = value.modifier == last_of_many;
  const int rank = last ? -1 : frame.bound.rank;
  switch (value.operation) {
    case Operation::same: return whole;
    case Operation::from: return from_reading(whole);
    case Operation::until: return until_reading(whole);
    case Operation::span: return span_reading(whole, taken(frame, setting.second), frame);
    case Operation::quarter: return quarter_of(whole, rank);
    case Operation::half: return half_of(whole, rank);
    case Operation::week: return week_of(whole, rank);
    case Operation::weekday: return weekday_of(whole, frame.bound.weekday, rank);
    case Operation::nth_day: return day_of(whole, rank);
    default: return {};
  }
}

TimeReading about_today(const Frame& frame) {
  if (!frame.today) return {};
  Point now = point_of(*frame.today);
  now.about = true;
  return reading_of(now);
}

TimeReading read(const Value& value, Frame& frame, const Setting& setting) {
  const bool to_come = frame.tense == TimeSense::future;
  switch (value.operation) {
    case Operation::date: return part_of(date_reading(frame), frame.bound.part);
    case Operation::day: return day_reading(frame, value.amount);
    case Operation::ago: return distance_reading(frame, -1);
    case Operation::ahead:
    case Operation::later: return distance_reading(frame, 1);
    case Operation::off: return distance_reading(frame, to_come ? 1 : -1);
    case Operation::since: return from_reading(distance_reading(frame, -1));
    case Operation::window: return window_reading(frame, frame.modifier.value_or(0));
    case Operation::within: return to_come ? window_reading(frame, 1) : TimeReading{};
    case Operation::rest: return rest_reading(frame);
    case Operation::range: return part_of(range_reading(frame), frame.bound.part);
    case Operation::present: return about_today(frame);
    default: return take_from(value, frame, setting);
  }
}

Direction toward(int sign) {
  return sign < 0 ? Direction::past : sign > 0 ? Direction::future : Direction::none;
}

Direction direction_of(const Value& value, const Frame& frame, const Setting& setting) {
  if (value.story) return Direction::none;
  switch (value.operation) {
    case Operation::day: return toward(value.amount);
    case Operation::ago:
    case Operation::since: return Direction::past;
    case Operation::ahead: return Direction::future;
    default: break;
  }
  if (setting.first != nullptr) return setting.first->direction;
  return toward(frame.modifier.value_or(0));
}

// The finest unit that the words count from what was told.
Unit counted_unit(const Value& value, const Bound& bound) {
  if (bound.length) return bound.length->unit;
  if (bound.unit) return *bound.unit;
  return value.operation == Operation::day ? Unit::day : Unit::year;
}

// The day from which the story goes on, if it is known as finely as the words count.
std::optional<sys_days> told_day(const Value& value, const Bound& bound, const TimeReading& told) {
  if (!told.known || told.open_end || told.end.year == 0 || told.end.masked != 0) return {};
  const Unit unit = counted_unit(value, bound);
  if (unit <= Unit::week && told.end.day == 0) return {};
  if (unit == Unit::month && told.end.month == 0) return {};
  return first_day_of(told.end);
}

// The hour belongs to the day: one of the two holds nothing else.
void join(const Meaning& first, const Meaning& second, Meaning& out) {
  const Meaning& hour = first.clock.known() ? first : second;
  const Meaning& day = first.clock.known() ? second : first;
  const bool fits = hour.clock.known() && !hour.past.known && !day.clock.known() &&
                    day.kind == TimeKind::date && day.reference == TimeReference::none &&
                    !day.past.open_begin && !day.past.open_end && !day.past.interval;
  out = day;
  out.valid = fits;
  out.kind = TimeKind::time;
  out.clock = hour.clock;
  if (hour.clock.part == DayPart::none && day.clock.part != DayPart::none && fits) {
    out.clock.part = day.clock.part;
    out.clock.minutes =
        hour_in(hour.clock.minutes / 60, day.clock.part) * 60 % (24 * 60) + hour.clock.minutes % 60;
  }
}

bool is_day(const TimeReading& reading) {
  return reading.known && !reading.interval && reading.begin.day != 0;
}

// The Gregorian date in the year that brings it nearest to the Hijri one.
TimeReading in_year_of(TimeReading reading, const TimeReading& hijri) {
  const int distance = reading.begin.year - hijri.begin.year;
  if (distance == 0 || !is_day(reading)) return reading;
  reading.begin.year = hijri.begin.year;
  reading.end = reading.begin;
  return reading;
}

// Both name the same day: the Gregorian one is the value.
void pair(const Meaning& first, const Meaning& second, Meaning& out) {
  const Meaning& hijri = first.hijri ? first : second;
  const Meaning& other = first.hijri ? second : first;
  out = other;
  // The weekday is that of the Gregorian date.
  out.flags = static_cast<std::uint8_t>((first.flags | second.flags) & ~time_weekday_differs);
  out.flags |= static_cast<std::uint8_t>(other.flags & time_weekday_differs);
  out.valid = hijri.hijri && !other.hijri && other.kind == TimeKind::date && other.past.known;
  if (!out.valid || !hijri.past.known) return;
  if (!other.year_said && hijri.year_said) {
    out.past = in_year_of(other.past, hijri.past);
    out.future = out.past;
  }
  if (!is_day(out.past) || !is_day(hijri.past) || out.past.begin.year == 0) return;
  const auto apart = first_day_of(out.past.begin) - first_day_of(hijri.past.begin);
  if (hijri.year_said && std::abs(apart.count()) > hijri_slack_days)
    out.flags |= time_hijri_differs;
}

constexpr char unit_letter(Unit unit) {
  switch (unit) {
    case Unit::minute:
    case Unit::month: return 'M';
    case Unit::hour: return 'H';
    case Unit::day: return 'D';
    case Unit::week: return 'W';
    case Unit::year:
    case Unit::decade:
    case Unit::century: break;
  }
  return 'Y';
}

std::string set_period(const Bound& bound) {
  if (bound.weekday != 0) return "XXXX-WXX-" + std::to_string(bound.weekday);
  if (bound.length) return period_of(*bound.length);
  if (bound.each) return period_of({.count = 1, .unit = *bound.each});
  return {};
}

void set_zone(const Bound& bound, const Setting& setting, Meaning& meaning) {
  if (bound.zone == nullptr || bound.zone->zone.empty()) return;
  const auto offset = zone_offset(bound.zone->zone, setting.today.value_or(sys_days{}));
  meaning.clock.zoned = offset.has_value();
  meaning.clock.offset = offset.value_or(0);
}

// What the operation says besides the two readings.
void describe(const Value& value, const Bound& bound, const Setting& setting, Meaning& out) {
  out.clock = bound.clock;
  switch (value.operation) {
    case Operation::duration:
    case Operation::within:
      out.kind = TimeKind::duration;
      if (bound.length) out.period = period_of(*bound.length);
      if (bound.unit) out.period = period_of({.count = 1, .unit = *bound.unit});
      break;
    case Operation::set:
      out.kind = TimeKind::set;
      out.period = set_period(bound);
      break;
    case Operation::clock:
      out.kind = TimeKind::time;
      if (value.amount >= 0) out.clock.minutes = value.amount;
      set_zone(bound, setting, out);
      break;
    case Operation::present: out.reference = TimeReference::present; break;
    case Operation::past: out.reference = TimeReference::past; break;
    case Operation::future: out.reference = TimeReference::future; break;
    default: break;
  }
  out.hijri = bound.hijri_month != 0 || bound.hijri_year != 0;
  out.year_said = bound.hijri_year != 0 || bound.years.count > 0;
  if (setting.first == nullptr) return;
  out.hijri = out.hijri || setting.first->hijri;
  out.year_said = out.year_said || setting.first->year_said;
  out.flags |= setting.first->flags;
  if (setting.second != nullptr) out.flags |= setting.second->flags;
  if (out.clock == Clock{}) out.clock = setting.first->clock;
  out.kind = setting.first->kind;
  const auto placed = [](const Meaning& time) {
    const bool dated = time.kind == TimeKind::date || time.kind == TimeKind::time;
    const bool now = time.reference == TimeReference::present;
    return dated && (now || time.reference == TimeReference::none);
  };
  out.valid = placed(*setting.first);
  if (setting.second != nullptr)
    out.valid = out.valid && placed(*setting.second) &&
                setting.first->hijri == setting.second->hijri &&
                setting.first->clock.known() == setting.second->clock.known();
}

// The first part of a period: a count with its fraction. "A year and a half" is 1Y6M, half an hour
// 30M, half a week 0.5W.
std::string counted(const Length& length) {
  if (length.count == 0 && length.quarters == 0)
    return std::string(1, 'X') + unit_letter(length.unit);
  const auto with_smaller = [&](char unit, int of_quarter) {
    std::string out = length.count > 0 ? std::to_string(length.count) + unit : std::string();
    return out + std::to_string(of_quarter * length.quarters) + 'M';
  };
  constexpr int months = 3;
  constexpr int minutes = 15;
  if (length.quarters > 0 && length.unit == Unit::hour) return with_smaller('H', minutes);
  if (length.quarters > 0 && length.unit == Unit::year && length.count > 0)
    return with_smaller('Y', months);
  const int size = length.unit == Unit::decade ? 10 : length.unit == Unit::century ? 100 : 1;
  constexpr const char* fractions[] = {"", ".25", ".5", ".75"};
  std::string out = std::to_string(length.count * size + length.quarters * size / 4);
  out += fractions[static_cast<std::size_t>(length.quarters * size % 4)];
  return out + unit_letter(length.unit);
}

// The day from which an expression counts, as one tense has it.
std::optional<sys_days> counted_from(const Value& value,
                                     const Bound& bound,
                                     const Setting& setting,
                                     TimeSense tense) {
  const bool past = tense == TimeSense::past;
  if (!value.story && !(past && value.operation == Operation::later)) return setting.today;
  if (setting.told == nullptr) return {};
  return told_day(value, bound, past ? setting.told->past : setting.told->future);
}

Frame frame_of(const Value& value, const Bound& bound, const Setting& setting, TimeSense tense) {
  const bool since = value.operation == Operation::from && value.modifier == -1;
  const bool directed = value.modifier == last_of_many || value.operation == Operation::from;
  return {.bound = bound,
          .today = counted_from(value, bound, setting, tense),
          .modifier = bound.modifier || directed ? bound.modifier : value.modifier,
          .tense = since ? TimeSense::past : tense};
}

}  // namespace

std::string period_of(const Length& length) {
  bool in_time = length.unit <= Unit::hour;
  std::string out = (in_time ? "PT" : "P") + counted(length);
  for (std::size_t i = 0; i < length.more_count; ++i) {
    const Length::More& more = length.more.at(i);
    if (more.unit <= Unit::hour && !in_time) out += 'T';
    in_time = in_time || more.unit <= Unit::hour;
    out += std::to_string(more.count) + unit_letter(more.unit);
  }
  return out;
}

Meaning evaluate(const Value& value, const Bound& bound, const Setting& setting) {
  Meaning meaning;
  if (value.operation == Operation::join || value.operation == Operation::pair) {
    if (setting.first == nullptr || setting.second == nullptr) return {.valid = false};
    (value.operation == Operation::join ? join : pair)(*setting.first, *setting.second, meaning);
    return meaning;
  }
  describe(value, bound, setting, meaning);
  for (const TimeSense tense : {TimeSense::past, TimeSense::future}) {
    const bool past = tense == TimeSense::past;
    Frame frame = frame_of(value, bound, setting, tense);
    (past ? meaning.past : meaning.future) = read(value, frame, setting);
    if (past) meaning.direction = direction_of(value, frame, setting);
    meaning.valid = meaning.valid && !frame.refused;
    meaning.flags |= frame.flags;
  }
  return meaning;
}

}  // namespace rasid
