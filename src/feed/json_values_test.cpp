#include "feed/json_values.h"

#include "feed/lines.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

using Lines = std::vector<std::string>;

Lines values(std::string_view text) {
  MemoryBytes bytes(text);
  JsonValues json(bytes);
  Lines all;
  std::string value;
  for (auto found = json.next(value); found != JsonValues::Found::end; found = json.next(value)) {
    if (found == JsonValues::Found::whole) all.push_back(value);
    if (found == JsonValues::Found::cut_off) all.emplace_back("cut off");
    if (found == JsonValues::Found::too_long) all.emplace_back("too long");
  }
  return all;
}

TEST_CASE("elements of an array, one object, several") {
  CHECK(values(R"([{"a":[1,{"b":"]}\"["}]} , {"c":2}])") ==
        Lines{R"({"a":[1,{"b":"]}\"["}]})", R"({"c":2})"});
  CHECK(values("{\n \"a\": 1\n}\n") == Lines{"{\n \"a\": 1\n}"});
  CHECK(values("{}{} {}") == Lines{"{}", "{}", "{}"});
  CHECK(values("[]").empty());
  CHECK(values("").empty());
  CHECK(values("[1, \"x,]\", null]") == Lines{"1", "\"x,]\"", "null"});
  CHECK(values("[{\"a\":\"\\\\\"},{}]") == Lines{"{\"a\":\"\\\\\"}", "{}"});
}

TEST_CASE("what is cut off is told, what is odd comes to an end") {
  CHECK(values(R"([{"a":1},{"b":)") == Lines{R"({"a":1})", "cut off"});
  CHECK(values(R"({"a":"never closed)") == Lines{"cut off"});
  CHECK(values("]]}}[[").size() < 10);
  CHECK(values(std::string(100000, '[')).size() < 10);
}

TEST_CASE("values at the borders of what is read at once, and one that is too long") {
  const std::string long_one = R"({"a":")" + std::string(65530, 'x') + R"("})";
  CHECK(values("[" + long_one + "," + long_one + "]") == Lines{long_one, long_one});
  CHECK(values(R"([{"a":")" + std::string(max_line_bytes, 'x') + R"("},{}])") ==
        Lines{"too long", "{}"});
}

TEST_CASE("is_json_values") {
  for (const std::string_view yes : {"[{",
                                     " [\n {\"a\":1}",
                                     "[]",
                                     "{\n",
                                     "{\n\"a\":1}",
                                     "{\"a\":1,\n\"b\":2}",
                                     "{\"items\":[\n{\"a\":1}\n]}"}) {
    CAPTURE(yes);
    CHECK(is_json_values(yes));
  }
  for (const std::string_view no : {"",
                                    "[القاهرة] قال",
                                    "{\"text\":\"a\"}\n{\"text\":\"b\"}",
                                    R"({"text":"a"})",
                                    "{\"text\":\"cut\n{\"text\":\"b\"}",
                                    "<p>",
                                    "text",
                                    "[1]"}) {
    CAPTURE(no);
    CHECK_FALSE(is_json_values(no));
  }
}

}  // namespace
}  // namespace rasid
