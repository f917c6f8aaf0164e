#pragma once
// A calendar day as machines write it.

#include "text/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// "2022-05-26"; empty for days that are none, and for years before 1990 and after 2100: a page or
// a file that gives them counts from the beginning of somebody's clock.
std::string calendar_day(int year, int month, int day);

// The day as "2022-05-26", or empty where `text` does not begin with a date that can be read in one
// way only: 2022-05-26, 2022/5/26, 20220526, 26/05/2022 (not 05/06/2022, which is a guess), in any
// digits, 26 May 2022, Thu, May 26, 2022, with or without an hour and words behind. The zone is
// passed over: the day is the one that was written.
std::string stated_day(std::string_view text);

// The same where the whole text, but for spaces around it, is such a date without an hour.
std::string whole_day(std::string_view text);

struct DayInText {
  std::string day;
  Span span;  // its hour included where it is joined to it with a T
};

// The days within a line, in numbers with marks between them. Requires: the digits of `line` are
// ASCII (with_plain_digits).
std::vector<DayInText> days_in(std::string_view line);

// ASCII digits for Arabic-Indic and Persian ones, spaces around cut, directional marks removed; of
// the first `most` bytes.
std::string with_plain_digits(std::string_view text, std::size_t most);

}  // namespace rasid
