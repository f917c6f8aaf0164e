#include "page/json_ld.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("read_json_ld reads articles, then pages, and nothing else") {
  struct Case {
    std::vector<std::string> scripts;
    std::string day;
  };
  const std::string article = R"({"@type":"NewsArticle","datePublished":"2022-05-26T10:00:00Z"})";
  const std::string page = R"({"@type":"WebPage","datePublished":"2022-05-20"})";
  const Case cases[] = {
      {.scripts = {article}, .day = "2022-05-26"},
      {.scripts = {"[" + page + "," + article + "]"}, .day = "2022-05-26"},
      {.scripts = {page, "broken {", article}, .day = "2022-05-26"},
      {.scripts = {page}, .day = "2022-05-20"},
      {.scripts = {R"({"@context":"x","@graph":[{"@type":"Organization"},)" + article + "]}"},
       .day = "2022-05-26"},
      {.scripts = {R"({"@type":["Thing","ReportageNewsArticle"],"datePublished":"2022-05-26"})"},
       .day = "2022-05-26"},
      {.scripts = {R"({"@type":"https://schema.org/BlogPosting","datePublished":"2022-05-26"})"},
       .day = "2022-05-26"},
      {.scripts = {R"({"@type":"Article","datePublished":{"@value":"2022-05-26"}})"},
       .day = "2022-05-26"},
      {.scripts = {R"({"@type":"WebPage","datePublished":"2022-05-20","mainEntity":)" + article +
                   "}"},
       .day = "2022-05-26"},
      {.scripts = {"{\"@type\":\"Article\",\"description\":\"two\nlines\","
                   "\"datePublished\":\"2022-05-26\"}"},
       .day = "2022-05-26"},
      // The day as it is written there, not the one elsewhere at that moment.
      {.scripts = {R"({"@type":"Article","datePublished":"2022-05-26T00:30:00+03:00"})"},
       .day = "2022-05-26"},
      {.scripts = {R"({"@type":"Article","datePublished":"1970-01-01"})", article},
       .day = "2022-05-26"},
      {.scripts = {R"({"@type":"Article","dateModified":"2022-05-26","dateCreated":null})"},
       .day = ""},
      {.scripts = {R"({"@type":"ItemList","itemListElement":[)" + article + "]}"}, .day = ""},
      {.scripts = {R"({"@type":"Article","hasPart":)" + article + "}"}, .day = ""},
      {.scripts = {R"({"@type":"Event","datePublished":"2022-05-26"})"}, .day = ""},
      {.scripts = {R"({"datePublished":"2022-05-26"})"}, .day = ""},
      {.scripts = {article.substr(0, 50)}, .day = ""},
      {.scripts = {R"({"@type":"Article","datePublished":["2022-05-26"]})"}, .day = "2022-05-26"},
      {.scripts = {"", "null", "[]", "{}", "\xFF", R"("2022-05-26")"}, .day = ""},
      {.scripts = {}, .day = ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.scripts);
    CHECK(read_json_ld(c.scripts).day == c.day);
  }
}

TEST_CASE("scripts made to be slow or deep give nothing") {
  std::string deep;
  for (int i = 0; i < 900; ++i)
    deep += R"({"@graph":)";
  CHECK(read_json_ld({deep + "1" + std::string(900, '}')}).day.empty());
  CHECK(read_json_ld({std::string(1000000, '[')}).day.empty());
  CHECK(read_json_ld(std::vector<std::string>(100000, "{")).day.empty());
}

TEST_CASE("what an article states beside its day") {
  const JsonLd found = read_json_ld(
      {R"({"@graph":[{"@type":"Organization","@id":"#o","name":"وكالة"},)"
       R"({"@type":"NewsArticle","headline":"عنوان","alternativeHeadline":"تحته","articleBody":"أول\nثان",)"
       R"("author":[{"@type":"Person","name":"أ"},{"name":["ب"]},"ج",{"name":"د"}],)"
       R"("articleSection":["سياسة","عرب"],"publisher":{"@id":"#o"}},)"
       R"({"@type":"NewsArticle","headline":"غيره","articleSection":"رياضة"}]})",
       R"({"itemListElement":[{"@type":"Article","headline":"لا","author":"لا"}]})"});
  CHECK(found.article);
  CHECK(found.headline == "عنوان");
  CHECK(found.subtitle == "تحته");
  CHECK(found.body == "أول\nثان");
  CHECK(found.author == "أ, ب, ج");
  CHECK(found.section == "سياسة");
  CHECK(found.publisher == "وكالة");
  CHECK_FALSE(read_json_ld({R"({"@type":"WebPage","headline":"x","author":"y"})"}).article);
}

}  // namespace
}  // namespace rasid
