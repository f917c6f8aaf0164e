#include "base/json.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using rasid::JsonWriter;

TEST_CASE("commas stand between values and nowhere else") {
  JsonWriter json;
  json.begin_object().member("doc", "d1").member("start", 7u).member("minor", false);
  json.key("actor").begin_array();
  json.begin_object().member("code", std::string("DZA")).member_or_null("name", "").end_object();
  json.begin_object().end_object();
  json.end_array();
  json.member("flags", std::vector<std::string>{"a", "b"}).key("date").null();
  json.key("none").begin_array().end_array().end_object();
  CHECK(json.text() ==
        R"({"doc":"d1","start":7,"minor":false,"actor":[{"code":"DZA","name":null},{}],)"
        R"("flags":["a","b"],"date":null,"none":[]})");
}

TEST_CASE("strings are escaped, Arabic stays readable") {
  std::string out;
  rasid::append_json_string(std::string_view("قال \"نعم\"\n\t\\\r\x01\x7f\0", 22), out);
  CHECK(out == "\"قال \\\"نعم\\\"\\n\\t\\\\\\r\\u0001\\u007f\\u0000\"");
}

TEST_CASE("thousandths are written without trailing zeros") {
  const struct {
    int per_mille;
    const char* text;
  } cases[] = {{0, "0"}, {1, "0.001"}, {50, "0.05"}, {875, "0.875"}, {900, "0.9"}, {1000, "1"}};
  for (const auto& [per_mille, text] : cases) {
    JsonWriter json;
    CHECK(json.thousandths(per_mille).text() == text);
  }
}

TEST_CASE("a writer that was taken from starts anew") {
  JsonWriter json;
  CHECK(json.begin_array().value(1).value(-2).end_array().take() == "[1,-2]");
  CHECK(json.value("x").take() == "\"x\"");
}
