#include "times/calendar.h"

#include <string_view>

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("a reading is written in EDTF level 1") {
  struct Case {
    TimeReading reading;
    std::string_view want;
  };
  const Case cases[] = {
      {.reading = {}, .want = ""},
      {.reading = reading_of({.year = 2015, .month = 7, .day = 5}), .want = "2015-07-05"},
      {.reading = reading_of({.month = 3}), .want = "XXXX-03"},
      {.reading = reading_of({.month = 10, .day = 14}), .want = "XXXX-10-14"},
      {.reading = reading_of({.year = 1990, .masked = 1}), .want = "199X"},
      {.reading = reading_of({.year = 1900, .masked = 2}), .want = "19XX"},
      {.reading = reading_of({.year = 2011, .about = true}), .want = "2011~"},
      {.reading = reading_of({.year = 2001}, {.year = 2005}), .want = "2001/2005"},
      {.reading = reading_of({.year = 2001}, {.year = 2001}), .want = "2001"},
      {.reading = {.known = true, .interval = true, .open_end = true, .begin = {.year = 2001}},
       .want = "2001/.."},
      {.reading = {.known = true, .interval = true, .open_begin = true, .end = {.year = 2001}},
       .want = "../2001"},
  };
  for (const Case& c : cases)
    CHECK(edtf(c.reading) == c.want);
}

TEST_CASE("only a whole day is a document's day") {
  CHECK(parse_day("2015-07-22"));
  CHECK(parse_day("2016-02-29"));
  for (const std::string_view wrong : {"",
                                       "2015-07",
                                       "2015-02-29",
                                       "2015-13-01",
                                       "2015-00-01",
                                       "2015-07-2x",
                                       "2015/07/22",
                                       "2015-07-22~",
                                       "-015-07-22"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_day(wrong));
  }
}

TEST_CASE("parts of periods") {
  const TimeReading february = reading_of({.year = 2015, .month = 2});
  CHECK(edtf(part_of(february, Part::whole)) == "2015-02");
  CHECK(edtf(part_of(february, Part::early)) == "2015-02-01/2015-02-10");
  CHECK(edtf(part_of(february, Part::mid)) == "2015-02-11/2015-02-20");
  CHECK(edtf(part_of(february, Part::end)) == "2015-02-21/2015-02-28");
  CHECK(edtf(part_of(reading_of({.month = 3}), Part::end)) == "XXXX-03-21/XXXX-03-31");
  const TimeReading year = reading_of({.year = 2010});
  CHECK(edtf(part_of(year, Part::early)) == "2010-01/2010-03");
  CHECK(edtf(part_of(year, Part::mid)) == "2010-05/2010-08");
  CHECK(edtf(part_of(year, Part::end)) == "2010-10/2010-12");
  const TimeReading nineties = reading_of({.year = 1990, .masked = 1});
  CHECK(edtf(part_of(nineties, Part::early)) == "1990/1993");
  CHECK(edtf(part_of(nineties, Part::end)) == "1997/1999");
  const TimeReading day = reading_of({.year = 2015, .month = 7, .day = 5});
  CHECK(part_of(day, Part::end) == day);
  CHECK_FALSE(part_of({}, Part::end).known);
}

TEST_CASE("a month later is the same day or the last of the month") {
  const auto day = parse_day("2015-01-31");
  REQUIRE(day);
  CHECK(edtf(reading_of(point_of(add_months(*day, 1)))) == "2015-02-28");
  CHECK(edtf(reading_of(point_of(add_months(*day, -12)))) == "2014-01-31");
}

}  // namespace
}  // namespace rasid
