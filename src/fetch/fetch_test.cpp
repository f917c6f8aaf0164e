#include "fetch/fetch.h"

#include <string>

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("a fetched page is read by the rules of the site where it was found") {
  const PageRules rules{
      .furniture = {},
      .sites = {{.host = "example.org", .body = "#story", .author = "#writer", .drop = ".note"}}};
  const std::string page =
      "<html><body><div id=menu><p>قال الوزير في مكان آخر إن الزيارة انتهت أمس بعد يومين.</p></div>"
      "<p id=writer>سلمى العلي</p><div id=story><p>زار وزير الخارجية تونس يوم الاثنين.</p>"
      "<p class=note>اقرأ أيضا ما كتبناه.</p></div></body></html>";
  const auto read = [&](const char* address) {
    WebAnswer answer;
    answer.status = 200;
    answer.address = address;
    answer.body = page;
    auto source = read_answer(std::move(answer), address, rules);
    REQUIRE(source);
    REQUIRE(source->documents.size() == 1);
    return source->documents[0];
  };
  const Document document = read("https://news.example.org/politics/1");
  CHECK(document.body == "زار وزير الخارجية تونس يوم الاثنين.");
  CHECK(document.author == "سلمى العلي");
  CHECK(read("https://example.com/1").body != document.body);
}

}  // namespace
}  // namespace rasid
