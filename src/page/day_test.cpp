#include "page/day.h"

#include <string_view>

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("stated_day reads what can be read in one way only") {
  struct Case {
    std::string_view text;
    std::string_view day;
    std::string_view whole;
  };
  const Case cases[] = {
      {.text = "2022-05-26", .day = "2022-05-26", .whole = "2022-05-26"},
      {.text = " 2022/5/6 ", .day = "2022-05-06", .whole = "2022-05-06"},
      {.text = "٢٠٢٢-٠٥-٢٦", .day = "2022-05-26", .whole = "2022-05-26"},
      {.text = "۲۰۲۲/۰۵/۲۶", .day = "2022-05-26", .whole = "2022-05-26"},
      {.text = "\u200F26/05/2022", .day = "2022-05-26", .whole = "2022-05-26"},
      {.text = "20220526", .day = "2022-05-26", .whole = "2022-05-26"},
      {.text = "2022-05-26T10:00:00+03:00", .day = "2022-05-26", .whole = ""},
      {.text = "2022-05-26 10:00", .day = "2022-05-26", .whole = ""},
      {.text = "2024-02-29", .day = "2024-02-29", .whole = "2024-02-29"},
      {.text = "05/06/2022", .day = "", .whole = ""},
      {.text = "2023-02-29", .day = "", .whole = ""},
      {.text = "2022-13-01", .day = "", .whole = ""},
      {.text = "2022-05", .day = "", .whole = ""},
      {.text = "2022-05-261", .day = "", .whole = ""},
      {.text = "2022", .day = "", .whole = ""},
      {.text = "0000-00-00", .day = "", .whole = ""},
      {.text = "26 مايو 2022", .day = "", .whole = ""},
      {.text = "-1-1-1", .day = "", .whole = ""},
      {.text = "99999999999999", .day = "", .whole = ""},
      {.text = "", .day = "", .whole = ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(stated_day(c.text) == c.day);
    CHECK(whole_day(c.text) == c.whole);
  }
}

}  // namespace
}  // namespace rasid
