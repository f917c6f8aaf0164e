// Hours and lengths of time: "half past three in the afternoon, Greenwich time", "nearly ten
// years".

#include "times/match.h"

namespace rasid {
namespace {

constexpr int last_hour = 24;

// What "half", "quarter" and "third" are of an hour; 0 where none stands there.
int take_fraction_minutes(Taker& taker) {
  if (taker.take(Kind::half) != nullptr) return 30;
  if (taker.take(Kind::quarter) != nullptr) return 15;
  if (taker.take(Kind::third) != nullptr) return 20;
  return 0;
}

// "20 minutes", "twenty minutes".
int take_named_minutes(Taker& taker) {
  int value = 0;
  if (!taker.take_digits(1, 59, value)) value = take_number(taker, Kind::cardinal);
  if (value == 0) return 0;
  const Entry* unit = taker.take(Kind::counted);
  if (unit == nullptr) unit = taker.take(Kind::single);
  const bool minutes = unit != nullptr && static_cast<Unit>(unit->value) == Unit::minute;
  return minutes ? value : 0;
}

int take_minutes(Taker& taker) {
  const std::size_t before = taker.at();
  if (const int fraction = take_fraction_minutes(taker); fraction != 0) return fraction;
  const int minutes = take_named_minutes(taker);
  if (minutes == 0) taker.back_to(before);
  return minutes;
}

// "and a half", "less a quarter", in minutes; 0 where nothing is added.
int take_added_minutes(Taker& taker) {
  const std::size_t before = taker.at();
  if (taker.take(Kind::minus) != nullptr) {
    if (const int minutes = take_minutes(taker); minutes != 0) return -minutes;
  } else if (taker.take_conjunction()) {
    if (const int minutes = take_minutes(taker); minutes != 0) return minutes;
  }
  taker.back_to(before);
  return 0;
}

// ":30", ":30:15", after "the hour" also ",30"; -1 where it does not stand. Two digits, or it is a
// ratio.
int take_colon_minutes(Taker& taker, bool led) {
  const std::size_t before = taker.at();
  int minutes = 0;
  const bool divided = taker.take_word(taker.lexicon().colon()) ||
                       (led && taker.take_word(taker.lexicon().latin_comma()));
  if (divided && !taker.at_end() && taker.symbol().digits == 2 &&
      taker.take_digits(0, 59, minutes)) {
    const std::size_t behind = taker.at();
    int seconds = 0;
    const bool more = taker.take_word(taker.lexicon().colon());
    if (more &&
        (taker.at_end() || taker.symbol().digits != 2 || !taker.take_digits(0, 59, seconds)))
      taker.back_to(behind);
    return minutes;
  }
  taker.back_to(before);
  return -1;
}

struct Hour {
  int minutes = -1;        // since midnight; -1: none
  bool in_digits = false;  // with minutes behind a colon
  bool in_words = false;   // "the third"
};

Hour take_hour(Taker& taker, bool led) {
  Hour hour;
  int value = 0;
  const std::size_t before = taker.at();
  if (taker.take_digits(0, last_hour, value)) {
    const int minutes = take_colon_minutes(taker, led);
    const bool ratio =
        minutes < 0 && !taker.at_end() && taker.symbol().word == taker.lexicon().slash();
    if (ratio) return {};
    hour.in_digits = minutes >= 0;
    hour.minutes = value * minutes_of_hour + (minutes > 0 ? minutes : 0);
    if (value == last_hour && minutes > 0) return {};
    return hour;
  }
  taker.back_to(before);
  taker.allow_prefix(before == taker.start());
  if (const Entry* words = taker.take(Kind::feminine)) {
    const Entry* teen = taker.take(Kind::teen);
    value = words->value + (teen != nullptr ? teen->value : 0);
  }
  hour.in_words = value > 0;
  if (value == 0 && led) value = take_number(taker, Kind::cardinal);
  if (value < 1 || value > last_hour) return {};
  hour.minutes = value * minutes_of_hour;
  return hour;
}

// "and a half" behind a length, in quarters of its unit.
int take_added_quarters(Taker& taker) {
  const std::size_t before = taker.at();
  if (taker.take_conjunction()) {
    const int quarters = taker.take(Kind::half) != nullptr      ? 2
                         : taker.take(Kind::quarter) != nullptr ? 1
                                                                : 0;
    taker.take(Kind::unit);  // "an hour and half the hour"
    if (quarters != 0) return quarters;
  }
  taker.back_to(before);
  return 0;
}

// What follows a single noun makes it a name: "the year 2014", "the month of May".
bool names_one(const Taker& taker) {
  if (taker.at_end()) return false;
  const Symbol& next = taker.symbol();
  return next.definite || next.word == number_word || taker.peek(Kind::month) != nullptr ||
         taker.peek(Kind::hijri_month) != nullptr;
}

struct Count {
  int count = 0;
  Unit unit = Unit::day;
  bool named = false;
  bool in_words = false;  // the number
  int quarters = 0;
  bool found = false;
};

// ".5" behind digits, in quarters; other fractions are read as they stand, without them.
int take_point_quarters(Taker& taker) {
  const std::size_t before = taker.at();
  int digits = 0;
  if (taker.take_word(taker.lexicon().point()) && taker.take_digits(0, 99, digits)) {
    if (digits == 5) return 2;
    if (digits == 25) return 1;
    if (digits == 75) return 3;
  }
  taker.back_to(before);
  return 0;
}

// "Half" and "quarter" before a noun, in quarters; 0 where none stands there.
int take_fraction_quarters(Taker& taker) {
  if (taker.take(Kind::half) != nullptr) return 2;
  return taker.take(Kind::quarter) != nullptr ? 1 : 0;
}

// The number before a noun; 0 where none stands there.
void take_counted(Taker& taker, Count& out) {
  if (taker.take_digits(1, 9999, out.count)) {
    out.quarters = take_point_quarters(taker);
    return;
  }
  out.count = take_number(taker, Kind::cardinal);
  out.in_words = out.count != 0;
  if (out.count == 0) out.count = take_thousands(taker);
}

// The noun that is counted, in the form that its number asks for; null where none stands there.
const Entry* take_noun(Taker& taker, const Count& count, bool several) {
  const Entry* noun = taker.take(Kind::counted);
  if (noun == nullptr && count.count != 0) noun = taker.take(Kind::units);
  if (noun != nullptr || several) return noun;
  noun = taker.take(Kind::single);
  // "The three. On Wednesday": three to ten take the plural.
  const bool plural_due = count.in_words && count.count > 2 && count.count < 11;
  return plural_due ? nullptr : noun;
}

// "half a year", "a quarter of an hour".
Count take_fraction_of(Taker& taker, int quarters) {
  const Entry* noun = taker.take(Kind::single);
  if (noun == nullptr) return {};
  const auto unit = static_cast<Unit>(noun->value);
  return {.unit = unit, .named = true, .quarters = quarters, .found = true};
}

// "two months", "three days", "a year", "days".
Count take_count(Taker& taker) {
  if (const Entry* dual = taker.take(Kind::dual))
    return {.count = 2, .unit = static_cast<Unit>(dual->value), .named = true, .found = true};
  if (const int quarters = take_fraction_quarters(taker); quarters != 0)
    return take_fraction_of(taker, quarters);
  Count out;
  const bool several = taker.take(Kind::several) != nullptr;
  taker.take(Kind::article);
  if (!several) take_counted(taker, out);
  out.named = several || out.count != 0;
  const Entry* noun = take_noun(taker, out, several);
  if (noun == nullptr) return {};
  out.unit = static_cast<Unit>(noun->value);
  if (noun->kind == Kind::single && out.count == 0) {
    if (names_one(taker)) return {};
    out.count = 1;
  }
  out.found = true;
  return out;
}

// "and 21 days" behind "a year"; the units grow smaller.
void take_more(Taker& taker, Length& length) {
  Unit last = length.unit;
  while (length.more_count < length.more.size()) {
    const std::size_t before = taker.at();
    const bool joined = taker.take_conjunction() || taker.take_word(taker.lexicon().comma()) ||
                        taker.take_word(taker.lexicon().latin_comma());
    const Count more = joined ? take_count(taker) : Count{};
    if (!more.found || more.unit >= last || more.count == 0 || more.quarters != 0) {
      taker.back_to(before);
      return;
    }
    length.more.at(length.more_count++) = {.count = more.count, .unit = more.unit};
    length.named = true;
    last = more.unit;
  }
}

}  // namespace

bool take_clock(Taker& taker, Bound& bound) {
  const bool led = taker.take(Kind::hour_lead) != nullptr;
  const Hour hour = take_hour(taker, led);
  if (hour.minutes < 0) return false;
  Clock& clock = bound.clock;
  clock.minutes = hour.minutes;
  const int added = hour.in_digits ? 0 : take_added_minutes(taker);
  if (const Entry* part = taker.take(Kind::daypart)) clock.part = static_cast<DayPart>(part->value);
  constexpr int day = last_hour * minutes_of_hour;
  // "A quarter to twelve in the morning" is before noon.
  const bool before_noon = added < 0 && clock.part == DayPart::morning;
  int in_day = hour_in(clock.minutes / minutes_of_hour, clock.part) * minutes_of_hour;
  if (before_noon && in_day == 0) in_day = day / 2;
  clock.minutes = (in_day + clock.minutes % minutes_of_hour + added + day) % day;
  const bool said = clock.part != DayPart::none || added != 0;
  bound.clock_clear =
      led || hour.in_digits || (hour.in_words && said) || clock.part != DayPart::none;
  return true;
}

// "Greenwich time", "local time", "GMT", also in brackets.
bool take_zone(Taker& taker, Bound& bound) {
  const Lexicon& words = taker.lexicon();
  const bool bracket = taker.take_word(words.opening());
  taker.allow_prefix(true);
  taker.take(Kind::zone_lead);
  const Entry* entry = taker.take(Kind::zone);
  if (entry == nullptr || (bracket && !taker.take_word(words.closing()))) return false;
  bound.zone = &words.zones()[static_cast<std::size_t>(entry->value)];
  bound.clock_clear = true;
  return true;
}

bool take_length(Taker& taker, Bound& bound) {
  Length length;
  length.about = taker.take(Kind::about) != nullptr;
  const Count first = take_count(taker);
  if (!first.found) return false;
  // "Decade" is also "contract" and "holding".
  if (first.unit == Unit::decade && !first.named && !length.about) return false;
  length.count = first.count;
  length.unit = first.unit;
  length.named = first.named || length.about;
  length.quarters = first.quarters;
  if (length.quarters == 0 && length.count != 0) length.quarters = take_added_quarters(taker);
  if (length.quarters != 0) length.named = true;
  if (length.quarters == 0 && length.count != 0) take_more(taker, length);
  bound.length = length;
  return true;
}

}  // namespace rasid
