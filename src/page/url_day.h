#pragma once
// The day that an article's address says.

#include <string>
#include <string_view>

namespace rasid {

// The day as "2022-05-26" in the path of `url`, or empty: /2022/05/26/, /2022/5/26/, /2022/may/26/,
// /2022-05/26/, /2022/0526/, /2022/world/5/26/, and at the beginning or end of one part of the path
// 2022-05-26 and 20220526. A year and a month are no day, and two days in one address are none. Of
// the address of an archive the one it keeps is read: the rest says when it was saved.
std::string url_day(std::string_view url);

}  // namespace rasid
