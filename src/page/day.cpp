#include "page/day.h"

#include "base/ascii.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace rasid {
namespace {

// Longer than any date with hour and zone.
constexpr std::size_t max_date_bytes = 64;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

struct Number {
  int value = 0;
  std::size_t digits = 0;
};

// Moves past the number; no digits: there is none.
Number take_number(std::string_view text, std::size_t& at) {
  Number number;
  for (; at < text.size() && is_digit(text[at]) && number.digits < 9; ++at, ++number.digits)
    number.value = number.value * 10 + (text[at] - '0');
  return number;
}

struct Day {
  std::string day;  // empty: none
  std::size_t end = 0;
};

Day read_numbers(std::string_view text) {
  std::size_t at = 0;
  const Number first = take_number(text, at);
  if (first.digits == 8) {
    return {.day = calendar_day(first.value / 10000, first.value / 100 % 100, first.value % 100),
            .end = at};
  }
  if (at >= text.size() || (text[at] != '-' && text[at] != '/')) return {};
  const char mark = text[at++];
  const Number second = take_number(text, at);
  if (second.digits == 0 || second.digits > 2 || at >= text.size() || text[at] != mark) return {};
  const Number third = take_number(text, ++at);
  const bool year_first = first.digits == 4 && third.digits >= 1 && third.digits <= 2;
  const bool year_last = first.digits <= 2 && first.value > 12 && third.digits == 4;
  if (year_first) return {.day = calendar_day(first.value, second.value, third.value), .end = at};
  if (year_last) return {.day = calendar_day(third.value, second.value, first.value), .end = at};
  return {};
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The ASCII word at `at`, in lower case; moves past it and the spaces, comma or stop behind.
std::string take_word(std::string_view text, std::size_t& at) {
  const std::size_t from = at;
  while (at < text.size() && is_ascii_letter(text[at]))
    ++at;
  std::string word = ascii_lower(text.substr(from, at - from));
  while (!word.empty() && at < text.size() &&
         (text[at] == ' ' || text[at] == ',' || text[at] == '.'))
    ++at;
  return word;
}

// The position from 1 of the name that `word`, of three letters or more, begins; 0: of none.
template <std::size_t count>
int position_of(const std::string& word, const std::array<std::string_view, count>& names) {
  if (word.size() < 3) return 0;
  for (std::size_t i = 0; i < count; ++i)
    if (names[i].substr(0, word.size()) == word) return static_cast<int>(i) + 1;
  return 0;
}

int english_month(const std::string& word) {
  constexpr std::array<std::string_view, 12> months = {"january",
                                                       "february",
                                                       "march",
                                                       "april",
                                                       "may",
                                                       "june",
                                                       "july",
                                                       "august",
                                                       "september",
                                                       "october",
                                                       "november",
                                                       "december"};
  return word == "sept" ? 9 : position_of(word, months);
}

bool is_english_weekday(const std::string& word) {
  constexpr std::array<std::string_view, 7> weekdays = {
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  return position_of(word, weekdays) > 0;
}

// "Thu, 26 May 2022", "May 26, 2022".
// Source: RFC 5322, section 3.3, and ECMA-262, Date.prototype.toString.
Day read_english(std::string_view text) {
  std::size_t at = 0;
  std::string word = take_word(text, at);
  if (is_english_weekday(word)) word = take_word(text, at);
  const auto skip_marks = [&] {
    while (at < text.size() && (text[at] == ' ' || text[at] == ',' || text[at] == '-'))
      ++at;
  };
  const Number day = take_number(text, at);
  skip_marks();
  if (word.empty()) word = take_word(text, at);
  skip_marks();
  const Number year = take_number(text, at);
  const int month = english_month(word);
  if (month == 0 || day.digits == 0 || day.digits > 2 || year.digits != 4) return {};
  return {.day = calendar_day(year.value, month, day.value), .end = at};
}

Day read_day(std::string_view text) {
  Day found = read_numbers(text);
  return found.day.empty() ? read_english(text) : found;
}

// Moves past an hour that is joined to its day: "T10:00:00+03:00".
std::size_t end_of_hour(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || text[at] != 'T' || !is_digit(text[at + 1])) return at;
  return std::min(text.find(' ', at), text.size());
}

}  // namespace

std::string calendar_day(int year, int month, int day) {
  constexpr int first_year = 1990;
  constexpr int last_year = 2100;
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (year < first_year || year > last_year || !date.ok()) return {};
  std::string text = std::to_string(year);
  text += month < 10 ? "-0" : "-";
  text += std::to_string(month);
  text += day < 10 ? "-0" : "-";
  text += std::to_string(day);
  return text;
}

std::string with_plain_digits(std::string_view text, std::size_t most) {
  std::string plain;
  for (std::size_t at = 0; at < text.size() && plain.size() < most;) {
    const char32_t c = next_code_point(text, at);
    if (c == U'\u200E' || c == U'\u200F' || c == U'\uFEFF') continue;
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == U'\u00A0';
    if (blank && plain.empty()) continue;
    if (c >= U'\u0660' && c <= U'\u0669')
      append_utf8('0' + (c - U'\u0660'), plain);
    else if (c >= U'\u06F0' && c <= U'\u06F9')
      append_utf8('0' + (c - U'\u06F0'), plain);
    else
      append_utf8(blank ? U' ' : c, plain);
  }
  while (!plain.empty() && plain.back() == ' ')
    plain.pop_back();
  return plain;
}

std::string stated_day(std::string_view text) {
  return read_day(with_plain_digits(text, max_date_bytes)).day;
}

std::string whole_day(std::string_view text) {
  const std::string plain = with_plain_digits(text, max_date_bytes);
  const Day found = read_day(plain);
  return found.end == plain.size() ? found.day : std::string();
}

std::vector<DayInText> days_in(std::string_view line) {
  std::vector<DayInText> found;
  for (std::size_t at = 0; at < line.size();) {
    const Day day = is_digit(line[at]) ? read_numbers(line.substr(at)) : Day{};
    const std::size_t end = at + day.end;
    const bool compact = line.find_first_of("-/", at) >= end;
    const bool goes_on = end < line.size() && (is_digit(line[end]) || line[end] == '/');
    if (!day.day.empty() && !compact && !goes_on) {
      found.push_back({.day = day.day,
                       .span = {.begin = static_cast<std::uint32_t>(at),
                                .end = static_cast<std::uint32_t>(end_of_hour(line, end))}});
      at = found.back().span.end;
      continue;
    }
    // Past the whole number with its marks: its rest is no date.
    const std::size_t next = line.find_first_not_of("0123456789-/", at);
    at = is_digit(line[at]) ? std::min(next, line.size()) : at + 1;
  }
  return found;
}

}  // namespace rasid
