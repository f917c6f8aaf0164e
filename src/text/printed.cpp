#include "text/printed.h"

#include "text/utf8.h"

namespace rasid {
namespace {

// Source: UAX #9, the explicit formatting characters and marks.
bool bidi_control(char32_t c) {
  return c == U'\u061C' || c == U'\u200E' || c == U'\u200F' || (c >= U'\u202A' && c <= U'\u202E') ||
         (c >= U'\u2066' && c <= U'\u2069');
}

}  // namespace

std::string plain_line(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (bidi_control(c) || (c >= 0x7f && c < 0xa0)) continue;
    append_utf8(c < 0x20 ? U' ' : c, line);
  }
  return line;
}

std::string in_quotes(std::string_view words) {
  return "\u00AB" + std::string(words) + "\u00BB";
}

}  // namespace rasid
