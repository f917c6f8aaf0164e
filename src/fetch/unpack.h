#pragma once
// The body of an answer as it was before the server compressed it.

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace rasid {

// An answer that grows to more than so many times its size, and to more than 8 MB, is a bomb.
// Source: text compresses by 3 to 20; a gigabyte of zeros by 1000.
constexpr std::size_t max_unpacking_ratio = 200;
constexpr std::size_t unpacked_anyway_bytes = std::size_t{8} << 20;

// `coding` is what the header Content-Encoding says: gzip, deflate, br, identity or nothing. A body
// that is called gzip and is none is taken as it is: servers say so.
// Fails: for another coding, a damaged or cut-off body, and one that is longer than `most_bytes` or
// a bomb.
Result<std::string> unpack(std::string_view body, std::string_view coding, std::size_t most_bytes);

}  // namespace rasid
