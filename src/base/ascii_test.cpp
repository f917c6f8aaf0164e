#include "base/ascii.h"

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("letters of ASCII are made small, and nothing else is touched") {
  CHECK(ascii_lower("AZaz09@[`{") == "azaz09@[`{");
  CHECK(ascii_lower("É الجزائر") == "É الجزائر");
  CHECK(ascii_lower("").empty());
}

TEST_CASE("spaces at either end are cut") {
  CHECK(trimmed(" \t\r\n\f\va b\n ") == "a b");
  CHECK(trimmed(" \n").empty());
  CHECK(trimmed("").empty());
  CHECK(trimmed("\u00A0x") == "\u00A0x");
}

}  // namespace
}  // namespace rasid
