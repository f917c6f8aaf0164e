#include "serve/target.h"

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST_CASE("a target is taken apart and decoded") {
  struct Case {
    const char* target;
    std::vector<std::string> path;
    Pairs parameters;
  };
  const Case cases[] = {
      {"/", {""}, {}},
      {"/api/v1/", {"api", "v1", ""}, {}},
      {"/a%20b+c/%2F", {"a b+c", "/"}, {}},
      {"/a?x=1&x=2&y", {"a"}, {{"x", "1"}, {"x", "2"}, {"y", ""}}},
      {"/a?x+y=p+q%2B", {"a"}, {{"x y", "p q+"}}},
      {"/a?x=b=c&&z=?", {"a"}, {{"x", "b=c"}, {"z", "?"}}},
      {"/a?=v", {"a"}, {{"", "v"}}},
      {"/%D9%85%D8%B5%D8%B1?q=%D9%82%d8%b7%D8%B1", {"مصر"}, {{"q", "قطر"}}},
      {"/مصر", {"مصر"}, {}},
      {"//evil/..", {"", "evil", ".."}, {}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.target);
    const Result<Target> target = parse_target(c.target);
    REQUIRE(target);
    CHECK(target->path == c.path);
    CHECK(target->parameters == c.parameters);
  }
}

TEST_CASE("what is no target is refused") {
  for (const char* target : {"",
                             "*",
                             "api",
                             "http://host/",
                             "/%",
                             "/%4",
                             "/%4g",
                             "/%+5",
                             "/%-1",
                             "/%00",
                             "/%0A",
                             "/%7f",
                             "/%ff",
                             "/%c0%af",
                             "/%ed%a0%80",
                             "/a?%00=b",
                             "/a?b=%1f",
                             "/a?b=%",
                             "/a?b=\xD9"}) {
    CAPTURE(target);
    CHECK_FALSE(parse_target(target));
  }
}

}  // namespace
}  // namespace rasid
