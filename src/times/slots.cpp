// Each slot takes the longest run of words it can, without going back on it: the optional parts of
// a pattern are separate variants, so nothing is lost.

#include "times/hijri.h"
#include "times/match.h"

namespace rasid {
namespace {

// Years below are numbers of something else; news seldom speaks of a year beyond. Where the word
// "year" or a month stands there, older ones are years too.
constexpr int first_year = 1900;
constexpr int first_clear_year = 1000;
constexpr int last_year = 2100;
constexpr int oldest_year = 100;

bool take_day_into(Taker& taker, Pair& days, int last) {
  int value = 0;
  if (taker.at() == taker.start()) taker.take(Kind::day_lead);
  const std::size_t before = taker.at();
  const bool prefix = taker.prefix_allowed();
  taker.take(Kind::article);
  if (!taker.take_digits(1, last, value)) {
    taker.back_to(before);
    taker.allow_prefix(prefix);
    value = take_number(taker, Kind::ordinal);
    if (value == 0) value = take_number(taker, Kind::feminine);
  }
  days.add(value);
  return value >= 1 && value <= last;
}

// Also "twenty-one May": a number that counts, where a month follows.
bool take_day(Taker& taker, Bound& bound) {
  const std::size_t before = taker.at();
  const bool prefix = taker.prefix_allowed();
  Pair days = bound.days;
  if (take_day_into(taker, days, 31)) {
    bound.days = days;
    return true;
  }
  taker.back_to(before);
  taker.allow_prefix(prefix);
  const int value = take_number(taker, Kind::cardinal);
  bound.cardinal_day = true;
  bound.days.add(value);
  return value > 10 && value <= 31;
}

bool take_other_name(Taker& taker, int month) {
  const std::size_t before = taker.at();
  const Lexicon& words = taker.lexicon();
  const bool bracket = taker.take_word(words.opening());
  if (!bracket && !taker.take_word(words.slash())) taker.take_word(words.dash());
  const Entry* other = taker.take(Kind::month);
  const bool agrees = other != nullptr && other->value == month;
  if (agrees && (!bracket || taker.take_word(words.closing()))) return true;
  taker.back_to(before);
  return false;
}

// "kanun II", "July/tammuz", "July (tammuz)", "July tammuz": the second name must agree.
bool take_month(Taker& taker, Bound& bound) {
  const bool led = taker.take(Kind::month_lead) != nullptr;
  const Entry* name = taker.take(Kind::month);
  if (name == nullptr) return false;
  auto clarity = led ? Clarity::clear : static_cast<Clarity>(name->extra);
  if (take_other_name(taker, name->value)) clarity = Clarity::clear;
  if (bound.months.count == 0 || clarity > bound.month_clarity) bound.month_clarity = clarity;
  bound.months.add(name->value);
  return true;
}

bool take_hijri_month(Taker& taker, Bound& bound) {
  const bool led = taker.take(Kind::month_lead) != nullptr;
  const Entry* name = taker.take(Kind::hijri_month);
  if (name == nullptr) return false;
  bound.hijri_month = name->value;
  bound.hijri_clarity = led ? Clarity::clear : static_cast<Clarity>(name->extra);
  return true;
}

bool take_hijri_month_number(Taker& taker, Bound& bound) {
  bound.hijri_clarity = Clarity::clear;
  return taker.take_digits(1, 12, bound.hijri_month);
}

// "22" of 2022; years from 50 on are of the last century.
bool take_short_year(Taker& taker, Bound& bound) {
  int value = 0;
  if (taker.at_end() || taker.symbol().digits != 2 || !taker.take_digits(0, 99, value))
    return false;
  bound.years.add(value < 50 ? 2000 + value : 1900 + value);
  return true;
}

bool take_month_number(Taker& taker, Bound& bound) {
  int value = 0;
  if (!taker.take_digits(1, 12, value)) return false;
  bound.month_number = true;
  bound.months.add(value);
  return true;
}

// "and 2015", "of 2015", "the year 2015", "2015 AD", "the year two thousand and five".
bool take_year(Taker& taker, Bound& bound) {
  const bool dated = bound.years.count + bound.months.count > 0;
  if (dated || bound.days.count > 0 || bound.rank != 0) taker.take(Kind::of);
  if (dated && !taker.take_word(taker.lexicon().comma()))
    taker.take_word(taker.lexicon().latin_comma());
  taker.allow_prefix(true);  // "May of-the-year 2015"
  const bool led = taker.take(Kind::year_lead) != nullptr;
  int value = 0;
  const int least = led ? oldest_year : dated ? first_clear_year : first_year;
  if (!taker.take_digits(least, last_year, value)) {
    value = take_thousands(taker);
    if (value == 0 && led) value = take_number(taker, Kind::cardinal);
    if (value < (led ? oldest_year : first_clear_year) || value > last_year) return false;
  }
  const bool hijri = taker.peek(Kind::hijri_era) != nullptr;
  const bool may_be_hijri = value >= first_hijri_year && value < last_hijri_year && !dated;
  if (hijri || may_be_hijri) return false;
  const bool marked = taker.take(Kind::era) != nullptr;
  bound.year_clear = bound.year_clear || led || marked;
  bound.years.add(value);
  return true;
}

// "1443 AH"; behind a Hijri month the number alone.
bool take_hijri_year(Taker& taker, Bound& bound) {
  if (taker.at() > taker.start()) taker.take(Kind::of);
  taker.allow_prefix(true);
  taker.take(Kind::year_lead);
  int value = 0;
  if (!taker.take_digits(first_hijri_year, last_hijri_year - 1, value)) return false;
  const bool marked = taker.take(Kind::hijri_era) != nullptr;
  bound.hijri_year = value;
  return marked || bound.hijri_month != 0;
}

// "Sunday", "the day of Sunday", and behind another word "(Sunday)" or ", Sunday".
bool take_weekday(Taker& taker, Bound& bound) {
  const Lexicon& words = taker.lexicon();
  if (taker.at() > taker.start()) taker.take_word(words.comma());
  taker.take(Kind::day_lead);
  const bool bracket = taker.take_word(words.opening());
  if (bracket) taker.take(Kind::day_lead);
  const Entry* name = taker.take(Kind::weekday);
  if (name == nullptr || (bracket && !taker.take_word(words.closing()))) return false;
  (bound.weekday == 0 ? bound.weekday : bound.last_weekday) = name->value;
  return true;
}

bool take_any_weekday(Taker& taker, Bound& bound) {
  taker.take(Kind::day_lead);
  const Entry* name = taker.take(Kind::any_weekday);
  if (name == nullptr) name = taker.take(Kind::weekday);
  if (name != nullptr) bound.weekday = name->value;
  return name != nullptr;
}

bool take_modifier(Taker& taker, Bound& bound, std::optional<int> wanted) {
  const Entry* entry = taker.take(Kind::modifier);
  if (entry == nullptr || (wanted && entry->value != *wanted)) return false;
  bound.modifier = entry->value;
  return true;
}

bool take_unit(Taker& taker, Kind kind, std::optional<Unit>& unit) {
  const Entry* entry = taker.take(kind);
  if (entry != nullptr) unit = static_cast<Unit>(entry->value);
  return entry != nullptr;
}

bool take_units(Taker& taker, Bound& bound, Kind kind, int count) {
  const Entry* entry = taker.take(kind);
  if (entry == nullptr) return false;
  const int counted = bound.length ? bound.length->count : count;
  bound.length = Length{.count = counted, .unit = static_cast<Unit>(entry->value)};
  taker.take(Kind::few);
  return true;
}

bool take_units_number(Taker& taker, Bound& bound) {
  taker.take(Kind::article);
  int value = 0;
  if (!taker.take_digits(1, 999, value)) value = take_number(taker, Kind::cardinal);
  if (value == 0) return false;
  if (!bound.length) bound.length.emplace();
  bound.length->count = value;
  return true;
}

// "the third", "third", "the twenty-first", "the last".
bool take_rank(Taker& taker, Bound& bound) {
  if (const Entry* rank = taker.take(Kind::rank)) {
    bound.rank = rank->value;
    return true;
  }
  int value = take_number(taker, Kind::ordinal);
  if (value == 0) value = take_number(taker, Kind::feminine);
  bound.rank = value;
  return value != 0;
}

// What stands behind "the century".
bool take_century(Taker& taker, Bound& bound) {
  taker.take(Kind::article);
  if (!taker.take_digits(1, 21, bound.century)) bound.century = take_number(taker, Kind::ordinal);
  return bound.century >= 1 && bound.century <= 21;
}

// A slot that is one entry, its value put into `out`.
bool take_value(Taker& taker, Kind kind, int& out) {
  const Entry* entry = taker.take(kind);
  if (entry != nullptr) out = entry->value;
  return entry != nullptr;
}

bool take_part(Taker& taker, Bound& bound) {
  const Entry* entry = taker.take(Kind::part);
  if (entry != nullptr) bound.part = static_cast<Part>(entry->value);
  return entry != nullptr;
}

bool take_daypart(Taker& taker, Bound& bound) {
  const Entry* entry = taker.take(Kind::daypart);
  if (entry != nullptr) bound.clock.part = static_cast<DayPart>(entry->value);
  return entry != nullptr;
}

template <typename Named>
bool take_named(Taker& taker, Kind kind, const std::vector<Named>& all, const Named*& out) {
  const Entry* entry = taker.take(kind);
  if (entry != nullptr) out = &all[static_cast<std::size_t>(entry->value)];
  return entry != nullptr;
}

bool take_time(Taker& taker, Bound& bound) {
  if (bound.times_count == bound.times.size()) return false;
  if (!taker.take_time(bound.times.at(bound.times_count))) return false;
  ++bound.times_count;
  return true;
}

}  // namespace

bool take_slot(TimeSlot slot, Taker& taker, Bound& bound) {
  switch (slot) {
    case TimeSlot::none: return false;
    case TimeSlot::day: return take_day(taker, bound);
    case TimeSlot::hijri_day: return take_day_into(taker, bound.hijri_days, 30);
    case TimeSlot::month: return take_month(taker, bound);
    case TimeSlot::hijri_month: return take_hijri_month(taker, bound);
    case TimeSlot::short_year: return take_short_year(taker, bound);
    case TimeSlot::hijri_month_number: return take_hijri_month_number(taker, bound);
    case TimeSlot::month_number: return take_month_number(taker, bound);
    case TimeSlot::year: return take_year(taker, bound);
    case TimeSlot::hijri_year: return take_hijri_year(taker, bound);
    case TimeSlot::weekday: return take_weekday(taker, bound);
    case TimeSlot::any_weekday: return take_any_weekday(taker, bound);
    case TimeSlot::modifier: return take_modifier(taker, bound, {});
    case TimeSlot::past: return take_modifier(taker, bound, -1);
    case TimeSlot::next: return take_modifier(taker, bound, 1);
    case TimeSlot::unit: return take_unit(taker, Kind::unit, bound.unit);
    case TimeSlot::each: return take_unit(taker, Kind::each, bound.each);
    case TimeSlot::units: return take_units(taker, bound, Kind::units, 0);
    case TimeSlot::duals: return take_units(taker, bound, Kind::duals, 2);
    case TimeSlot::length: return take_length(taker, bound);
    case TimeSlot::number: return take_units_number(taker, bound);
    case TimeSlot::rank: return take_rank(taker, bound);
    case TimeSlot::daypart: return take_daypart(taker, bound);
    case TimeSlot::part: return take_part(taker, bound);
    case TimeSlot::season: return take_value(taker, Kind::season, bound.season);
    case TimeSlot::decade: return take_value(taker, Kind::decade, bound.decade);
    case TimeSlot::century: return take_century(taker, bound);
    case TimeSlot::clock: return take_clock(taker, bound);
    case TimeSlot::zone: return take_zone(taker, bound);
    case TimeSlot::feast:
      return take_named(taker, Kind::feast, taker.lexicon().feasts(), bound.feast);
    case TimeSlot::event:
      return take_named(taker, Kind::event, taker.lexicon().events(), bound.event);
    case TimeSlot::time: return take_time(taker, bound);
  }
  return false;
}

}  // namespace rasid
