#include "feed/jsonl.h"

#include "text/utf8.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("a whole line") {
  const RecordReading read = read_json_line(
      R"({"id":"a-1","source":"s","url":"u","date":"2022-05-26","title":"t","text":"سطر\nآخر\r\n"})");
  REQUIRE(read.document);
  CHECK(read.faults.empty());
  CHECK(*read.document == Document{.id = "a-1",
                                   .source = "s",
                                   .url = "u",
                                   .date = "2022-05-26",
                                   .date_source = "given",
                                   .title = "t",
                                   .body = "سطر\nآخر\r\n"});
}

TEST_CASE("markup is read as a page of the record's address") {
  const PageRules rules{.furniture = {},
                        .sites = {{.host = "example.org", .body = "main", .drop = ".more"}}};
  const RecordReading read = read_json(
      R"({"url":"https://example.org/1","html":"<main><p>زار الوزير تونس.<p class=more>المزيد</main>"})",
      *parse_fields("html=html"),
      rules);
  REQUIRE(read.document);
  CHECK(read.document->body == "زار الوزير تونس.");
}

TEST_CASE("the only list of objects within an object") {
  using Strings = std::vector<std::string>;
  CHECK(objects_within(R"({"status":"ok","articles":[{"text":"a"}, {"text":"b"}]})") ==
        Strings{R"({"text":"a"})", R"({"text":"b"})"});
  CHECK(objects_within(R"({"a":[{"text":"a"}],"b":[{"text":"b"}]})").empty());
  CHECK(objects_within(R"({"a":[],"b":[{}],"c":["x"]})") == Strings{"{}"});
  CHECK(objects_within(R"({"a":[{},1]})").empty());
  CHECK(objects_within("[{}]").empty());
  CHECK(objects_within(R"({"a":[{)").empty());
}

TEST_CASE("fields that are missing, null, odd or wrong") {
  struct Case {
    std::string_view line;
    std::string_view date;
    std::size_t faults;
  };
  const Case cases[] = {
      {.line = R"({"text":"x"})", .date = "", .faults = 0},
      {.line = R"({"text":"x","date":null,"title":null,"id":null})", .date = "", .faults = 0},
      {.line = R"({"text":"x","date":""})", .date = "", .faults = 0},
      {.line = R"({"text":"x","date":"2022-05-26T10:00:00Z"})", .date = "2022-05-26", .faults = 0},
      {.line = R"({"text":"x","date":"2022-02-30"})", .date = "", .faults = 1},
      {.line = R"({"text":"x","date":"yesterday"})", .date = "", .faults = 1},
      {.line = R"({"text":"x","date":20220526,"url":[]})", .date = "", .faults = 2},
      {.line = R"({"text":"x","extra":{"a":[1,2]}})", .date = "", .faults = 0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const RecordReading read = read_json_line(c.line);
    const Document document = read.document.value_or(Document());
    CHECK(document.date + "|" + document.body == std::string(c.date) + "|x");
    CHECK(read.faults.size() == c.faults);
  }
}

TEST_CASE("the day is given, or that of the address") {
  struct Case {
    std::string_view line;
    std::string_view dated;
  };
  const Case cases[] = {
      {.line = R"({"text":"x","date":"2022-05-26","url":"https://a.org/2022/05/20/x"})",
       .dated = "2022-05-26 given"},
      {.line = R"({"text":"x","url":"https://a.org/2022/05/20/x"})", .dated = "2022-05-20 url"},
      {.line = R"({"text":"x","date":"1970-01-01","url":"https://a.org/2022/05/20/x"})",
       .dated = "2022-05-20 url"},
      {.line = R"({"text":"x","date":"?","url":"https://a.org/2022/05/x"})", .dated = " "},
      {.line = R"({"text":"x"})", .dated = " "},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const Document document = *read_json_line(c.line).document;
    CHECK(document.date + ' ' + document.date_source == c.dated);
  }
}

TEST_CASE("an id is a string, a number, or made of the content") {
  CHECK(read_json_line(R"({"text":"x"})").document->id.size() == 32);
  CHECK(read_json_line(R"({"text":"x","id":17})").document->id == "17");
}

TEST_CASE("lines that give no document say why") {
  for (const std::string_view line : {"",
                                      "{",
                                      "null",
                                      "[]",
                                      "{}",
                                      "x",
                                      R"({"text":1})",
                                      R"({"text":null})",
                                      R"({"text":"x)",
                                      R"({"text":"x"}{"text":"y"})",
                                      R"({"text":"x"} y)",
                                      R"({"id":"1","text":"cut in ha)",
                                      R"({"text":"\u12"})"}) {
    CAPTURE(line);
    const RecordReading read = read_json_line(line);
    CHECK_FALSE(read.document);
    CHECK(read.faults.size() == 1);
  }
}

TEST_CASE("damaged text is mended, one character for one") {
  CHECK(read_json_line("{\"text\":\"a\xD9 b\"}").document->body == "a\uFFFD b");
  CHECK(read_json_line(R"({"text":"a\ud83d b"})").document->body == "a\uFFFD b");
  CHECK(read_json_line(R"({"text":"a\udE00 b"})").document->body == "a\uFFFD b");
  CHECK(read_json_line(R"({"text":"\ud83d\ude00\\ud83d\ud83d"})").document->body ==
        "\U0001F600\\ud83d\uFFFD");
  CHECK(read_json_line(R"({"text":"a\u0000b"})").document->body == std::string("a\0b", 3));
}

TEST_CASE("deep nesting is an error") {
  const std::string line = R"({"text":"x","a":)" + std::string(100000, '[');
  CHECK_FALSE(read_json_line(line).document);
}

}  // namespace
}  // namespace rasid
