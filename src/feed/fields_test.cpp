#include "feed/fields.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

FieldNames names(std::string_view mapping, const std::set<std::string>& there) {
  const Result<FieldMap> map = parse_fields(mapping);
  REQUIRE(map);
  return names_of(*map, [&](const std::string& name) { return there.contains(name); });
}

TEST_CASE("a name that is given counts alone, then the own one, then the only other one") {
  CHECK(names("text=x", {"x", "text", "body"}).of(Field::text) == "x");
  CHECK(names("text=x", {"text"}).of(Field::text) == "x");
  CHECK(names("", {"text", "body"}).of(Field::text) == "text");
  CHECK(names("", {"body"}).of(Field::text) == "body");
  CHECK(names("", {"body"}).notes == std::vector<std::string>{"text is taken from \"body\""});
  CHECK(names("", {"body", "content"}).of(Field::text).empty());
  CHECK(names("", {"body", "content"}).notes ==
        std::vector<std::string>{"text may be \"body\" or \"content\": say --fields text=body"});
  CHECK(names("", {}).notes.empty());
}

TEST_CASE("html in place of text is only taken where it is asked for") {
  CHECK(names("", {"html"}).of(Field::html).empty());
  CHECK(names("html=content", {"content"}).of(Field::html) == "content");
  CHECK(names("html=content", {"content"}).of(Field::text).empty());
}

TEST_CASE("parse_fields") {
  CHECK(parse_fields("title=headline,text=a.b.0,date=x=y")
            ->given[static_cast<std::size_t>(Field::date)] == "x=y");
  for (const std::string_view wrong : {"title", "title=", "=x", "body=x", "title=a,,text=b"}) {
    CAPTURE(wrong);
    REQUIRE_FALSE(parse_fields(wrong));
    CHECK(parse_fields(wrong).error().what.find("id, source, url") != std::string::npos);
  }
}

}  // namespace
}  // namespace rasid
