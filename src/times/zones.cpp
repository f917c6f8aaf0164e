#include "times/zones.h"

#include "times/calendar.h"

#include <memory>

#include <unicode/timezone.h>

namespace rasid {
namespace {

constexpr int milliseconds_of_minute = 60'000;

std::unique_ptr<icu::TimeZone> find_zone(const std::string& zone) {
  std::unique_ptr<icu::TimeZone> found(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(zone)));
  if (found && *found == icu::TimeZone::getUnknown()) found.reset();
  return found;
}

}  // namespace

bool zone_exists(const std::string& zone) {
  return find_zone(zone) != nullptr;
}

std::optional<int> zone_offset(const std::string& zone, std::chrono::sys_days day) {
  const auto found = find_zone(zone);
  if (!found) return {};
  UErrorCode status = U_ZERO_ERROR;
  int32_t standard = 0;
  int32_t summer = 0;
  const double noon =
      (static_cast<double>(day.time_since_epoch().count()) + 0.5) * milliseconds_of_day;
  found->getOffset(noon, 0, standard, summer, status);
  if (U_FAILURE(status) != 0) return {};
  return (standard + summer) / milliseconds_of_minute;
}

}  // namespace rasid
