#include "page/day.h"

#include <string>
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
      {.text = "26 May 2022", .day = "2022-05-26", .whole = "2022-05-26"},
      {.text = "May 26, 2022", .day = "2022-05-26", .whole = "2022-05-26"},
      {.text = "Thu, 26 May 2022 23:30:00 GMT", .day = "2022-05-26", .whole = ""},
      {.text = "Thu May 26 2022 10:00:00 GMT+0300", .day = "2022-05-26", .whole = ""},
      {.text = "Thursday, Sept. 1, 2022", .day = "2022-09-01", .whole = "2022-09-01"},
      {.text = "2022-05-26T23:30:00-11:00", .day = "2022-05-26", .whole = ""},
      {.text = "1990-01-01", .day = "1990-01-01", .whole = "1990-01-01"},
      {.text = "2100-12-31", .day = "2100-12-31", .whole = "2100-12-31"},
      {.text = "1970-01-01T00:00:00Z", .day = "", .whole = ""},
      {.text = "1989-12-31", .day = "", .whole = ""},
      {.text = "2101-01-01", .day = "", .whole = ""},
      {.text = "31 April 2022", .day = "", .whole = ""},
      {.text = "May 2022", .day = "", .whole = ""},
      {.text = "26 Mayor 2022", .day = "", .whole = ""},
      {.text = "Ma 26 2022", .day = "", .whole = ""},
      {.text = "1653550000", .day = "", .whole = ""},
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

TEST_CASE("days_in finds days with marks, not numbers") {
  struct Case {
    std::string_view line;
    std::string_view days;
  };
  const Case cases[] = {
      {.line = "x 2022-05-26 y", .days = "2022-05-26@2-12 "},
      {.line = "2022-05-26T10:00:00Z 27/05/2022", .days = "2022-05-26@0-20 2022-05-27@21-31 "},
      {.line = "20220526", .days = ""},
      {.line = "1/2022-05-26", .days = ""},
      {.line = "2022-05-261", .days = ""},
      {.line = "2022/05/26/7", .days = ""},
      {.line = "05/06/2022 10:15", .days = ""},
      {.line = "", .days = ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    std::string found;
    for (const DayInText& one : days_in(c.line))
      found +=
          one.day + '@' + std::to_string(one.span.begin) + '-' + std::to_string(one.span.end) + ' ';
    CHECK(found == c.days);
  }
}

}  // namespace
}  // namespace rasid
