#include "ask/grid.h"

#include <limits>

#include <doctest/doctest.h>

namespace rasid {

TEST_CASE("a grid in every form") {
  const Grid grid{.columns = {"name", "n"},
                  .rows = {{std::string("a"), std::int64_t{5}},
                           {std::string("الجزائر"), std::int64_t{1234}},
                           {std::monostate(), 2.5}}};
  CHECK(grid_text(grid) == "name     n\na           5\nالجزائر  1234\n         2.5\n");
  CHECK(grid_json(grid) ==
        "[{\"name\":\"a\",\"n\":5},{\"name\":\"الجزائر\",\"n\":1234},{\"name\":null,\"n\":2.5}]\n");
  CHECK(grid_jsonl({.columns = {"x"}, .rows = {{std::numeric_limits<double>::infinity()}}}) ==
        "{\"x\":null}\n");
  CHECK(grid_csv(grid, CsvFlavour::plain) == "name,n\r\na,5\r\nالجزائر,1234\r\n,2.5\r\n");
  CHECK(grid_jsonl({.columns = {"x"}, .rows = {{std::string("\xff")}}}) ==
        "{\"x\":\"\xEF\xBF\xBD\"}\n");
  CHECK(grid_text({.columns = {}, .rows = {}}) == "\n");
}

}  // namespace rasid
