#include "feed/feed_day.h"

#include "page/day.h"

#include <algorithm>
#include <cstddef>

namespace rasid {
namespace {

constexpr std::size_t max_date_bytes = 128;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// "26 May 22 10:00" with its year in full; as it was where it is none of that.
// Source: RFC 5322, section 4.3: two digits below 50 are of this century.
std::string with_full_year(std::string_view text) {
  std::string full(text);
  const auto skip = [&](std::size_t at, bool (*of_kind)(char)) {
    while (at < full.size() && of_kind(full[at]))
      ++at;
    return at;
  };
  const auto is_mark = [](char c) { return c == ' ' || c == '-' || c == ',' || c == '.'; };
  const std::size_t day_end = skip(0, is_digit);
  const std::size_t month = skip(day_end, is_mark);
  const std::size_t month_end = skip(month, is_letter);
  const std::size_t year = skip(month_end, is_mark);
  const std::size_t year_end = skip(year, is_digit);
  const bool ends = year_end == full.size() || full[year_end] == ' ';
  if (day_end > 0 && month_end > month && year_end == year + 2 && ends)
    full.insert(year, full[year] < '5' ? "20" : "19");
  return full;
}

}  // namespace

std::string feed_day(std::string_view text) {
  const std::string plain = with_plain_digits(text, max_date_bytes);
  std::string day = stated_day(plain);
  if (!day.empty()) return day;
  // A weekday that is no English one stands before the numbers.
  const auto first = std::find_if(plain.begin(), plain.end(), is_digit);
  const std::string numbers(first, plain.end());
  // Fourteen digits are day and hour in one: 20220526101500.
  const auto digits = std::find_if_not(numbers.begin(), numbers.end(), is_digit) - numbers.begin();
  if (digits == 14 || digits == 12) return stated_day(numbers.substr(0, 8));
  return stated_day(with_full_year(numbers));
}

}  // namespace rasid
