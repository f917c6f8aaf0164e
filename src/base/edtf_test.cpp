#include "base/edtf.h"

#include <chrono>
#include <string>

#include <doctest/doctest.h>

using namespace std::chrono_literals;
using rasid::DatePrecision;

TEST_CASE("well formed dates") {
  for (const char* good : {"2022",
                           "2022-05",
                           "2022-05-26",
                           "2022-05-26~",
                           "2022?",
                           "2022-05%",
                           "XXXX-03",
                           "XXXX-10-14",
                           "202X",
                           "2022-XX",
                           "2022-05-XX",
                           "2022-11-01/2022-11-05",
                           "../2022",
                           "2022-05/..",
                           "XXXX-11-01/XXXX-11-10",
                           "XXXX-12-20/XXXX-01-05",
                           "2020-02-29",
                           "XXXX-02-29",
                           "2022~/2023"}) {
    CAPTURE(good);
    CHECK(rasid::well_formed(good));
  }
  for (const char* bad : {"",
                          "..",
                          "../..",
                          "22",
                          "2022-13",
                          "2022-00",
                          "2022-5",
                          "2022-02-30",
                          "2021-02-29",
                          "2022/05",
                          "2022-05-26T10:00",
                          "2022-05-26/",
                          "/2022",
                          "2022-06/2022-05",
                          "2022~~",
                          "20221",
                          "abcd",
                          "2022-05-26/2022-05-27/2022-05-28",
                          "XXXX-02-30",
                          "٢٠٢٢"}) {
    CAPTURE(bad);
    CHECK_FALSE(rasid::well_formed(bad));
  }
}

TEST_CASE("two dates are compatible if a day satisfies both") {
  const struct {
    const char* a;
    const char* b;
    bool yes;
  } cases[] = {{"2022-05", "2022-05", true},
               {"2022-05", "2022-05-26", true},
               {"2022", "2022-05-26~", true},
               {"2022-05", "2022-06", false},
               {"2022-05-26", "2022-05-27", false},
               {"2022-11-01/2022-11-10", "2022-11-05", true},
               {"2022-11-01/2022-11-10", "2022-11-11/2022-11-20", false},
               {"2022-05/..", "2030", true},
               {"../2021", "2022-01-01", false},
               {"../2021", "2020/..", true},
               {"XXXX-03", "2022-03", true},
               {"XXXX-03", "2022-05", false},
               {"XXXX-03", "2022", true},
               {"XXXX-03", "XXXX-03-15", true},
               {"XXXX-03", "XXXX-05", false},
               {"XXXX-12-20/XXXX-01-05", "2023-01-03", true},
               {"XXXX-12-20/XXXX-01-05", "2023-01-06", false},
               {"XXXX-12-20/XXXX-01-05", "XXXX-01", true},
               {"XXXX-02-29", "2021", false},
               {"XXXX-02-29", "2024-02", true},
               {"18XX", "18XX", true},
               {"18XX", "19XX", false},
               {"202X", "2022-05-26", true},
               {"201X", "2022-05-26", false},
               {"", "2022", true},
               {"", "", true},
               {"soon", "2022", false},
               {"soon", "soon", false}};
  for (const auto& one : cases) {
    CAPTURE(one.a);
    CAPTURE(one.b);
    CHECK(rasid::compatible(one.a, one.b) == one.yes);
    CHECK(rasid::compatible(one.b, one.a) == one.yes);
  }
}

TEST_CASE("ranges and precision") {
  using std::chrono::sys_days;
  const auto may = rasid::day_range("2022-05");
  CHECK(*may.first == sys_days{2022y / 5 / 1});
  CHECK(*may.last == sys_days{2022y / 5 / 31});
  CHECK(*rasid::day_range("2022-05-20/..").first == sys_days{2022y / 5 / 20});
  CHECK_FALSE(rasid::day_range("2022-05-20/..").last);
  CHECK(rasid::day_range("XXXX-03") == rasid::DayRange{});
  CHECK(rasid::day_range("soon") == rasid::DayRange{});
  CHECK(rasid::date_precision("2022-05-26~") == DatePrecision::day);
  CHECK(rasid::date_precision("XXXX-03") == DatePrecision::month);
  CHECK(rasid::date_precision("2022-XX") == DatePrecision::year);
  CHECK(rasid::date_precision("2022/2023") == DatePrecision::interval);
  CHECK(rasid::date_precision("") == DatePrecision::none);
  CHECK(rasid::is_approximate("2022-05-26~"));
  CHECK_FALSE(rasid::is_approximate("2022-05-26"));
  CHECK(rasid::recurs("XXXX-03"));
  CHECK_FALSE(rasid::recurs("2022-03"));
}

TEST_CASE("precision is an order from the day to nothing") {
  const char* order[] = {"2022-05-26",
                         "2022-05-26~",
                         "2022-05-01/2022-05-10",
                         "2022-05",
                         "2022",
                         "2022/..",
                         "XXXX-03",
                         ""};
  for (std::size_t i = 0; i + 1 < std::size(order); ++i) {
    CAPTURE(order[i]);
    CHECK(rasid::more_precise(order[i], order[i + 1]));
    CHECK_FALSE(rasid::more_precise(order[i + 1], order[i]));
  }
}
