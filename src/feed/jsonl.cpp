#include "feed/jsonl.h"

#include "page/day.h"
#include "page/url_day.h"
#include "text/decode.h"
#include "text/utf8.h"

#include <cstddef>
#include <cstdint>
#include <utility>

#include <simdjson.h>

namespace rasid {
namespace {

namespace dom = simdjson::dom;

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// The value of a \uXXXX escape at `at`, or 0.
unsigned escape_at(std::string_view json, std::size_t at) {
  if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return 0;
  unsigned value = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    if (!is_hex(json[i])) return 0;
    const auto c = static_cast<unsigned char>(json[i]);
    value = value * 16 + (c <= '9' ? c - '0' : (c | 0x20u) - 'a' + 10);
  }
  return value;
}

// Escapes of half a surrogate pair, which programs write for text that was cut, become \ufffd. One
// character stays one character, so offsets hold.
std::string without_lone_surrogates(std::string_view json) {
  std::string mended(json);
  for (std::size_t at = 0; at < mended.size();) {
    if (mended[at] != '\\') {
      ++at;
      continue;
    }
    const unsigned value = escape_at(mended, at);
    if (value < 0xD800 || value > 0xDFFF) {
      at += 2;
      continue;
    }
    const unsigned next = escape_at(mended, at + 6);
    if (value < 0xDC00 && next >= 0xDC00 && next <= 0xDFFF) {
      at += 12;
      continue;
    }
    mended.replace(at, 6, "\\ufffd");
    at += 6;
  }
  return mended;
}

// Parses the line, mending on the second try what is only damaged text.
simdjson::error_code parse(std::string_view line, dom::parser& parser, dom::element& root) {
  simdjson::error_code error = parser.parse(line.data(), line.size()).get(root);
  if (error == simdjson::UTF8_ERROR || (error != simdjson::SUCCESS && !valid_utf8(line))) {
    const std::string mended = without_lone_surrogates(repair_utf8(line).text);
    return parser.parse(mended).get(root);
  }
  if (error == simdjson::STRING_ERROR) return parser.parse(without_lone_surrogates(line)).get(root);
  return error;
}

// The string under `key`; null, absent and empty are the same. An id may be a number.
std::string text_field(const dom::object& object,
                       const char* key,
                       std::vector<std::string>& faults) {
  dom::element value;
  if (object[key].get(value) != simdjson::SUCCESS || value.is_null()) return {};
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  if (std::string_view(key) == "id" && (value.is_int64() || value.is_uint64()))
    return simdjson::minify(value);
  faults.push_back(std::string("\"") + key + "\" is not a string");
  return {};
}

std::string date_field(const dom::object& object, std::vector<std::string>& faults) {
  const std::string text = text_field(object, "date", faults);
  if (text.empty()) return {};
  std::string day = stated_day(text);
  if (day.empty()) faults.emplace_back("\"date\" is not a day like 2022-05-26");
  return day;
}

void date_by_address(Document& document) {
  document.date = url_day(document.url);
  if (!document.date.empty()) document.date_source = "url";
}

}  // namespace

JsonLine read_json_line(std::string_view line) {
  JsonLine read;
  dom::parser parser;
  dom::element root;
  const simdjson::error_code error = parse(line, parser, root);
  if (error != simdjson::SUCCESS) {
    read.faults.push_back(std::string("not a line of JSON: ") + simdjson::error_message(error));
    return read;
  }
  dom::object object;
  std::string_view body;
  if (root.get(object) != simdjson::SUCCESS) {
    read.faults.emplace_back("not a JSON object");
    return read;
  }
  if (object["text"].get(body) != simdjson::SUCCESS) {
    read.faults.emplace_back("\"text\" is missing or not a string");
    return read;
  }
  Document document;
  document.id = text_field(object, "id", read.faults);
  document.source = text_field(object, "source", read.faults);
  document.url = text_field(object, "url", read.faults);
  document.date = date_field(object, read.faults);
  if (!document.date.empty()) document.date_source = "given";
  if (document.date.empty()) date_by_address(document);
  document.title = text_field(object, "title", read.faults);
  document.body = body;
  if (document.id.empty()) document.id = document_id(document);
  read.document = std::move(document);
  return read;
}

}  // namespace rasid
