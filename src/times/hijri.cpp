// ICU's calendar objects are slow and belong to one thread: the first days of all months are asked
// for once, and everything else is looked up.

#include "times/hijri.h"

#include "times/calendar.h"

#include <algorithm>
#include <memory>
#include <vector>

#include <unicode/calendar.h>
#include <unicode/timezone.h>

namespace rasid {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// The first day of every month from first_hijri_year on, and of the one behind the last. Empty
// where ICU was built without the calendar.
std::vector<sys_days> month_starts() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
      icu::TimeZone::getGMT()->clone(), icu::Locale("ar@calendar=islamic-umalqura"), status));
  std::vector<sys_days> starts;
  if (U_FAILURE(status) != 0 || !calendar) return starts;
  for (int year = first_hijri_year; year <= last_hijri_year; ++year) {
    for (int month = 0; month < 12; ++month) {
      calendar->clear();
      calendar->set(year, month, 1);
      const double time = calendar->getTime(status);
      if (U_FAILURE(status) != 0) return {};
      starts.emplace_back(days(static_cast<int>(time / milliseconds_of_day)));
    }
  }
  starts.push_back(starts.back() + days(calendar->getActualMaximum(UCAL_DATE, status)));
  return starts;
}

const std::vector<sys_days>& starts() {
  static const std::vector<sys_days> all = month_starts();
  return all;
}

// Where the month stands in starts(), or the size of it.
std::size_t hijri_month_index(int year, int month) {
  const bool within = year >= first_hijri_year && year <= last_hijri_year && month >= 1 &&
                      month <= 12 && !starts().empty();
  return within ? static_cast<std::size_t>((year - first_hijri_year) * 12 + month - 1)
                : starts().size();
}

}  // namespace

int hijri_month_length(int year, int month) {
  const std::size_t index = hijri_month_index(year, month);
  if (index >= starts().size()) return 0;
  return static_cast<int>((starts()[index + 1] - starts()[index]).count());
}

std::optional<sys_days> hijri_to_day(HijriDate date) {
  if (date.day < 1 || date.day > hijri_month_length(date.year, date.month)) return {};
  return starts()[hijri_month_index(date.year, date.month)] + days(date.day - 1);
}

std::optional<HijriDate> hijri_of(sys_days day) {
  const auto after = std::upper_bound(starts().begin(), starts().end(), day);
  if (after == starts().begin() || after == starts().end()) return {};
  const auto index = static_cast<int>(after - starts().begin()) - 1;
  return HijriDate{.year = first_hijri_year + index / 12,
                   .month = index % 12 + 1,
                   .day = static_cast<int>((day - *(after - 1)).count()) + 1};
}

}  // namespace rasid
