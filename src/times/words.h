#pragma once
// What a word of time can be, and a token of an article as the patterns see it.

#include "times/calendar.h"
#include "times/feasts.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rasid {

using WordId = std::uint16_t;
constexpr WordId unknown_word = 0;
constexpr WordId number_word = 1;  // any token of digits

// What a word can be. The names are those of the knowledge files.
enum class Kind : std::uint8_t {
  month,  // value 1-12, extra: Clarity
  hijri_month,
  weekday,      // value 1-7, 1 is Monday
  any_weekday,  // the same without the article: "every Friday"
  ordinal,      // "fifth"
  feminine,     // "fifth" of an hour
  rank,         // "first" before its noun, "last": -1
  cardinal,     // "five"
  teen,         // the "ten" of thirteen: adds value to the number before it
  tens,         // "twenty", both as a number and as a rank; joins a unit by a conjunction
  hundreds,
  thousands,
  joined,      // "and eleven" in one word
  decade,      // value: first year
  unit,        // "the month"; value: Unit
  units,       // "the months"
  duals,       // "the two months"
  single,      // "a month"
  counted,     // "months"
  dual,        // "two months"
  each,        // "yearly"
  modifier,    // value: -1 past, 0 this, 1 next
  part,        // value: Part
  season,      // value: first month
  daypart,     // "evening"; value: DayPart
  of,          // "from, of" between the parts of a date
  article,     // stands before digits
  era,         // "AD" after a year
  hijri_era,   // "AH" after a year
  day_lead,    // "day" before its name
  month_lead,  // "month" before its name
  year_lead,   // "year" before its number
  hour_lead,   // "the hour" before its number
  zone_lead,   // "time of" before a zone
  half,        // "half" after an hour or a length
  quarter,
  third,
  minus,    // "less" before it
  about,    // "nearly" before a number
  few,      // "few" after a plural
  several,  // "several" before a plural
  zone,     // value: index of zones()
  feast,    // value: index of feasts()
  event,    // value: index of events()
};

enum class Unit : std::uint8_t { minute, hour, day, week, month, year, decade, century };

// How surely a month's name is one: by itself, with some word of time beside it, or only in a full
// date.
enum class Clarity : std::uint8_t { clear, context, full_date };

struct Entry {
  Kind kind = Kind::month;
  int value = 0;
  int extra = 0;
  std::vector<WordId> words = {};
};

// A token as the patterns see it.
struct Symbol {
  WordId word = unknown_word;
  WordId literal = unknown_word;  // what the token is inside a name: "11", "and-the-twentieth"
  bool conjunction = false;       // a conjunction is written together with the word
  bool preposition = false;
  bool definite = false;    // begins with the article
  std::uint8_t digits = 0;  // of a token of digits: how many
  int number = -1;          // of a token of digits; -1 where it has more than four
};

// What a row of feasts.tsv, events.tsv or zones.tsv holds, and where it stands.
struct NamedFeast {
  Feast feast;
  std::string row;  // "times/feasts.tsv:7"
};
struct NamedEvent {
  TimeReading reading;
  std::string row;
};
struct NamedZone {
  std::string zone;  // IANA name; empty: the local time
  std::string row;
};

}  // namespace rasid
