#pragma once
// A row of patterns.tsv or exceptions.tsv, compiled: the sequences of words and slots it stands
// for.

#include "times/lexicon.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace rasid {

enum class TimeSlot : std::uint8_t {
  none,  // a word of the pattern itself
  day,
  hijri_day,
  hijri_month_number,
  month,
  hijri_month,
  month_number,
  short_year,
  year,
  hijri_year,
  weekday,
  any_weekday,
  modifier,
  past,
  next,
  unit,
  units,
  duals,
  length,
  number,
  rank,
  each,
  daypart,
  part,
  season,
  decade,
  century,
  clock,
  zone,
  feast,
  event,
  time
};

struct Element {
  TimeSlot slot = TimeSlot::none;
  std::vector<WordId> words;  // of a literal
  bool joined = false;        // has the conjunction before it, written together or not
  bool digits = false;        // a word of the pattern is a number in digits
  bool prefixed = false;      // is written together with a preposition

  friend bool operator==(const Element&, const Element&) = default;
  // Any order that brings equal elements together.
  friend bool operator<(const Element& a, const Element& b) {
    return std::tie(a.slot, a.words, a.joined, a.digits, a.prefixed) <
           std::tie(b.slot, b.words, b.joined, b.digits, b.prefixed);
  }
};

// One way through a pattern, every optional element decided. Elements before `first` and from
// `last` on are context: they must be there and are no part of the expression. Where the pattern
// `claims` its context, no other expression begins in what stands before this one.
struct Variant {
  std::vector<Element> elements;
  std::size_t first = 0;
  std::size_t last = 0;
  bool claims = false;
};

// How the value is computed; the vocabulary of the column `value` (knowledge/times/README.md).
enum class Operation : std::uint8_t {
  date,
  day,
  ago,
  ahead,
  off,
  later,
  since,
  window,
  within,
  rest,
  range,
  same,
  from,
  until,
  span,
  join,
  pair,
  quarter,
  half,
  week,
  weekday,
  nth_day,
  duration,
  set,
  clock,
  present,
  past,
  future,
  nothing
};

// The modifier of "last of many", which is no direction.
constexpr int last_of_many = 99;

struct Value {
  Operation operation = Operation::nothing;
  std::optional<int> modifier = {};  // -1 past, 0 this, 1 next; -2 and 2 one step further
  int amount = 0;                    // of day; of clock: minutes since midnight, -1 as it is said
  bool story = false;                // counts from what was told before, not from the document

  friend bool operator==(const Value&, const Value&) = default;
};

// True for what takes another expression, {time} or what the slots of the pattern itself say.
bool takes_reading(Operation operation);

// The variants of a pattern; empty with the reason in `fault` where it cannot be read.
std::vector<Variant> parse_pattern(std::string_view pattern, Lexicon& lexicon, std::string& fault);

std::optional<Value> parse_value(std::string_view text);

// The words that can begin what `element` matches; number_word stands for digits.
std::vector<WordId> beginnings(const Element& element, const Lexicon& lexicon);

}  // namespace rasid
