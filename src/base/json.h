#pragma once
// Writes JSON: one value after the other into a string, with the commas where they belong.

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// Appends `text` to `out` as a JSON string with its quotation marks. Requires: text is valid UTF-8.
void append_json_string(std::string_view text, std::string& out);

// Streams one JSON value. Requires: calls that make sense in JSON (asserted): inside an object
// every value follows a key, and every object and array is ended. Example:
// json.begin_object().member("doc", id).key("actor").begin_array() ... .end_array().end_object()
class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('{', '}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close('[', ']'); }
  JsonWriter& key(std::string_view name);

  JsonWriter& value(std::string_view text);
  JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(const std::vector<std::string>& texts);
  JsonWriter& value(std::same_as<bool> auto yes) { return raw(yes ? "true" : "false"); }
  template <std::integral T>
  requires(!std::same_as<T, bool>) JsonWriter& value(T number) {
    return raw(std::to_string(number));
  }
  // The shortest digits that read as the same number; null where it is none.
  JsonWriter& value(std::same_as<double> auto number) { return floating(number); }
  JsonWriter& null() { return raw("null"); }
  JsonWriter& string_or_null(std::string_view text) { return text.empty() ? null() : value(text); }
  // 875 becomes 0.875. Requires: per_mille >= 0.
  JsonWriter& thousandths(int per_mille);

  template <typename T>
  JsonWriter& member(std::string_view name, const T& what) {
    return key(name).value(what);
  }
  JsonWriter& member(std::string_view name, const char* text) { return key(name).value(text); }
  JsonWriter& member_or_null(std::string_view name, std::string_view text) {
    return key(name).string_or_null(text);
  }

  // What was written. Requires: every object and array is ended.
  const std::string& text() const;
  // The same, leaving the writer empty for the next line.
  std::string take();

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char opened, char closing);
  JsonWriter& raw(std::string_view bytes);
  JsonWriter& floating(double number);
  void before_value();

  std::string out_;
  std::string open_;          // the brackets that are open, outermost first
  bool needs_comma_ = false;  // something stands before, in the same object or array
  bool after_key_ = false;
};

}  // namespace rasid
