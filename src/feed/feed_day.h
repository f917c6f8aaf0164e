#pragma once
// The day that a feed writes.

#include <string>
#include <string_view>

namespace rasid {

// The day as "2022-05-26", as it is written there, whatever the zone; empty where `text` is no date
// that can be read in one way only. Reads RFC 822 and RFC 3339 with what feeds make of them: years
// of two digits, weekdays that are wrong or of another language, hours that are none, no zone.
std::string feed_day(std::string_view text);

}  // namespace rasid
