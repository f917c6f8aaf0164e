#pragma once
// Letters and spaces of ASCII, whatever the locale.

#include <string>
#include <string_view>

namespace rasid {

constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// With small letters; all other bytes stay.
std::string ascii_lower(std::string_view text);

// Without spaces, tabs and line ends at either end.
std::string_view trimmed(std::string_view text);

}  // namespace rasid
