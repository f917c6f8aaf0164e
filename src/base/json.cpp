#include "base/json.h"

#include <cassert>
#include <charconv>
#include <cmath>
#include <utility>

namespace rasid {
namespace {

void append_escaped(char letter, std::string& out) {
  switch (letter) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  const auto byte = static_cast<unsigned char>(letter);
  if (byte >= 0x20 && byte != 0x7f) {
    out += letter;
    return;
  }
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u00";
  out += digits[byte >> 4U];
  out += digits[byte & 15U];
}

}  // namespace

void append_json_string(std::string_view text, std::string& out) {
  out += '"';
  for (const char letter : text)
    append_escaped(letter, out);
  out += '"';
}

JsonWriter& JsonWriter::key(std::string_view name) {
  assert(!open_.empty() && open_.back() == '{' && !after_key_);
  if (needs_comma_) out_ += ',';
  append_json_string(name, out_);
  out_ += ':';
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  before_value();
  append_json_string(text, out_);
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(const std::vector<std::string>& texts) {
  begin_array();
  for (const std::string& text : texts)
    value(text);
  return end_array();
}

JsonWriter& JsonWriter::thousandths(int per_mille) {
  assert(per_mille >= 0);
  std::string number = std::to_string(per_mille / 1000);
  if (const int rest = per_mille % 1000; rest != 0) {
    number += '.' + std::to_string(1000 + rest).substr(1);
    while (number.back() == '0')
      number.pop_back();
  }
  return raw(number);
}

const std::string& JsonWriter::text() const {
  assert(open_.empty());
  return out_;
}

std::string JsonWriter::take() {
  assert(open_.empty());
  needs_comma_ = false;
  return std::exchange(out_, {});
}

JsonWriter& JsonWriter::open(char bracket) {
  before_value();
  out_ += bracket;
  open_ += bracket;
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char opened, char closing) {
  assert(!open_.empty() && open_.back() == opened && !after_key_);
  static_cast<void>(opened);
  open_.pop_back();
  out_ += closing;
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::floating(double number) {
  if (!std::isfinite(number)) return null();
  char digits[32];
  const auto written = std::to_chars(digits, digits + sizeof digits, number);
  return raw({digits, static_cast<std::size_t>(written.ptr - digits)});
}

JsonWriter& JsonWriter::raw(std::string_view bytes) {
  before_value();
  out_ += bytes;
  needs_comma_ = true;
  return *this;
}

void JsonWriter::before_value() {
  assert(after_key_ || open_.empty() || open_.back() == '[');
  assert(!open_.empty() || out_.empty());
  if (!after_key_ && needs_comma_) out_ += ',';
  after_key_ = false;
}

}  // namespace rasid
