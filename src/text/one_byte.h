#pragma once
// The characters of an encoding of one byte each.

#include <array>
#include <string>

namespace rasid {

// The 256 characters of a one-byte encoding, as ICU has them; what ICU lacks is U+FFFD.
std::array<char32_t, 256> one_byte_table(const std::string& encoding);

}  // namespace rasid
