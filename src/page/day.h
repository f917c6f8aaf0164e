#pragma once
// A calendar day as machines write it.

#include <string>
#include <string_view>

namespace rasid {

// The day as "2022-05-26", or empty where `text` does not begin with a date that can be read in one
// way only: 2022-05-26, 2022/5/26, 20220526, 26/05/2022 (not 05/06/2022, which is a guess), in any
// digits, with or without an hour and words behind.
std::string stated_day(std::string_view text);

// The same where the whole text, but for spaces around it, is such a date without an hour.
std::string whole_day(std::string_view text);

}  // namespace rasid
