#pragma once
// Dates as the record writes them: EDTF level 1, and whether two of them can mean the same day.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rasid {

enum class DatePrecision : std::uint8_t { none, interval, year, month, day };

// The days a date may mean, both ends included; an end is empty where the date leaves it open.
struct DayRange {
  std::optional<std::chrono::sys_days> first = {};
  std::optional<std::chrono::sys_days> last = {};

  friend bool operator==(const DayRange&, const DayRange&) = default;
};

// True for "2022", "2022-05", "2022-05-26", each with X for an unknown digit ("XXXX-03", "202X",
// "2022-XX") and a final ~ (approximate), ? (uncertain) or % (both); for an interval of two of
// them with '/', where one end may be ".."; the days must exist in some year.
// Source: ISO 8601-2:2019 and https://www.loc.gov/standards/datetime/, level 1 without seasons.
bool well_formed(std::string_view edtf);

// What is given down to: "XXXX-03" is a month, "2022-XX" a year, "XXXX" and what is not well formed
// nothing.
DatePrecision date_precision(std::string_view edtf);

// The days from the first to the last that the date allows. A date that recurs ("XXXX-03") and one
// that is not well formed leave both ends open.
DayRange day_range(std::string_view edtf);

// True where some day satisfies both. An empty date says nothing and is compatible with all; one
// that is not well formed is compatible with none.
// Example: compatible("XXXX-03", "2022-03"), not compatible("XXXX-03", "2022-05")
bool compatible(std::string_view a, std::string_view b);

// "~", "?" or "%" stands somewhere in the date.
bool is_approximate(std::string_view edtf);

// True where a digit of the year is unknown, so that the date alone is no place on a calendar.
bool recurs(std::string_view edtf);

// True where `a` says more than `b`: fewer days, then without "~" or "?". Both well formed or
// empty.
bool more_precise(std::string_view a, std::string_view b);

}  // namespace rasid
