#include "feed/jsonl.h"

#include "text/decode.h"
#include "text/utf8.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

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

// The value at a path of keys and numbers of elements.
bool find_value(const dom::element& at, std::string_view path, dom::element& found) {
  dom::object object;
  if (at.get(object) == simdjson::SUCCESS) {
    if (object[path].get(found) == simdjson::SUCCESS) return true;
    for (std::size_t dot = path.find('.'); dot != std::string_view::npos;
         dot = path.find('.', dot + 1)) {
      dom::element child;
      if (object[path.substr(0, dot)].get(child) == simdjson::SUCCESS &&
          find_value(child, path.substr(dot + 1), found))
        return true;
    }
    return false;
  }
  dom::array array;
  if (at.get(array) != simdjson::SUCCESS) return false;
  const std::string_view number = path.substr(0, path.find('.'));
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), index);
  if (error != std::errc() || end != number.data() + number.size()) return false;
  dom::element child;
  if (array.at(index).get(child) != simdjson::SUCCESS) return false;
  if (number.size() == path.size()) return found = child, true;
  return find_value(child, path.substr(number.size() + 1), found);
}

// The string of a field; null, absent and empty are the same. An id may be a number.
std::string text_of(const dom::element& root,
                    Field field,
                    const std::string& name,
                    std::vector<std::string>& faults) {
  dom::element value;
  if (name.empty() || !find_value(root, name, value) || value.is_null()) return {};
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  if (field == Field::id && (value.is_int64() || value.is_uint64())) return simdjson::minify(value);
  faults.push_back('"' + name + "\" is not a string");
  return {};
}

bool is_string(const dom::element& root, const std::string& name) {
  dom::element value;
  return find_value(root, name, value) && value.is_string();
}

// A field's own name counts whatever it holds, to be complained of; others only as strings.
FieldNames fields_of(const dom::element& root, const FieldMap& fields) {
  const dom::object object = root.get_object();
  return names_of(fields, [&object](const std::string& name) {
    dom::element value;
    if (object[name].get(value) != simdjson::SUCCESS || value.is_null()) return false;
    return value.is_string() || is_field_name(name);
  });
}

}  // namespace

RecordReading read_json(std::string_view object, const FieldMap& fields, const PageRules& pages) {
  RecordReading read;
  dom::parser parser;
  dom::element root;
  const simdjson::error_code error = parse(object, parser, root);
  if (error != simdjson::SUCCESS) {
    read.faults.push_back(std::string("not a line of JSON: ") + simdjson::error_message(error));
    return read;
  }
  if (!root.is_object()) {
    read.faults.emplace_back("not a JSON object");
    return read;
  }
  FieldNames names = fields_of(root, fields);
  const Field body = names.of(Field::html).empty() ? Field::text : Field::html;
  if (!is_string(root, names.of(body))) {
    const std::string name = names.of(body).empty() ? field_name(body) : names.of(body);
    read.faults.push_back('"' + name + "\" is missing or not a string");
    for (std::string& note : names.notes)
      if (note.substr(0, 9) == "text may ") read.faults.push_back(std::move(note));
    return read;
  }
  FieldValues values;
  for (std::size_t i = 0; i < field_count; ++i)
    values[i] = text_of(root, static_cast<Field>(i), names.names[i], read.faults);
  read.notes = std::move(names.notes);
  make_document(std::move(values), pages, read);
  return read;
}

std::vector<std::string> objects_within(std::string_view object) {
  dom::parser parser;
  dom::element root;
  if (parse(object, parser, root) != simdjson::SUCCESS || !root.is_object()) return {};
  std::vector<std::string> found;
  for (const auto member : dom::object(root)) {
    dom::array elements;
    if (member.value.get(elements) != simdjson::SUCCESS || elements.size() == 0) continue;
    const bool objects = std::all_of(
        elements.begin(), elements.end(), [](dom::element one) { return one.is_object(); });
    if (!objects) continue;
    if (!found.empty()) return {};
    for (const dom::element one : elements)
      found.push_back(simdjson::minify(one));
  }
  return found;
}

}  // namespace rasid
