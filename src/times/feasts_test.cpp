#include "times/feasts.h"

#include "times/hijri.h"
#include "times/zones.h"

#include <string>

#include <doctest/doctest.h>

namespace rasid {
namespace {

std::string day_text(std::optional<std::chrono::sys_days> day) {
  return day ? edtf(reading_of(*day)) : "none";
}

// Dates published for those years, not computed here.
TEST_CASE("Easter of the western and the eastern churches") {
  CHECK(day_text(easter(2013)) == "2013-03-31");
  CHECK(day_text(easter(2024)) == "2024-03-31");
  CHECK(day_text(easter(2019)) == "2019-04-21");
  CHECK(day_text(eastern_easter(2013)) == "2013-05-05");
  CHECK(day_text(eastern_easter(2024)) == "2024-05-05");
}

TEST_CASE("a feast of the Hijri calendar may fall twice in a year, or not at all") {
  const auto feast = parse_feast("hijri 10-01");
  REQUIRE(feast);
  CHECK(day_text(feast_day(*feast, 2013, 0)) == "2013-08-08");
  CHECK(day_text(feast_day(*feast, 2000, 0)) == "2000-01-08");
  CHECK(day_text(feast_day(*feast, 2000, 1)) == "2000-12-27");
  CHECK(day_text(feast_day(*feast, 2013, 1)) == "none");
  CHECK(edtf(feast_reading(*feast, *feast_day(*feast, 2013, 0))) == "2013-08-08~");
}

TEST_CASE("feasts of the other calendars") {
  CHECK(day_text(feast_day(*parse_feast("gregorian 12-25"), 2020, 0)) == "2020-12-25");
  CHECK(day_text(feast_day(*parse_feast("gregorian 02-29"), 2021, 0)) == "none");
  CHECK(day_text(feast_day(*parse_feast("easter -2"), 2013, 0)) == "2013-03-29");
  CHECK(day_text(feast_day(*parse_feast("weekday 11-4-4"), 2015, 0)) == "2015-11-26");
  CHECK(day_text(feast_day(*parse_feast("weekday 10-5--1"), 2014, 0)) == "2014-10-31");
}

TEST_CASE("what is no day of the year is refused") {
  for (const char* text : {"",
                           "hijri",
                           "hijri 13-01",
                           "hijri 10-31",
                           "gregorian 02-30",
                           "gregorian 12-25-1",
                           "easter",
                           "easter two",
                           "weekday 11-8-1",
                           "weekday 11-4",
                           "lunar 1-1"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_feast(text));
  }
}

TEST_CASE("Umm al-Qura days there and back") {
  CHECK(day_text(hijri_to_day({.year = 1443, .month = 9, .day = 1})) == "2022-04-02");
  CHECK(day_text(hijri_to_day({.year = 1435, .month = 9, .day = 10})) == "2014-07-07");
  CHECK(day_text(hijri_to_day({.year = 1443, .month = 9, .day = 31})) == "none");
  CHECK(day_text(hijri_to_day({.year = 1299, .month = 1, .day = 1})) == "none");
  CHECK(hijri_month_length(1443, 9) == 30);
  for (int year = first_hijri_year; year < last_hijri_year; year += 7) {
    for (int month = 1; month <= 12; ++month) {
      const auto day = hijri_to_day({.year = year, .month = month, .day = 29});
      REQUIRE(day);
      const auto back = hijri_of(*day);
      REQUIRE(back);
      CHECK(back->year == year);
      CHECK(back->month == month);
      CHECK(back->day == 29);
    }
  }
}

TEST_CASE("zones know their summer time") {
  const auto day = [](const char* text) { return *parse_day(text); };
  CHECK(zone_offset("Asia/Riyadh", day("2022-07-01")) == 180);
  CHECK(zone_offset("Europe/London", day("2022-07-01")) == 60);
  CHECK(zone_offset("Europe/London", day("2022-01-01")) == 0);
  CHECK(zone_offset("America/New_York", day("2022-01-01")) == -300);
  CHECK_FALSE(zone_offset("Asia/Nowhere", day("2022-01-01")));
  CHECK_FALSE(zone_exists(""));
}

}  // namespace
}  // namespace rasid
