#include "text/offsets.h"

#include "text/utf8.h"

#include <string>

#include <doctest/doctest.h>

namespace rasid {

TEST_CASE("every offset counts the code points before it") {
  std::string text = "a";
  for (int i = 0; i < 50; ++i)
    text += "زيارة é 😀 ";
  for (const std::string& some : {std::string(), std::string("abc"), std::string(64, 'x'), text}) {
    const CodePointMap map(some);
    for (std::size_t at = 0, count = 0; at < some.size(); ++count) {
      CHECK(map.before(at) == count);
      next_code_point(some, at);
    }
    CHECK(map.before(some.size()) == code_points(some));
    CHECK(map.before(some.size() + 1000) == code_points(some));
  }
}

TEST_CASE("a span becomes a range") {
  const CodePointMap map("من زيارة");
  CHECK(map.range({.begin = 5, .end = 15}) == CodePointRange{.start = 3, .end = 8});
}

}  // namespace rasid
