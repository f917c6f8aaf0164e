#pragma once
// UTF-8 one code point at a time; every function takes any bytes.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace rasid {

constexpr char32_t replacement_character = U'\uFFFD';
// What is below takes two bytes at most, as nearly all of Arabic does.
constexpr std::size_t short_code_points = 0x800;

// The code point at byte `at`, which moves past it. Bytes that are no UTF-8 give U+FFFD, one for
// each longest part of a sequence that could have become a character. Requires: at < text.size().
// Source: The Unicode Standard 15.0, section 3.9, tables 3-7 and 3-8.
inline char32_t next_code_point(std::string_view text, std::size_t& at);

// How often next_code_point can be called; on valid UTF-8 the number of characters.
std::size_t code_points(std::string_view text);

// No surrogates, no overlong forms, nothing above U+10FFFF, nothing cut off.
bool valid_utf8(std::string_view text);

// Surrogates and numbers above U+10FFFF are written as U+FFFD.
void append_utf8(char32_t code_point, std::string& text);

// The same of any bytes, without the short way for what takes one or two.
char32_t next_of_any(std::string_view text, std::size_t& at);

inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto first = static_cast<std::uint8_t>(text[at]);
  if (first < 0x80) {
    ++at;
    return first;
  }
  const std::uint8_t second = at + 1 < text.size() ? static_cast<std::uint8_t>(text[at + 1]) : 0;
  if (first >= 0xC2 && first <= 0xDF && (second & 0xC0U) == 0x80) {
    at += 2;
    return ((first & 0x1FU) << 6U) | (second & 0x3FU);
  }
  return next_of_any(text, at);
}

}  // namespace rasid
