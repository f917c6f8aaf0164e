#include "page/day.h"

#include "text/utf8.h"

#include <chrono>
#include <cstddef>

namespace rasid {
namespace {

// Longer than any date with hour and zone.
constexpr std::size_t max_date_bytes = 64;

// ASCII digits for Arabic-Indic and Persian ones, spaces around cut, directional marks removed.
std::string plain_digits(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size() && plain.size() < max_date_bytes;) {
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

std::string written_day(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (year < 1800 || year > 2200 || !date.ok()) return {};
  std::string text = std::to_string(year);
  text += month < 10 ? "-0" : "-";
  text += std::to_string(month);
  text += day < 10 ? "-0" : "-";
  text += std::to_string(day);
  return text;
}

struct Day {
  std::string day;  // empty: none
  std::size_t end = 0;
};

Day read_day(std::string_view text) {
  std::size_t at = 0;
  const Number first = take_number(text, at);
  if (first.digits == 8) {
    return {.day = written_day(first.value / 10000, first.value / 100 % 100, first.value % 100),
            .end = at};
  }
  if (at >= text.size() || (text[at] != '-' && text[at] != '/')) return {};
  const char mark = text[at++];
  const Number second = take_number(text, at);
  if (second.digits == 0 || second.digits > 2 || at >= text.size() || text[at] != mark) return {};
  const Number third = take_number(text, ++at);
  const bool year_first = first.digits == 4 && third.digits >= 1 && third.digits <= 2;
  const bool year_last = first.digits <= 2 && first.value > 12 && third.digits == 4;
  if (year_first) return {.day = written_day(first.value, second.value, third.value), .end = at};
  if (year_last) return {.day = written_day(third.value, second.value, first.value), .end = at};
  return {};
}

}  // namespace

std::string stated_day(std::string_view text) {
  return read_day(plain_digits(text)).day;
}

std::string whole_day(std::string_view text) {
  const std::string plain = plain_digits(text);
  const Day found = read_day(plain);
  return found.end == plain.size() ? found.day : std::string();
}

}  // namespace rasid
