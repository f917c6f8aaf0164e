#pragma once
// The Hijri calendar of Umm al-Qura. Months begin there by calculation and elsewhere by sighting,
// so a day found by it may be one off.

#include <chrono>
#include <optional>

namespace rasid {

struct HijriDate {
  int year = 0;
  int month = 0;
  int day = 0;
};

constexpr int first_hijri_year = 1300;
constexpr int last_hijri_year = 1500;

// Days of a month, 29 or 30; 0 for a month that is not within the years above.
int hijri_month_length(int year, int month);

// The Gregorian day; none where the date does not exist or lies outside the years above.
// Source: the calendar "islamic-umalqura" of ICU.
std::optional<std::chrono::sys_days> hijri_to_day(HijriDate date);

// The Hijri date of a day between them.
std::optional<HijriDate> hijri_of(std::chrono::sys_days day);

}  // namespace rasid
