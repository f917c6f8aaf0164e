#include "text/utf8.h"

#include <cassert>
#include <cstdint>

namespace rasid {
namespace {

// What may follow a lead byte: how many continuation bytes, and the narrowed range of the first.
struct Lead {
  std::size_t tail = 0;
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xBF;
  std::uint8_t payload = 0;  // bits of the code point in the lead byte
};

// Requires: byte >= 0x80. A tail of 0 marks a byte that can begin nothing.
Lead lead_of(std::uint8_t byte) {
  Lead lead;
  if (byte >= 0xC2 && byte <= 0xDF) lead = {.tail = 1, .payload = 0x1F};
  if (byte >= 0xE0 && byte <= 0xEF) lead = {.tail = 2, .payload = 0x0F};
  if (byte >= 0xF0 && byte <= 0xF4) lead = {.tail = 3, .payload = 0x07};
  if (byte == 0xE0) lead.low = 0xA0;
  if (byte == 0xED) lead.high = 0x9F;
  if (byte == 0xF0) lead.low = 0x90;
  if (byte == 0xF4) lead.high = 0x8F;
  return lead;
}

struct Step {
  char32_t code_point = replacement_character;
  std::size_t bytes = 1;
  bool valid = false;
};

// Requires: at < text.size().
Step read_step(std::string_view text, std::size_t at) {
  const auto first = static_cast<std::uint8_t>(text[at]);
  if (first < 0x80) return {.code_point = first, .bytes = 1, .valid = true};
  // Most of Arabic, in short.
  const std::uint8_t second = at + 1 < text.size() ? static_cast<std::uint8_t>(text[at + 1]) : 0;
  if (first >= 0xC2 && first <= 0xDF && (second & 0xC0U) == 0x80) {
    return {.code_point = ((first & 0x1FU) << 6) | (second & 0x3FU), .bytes = 2, .valid = true};
  }
  const Lead lead = lead_of(first);
  if (lead.tail == 0) return {};
  char32_t value = first & lead.payload;
  for (std::size_t i = 1; i <= lead.tail; ++i) {
    if (at + i == text.size()) return {.bytes = i};
    const auto byte = static_cast<std::uint8_t>(text[at + i]);
    const std::uint8_t low = i == 1 ? lead.low : 0x80;
    const std::uint8_t high = i == 1 ? lead.high : 0xBF;
    if (byte < low || byte > high) return {.bytes = i};
    value = (value << 6) | (byte & 0x3Fu);
  }
  return {.code_point = value, .bytes = lead.tail + 1, .valid = true};
}

void append_byte(char32_t byte, std::string& text) {
  text += static_cast<char>(byte);
}

}  // namespace

char32_t next_of_any(std::string_view text, std::size_t& at) {
  assert(at < text.size());
  const Step step = read_step(text, at);
  at += step.bytes;
  return step.code_point;
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count)
    at += read_step(text, at).bytes;
  return count;
}

bool valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<std::uint8_t>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const Step step = read_step(text, at);
    if (!step.valid) return false;
    at += step.bytes;
  }
  return true;
}

void append_utf8(char32_t code_point, std::string& text) {
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (surrogate || code_point > 0x10FFFF) code_point = replacement_character;
  if (code_point < 0x80) {
    append_byte(code_point, text);
  } else if (code_point < 0x800) {
    append_byte(0xC0 | (code_point >> 6), text);
    append_byte(0x80 | (code_point & 0x3F), text);
  } else if (code_point < 0x10000) {
    append_byte(0xE0 | (code_point >> 12), text);
    append_byte(0x80 | ((code_point >> 6) & 0x3F), text);
    append_byte(0x80 | (code_point & 0x3F), text);
  } else {
    append_byte(0xF0 | (code_point >> 18), text);
    append_byte(0x80 | ((code_point >> 12) & 0x3F), text);
    append_byte(0x80 | ((code_point >> 6) & 0x3F), text);
    append_byte(0x80 | (code_point & 0x3F), text);
  }
}

}  // namespace rasid
