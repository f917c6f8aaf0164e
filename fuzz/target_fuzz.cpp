// The target of a request, of any bytes, is refused or taken apart into texts that are sound;
// written down again with every byte as %XX it is the same target.
#include "serve/target.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

bool is_sound(const std::string& text) {
  return rasid::valid_utf8(text) && std::all_of(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) >= ' ' && c != '\x7F';
         });
}

std::string written(const std::string& text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', digits[byte >> 4U], digits[byte & 15U]};
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto target = rasid::parse_target({reinterpret_cast<const char*>(data), size});
  if (!target) return 0;
  std::string again;
  for (const std::string& piece : target->path) {
    if (!is_sound(piece)) std::abort();
    again += '/' + written(piece);
  }
  char before = '?';
  for (const auto& [name, value] : target->parameters) {
    if (!is_sound(name) || !is_sound(value)) std::abort();
    again += before + written(name) + '=' + written(value);
    before = '&';
  }
  const auto same = rasid::parse_target(again);
  if (!same || same->path != target->path || same->parameters != target->parameters) std::abort();
  return 0;
}
