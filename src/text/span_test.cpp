#include "text/span.h"

#include "base/result.h"

#include <string_view>

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("slice returns the bytes the span points at") {
  struct Case {
    std::string_view text;
    Span span;
    std::string_view want;
  };
  const Case cases[] = {
      {.text = "مصر وقطر", .span = {.begin = 0, .end = 6}, .want = "مصر"},
      {.text = "مصر وقطر", .span = {.begin = 9, .end = 15}, .want = "قطر"},
      {.text = "", .span = {}, .want = ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(slice(c.text, c.span) == c.want);
  }
}

TEST_CASE("an Error says what and where") {
  const Result<int> port = Error{.what = "port is empty", .where = "--port"};
  REQUIRE_FALSE(port);
  CHECK(port.error().where == "--port");
}

}  // namespace
}  // namespace rasid
