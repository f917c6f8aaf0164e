#include "feed/feed_day.h"

#include <string>

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("the days of feeds") {
  struct Case {
    std::string text;
    std::string day;
  };
  const Case cases[] = {
      {.text = "Thu, 26 May 2022 10:00:00 GMT", .day = "2022-05-26"},
      {.text = "Thu, 26 May 2022 10:00:00 +0300", .day = "2022-05-26"},
      {.text = "Thu, 26 May 2022 23:30:00 -1200", .day = "2022-05-26"},
      {.text = "26 May 2022", .day = "2022-05-26"},
      {.text = "Thu, 26 May 22 10:00:00 EST", .day = "2022-05-26"},
      {.text = "5 Jan 09 1:2:3 Z", .day = "2009-01-05"},
      {.text = "5 Jan 97 10:00 GMT", .day = "1997-01-05"},
      {.text = "Fri, 26 May 2022 10:00:00 GMT", .day = "2022-05-26"},  // it was a Thursday
      {.text = "Thursday, 26-May-22 10:00:00 GMT", .day = "2022-05-26"},
      {.text = "الخميس, 26 May 2022 10:00:00 +0300", .day = "2022-05-26"},
      {.text = "Thu May 26 2022 10:00:00", .day = "2022-05-26"},
      {.text = "May 26, 2022 10:00 AM", .day = "2022-05-26"},
      {.text = "  Thu, 26 May 2022 99:99:99 ???", .day = "2022-05-26"},
      {.text = "2022-05-26T10:00:00Z", .day = "2022-05-26"},
      {.text = "2022-05-26T23:59:60.123+03:00", .day = "2022-05-26"},
      {.text = "2022-05-26t10:00:00z", .day = "2022-05-26"},
      {.text = "2022-05-26 10:00", .day = "2022-05-26"},
      {.text = "2022-05-26", .day = "2022-05-26"},
      {.text = "٢٠٢٢-٠٥-٢٦", .day = "2022-05-26"},
      {.text = "20220526T101500Z", .day = "2022-05-26"},
      {.text = "20220526101500", .day = "2022-05-26"},
      {.text = "26/05/2022 10:00", .day = "2022-05-26"},
      {.text = "", .day = ""},
      {.text = "yesterday", .day = ""},
      {.text = "2022-05", .day = ""},
      {.text = "05/06/2022", .day = ""},
      {.text = "31 Feb 2022 10:00:00 GMT", .day = ""},
      {.text = "Thu, 01 Jan 1970 00:00:00 GMT", .day = ""},
      {.text = "0000-00-00 00:00:00", .day = ""},
      {.text = "0001-01-01T00:00:00", .day = ""},
      {.text = "Mon, 30 Nov -0001 00:00:00 +0000", .day = ""},
      {.text = "1653559200", .day = ""},
      {.text = "26 May 2", .day = ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(feed_day(c.text) == c.day);
  }
}

}  // namespace
}  // namespace rasid
