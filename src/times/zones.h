#pragma once
// How far the clocks of a zone are from Greenwich on a day.

#include <chrono>
#include <optional>
#include <string>

namespace rasid {

// `zone` is a name of the IANA time zone database, "Asia/Riyadh".
bool zone_exists(const std::string& zone);

// Minutes east of Greenwich at noon of `day`, summer time included; none where the zone is unknown.
// Source: the time zone database within ICU.
std::optional<int> zone_offset(const std::string& zone, std::chrono::sys_days day);

}  // namespace rasid
