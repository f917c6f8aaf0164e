#include "store/source_log.h"

#include "store/store_for_tests.h"

#include <string>

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("a source log remembers what was read and what the days gave") {
  const TemporaryFolder folder;
  const std::string path = folder.file("record.db");
  const SourceState state = {.etag = "\"a\"",
                             .last_modified = "Thu, 26 May 2022 10:00:00 GMT",
                             .last_try = 1653559200,
                             .last_success = 1653559200};
  {
    Store store = opened(path);
    SourceLog log(store);
    CHECK(*log.state("f") == SourceState{});
    REQUIRE(log.note_items("f", {{.item = "1", .mark = "a"}, {.item = "2", .mark = "b"}}));
    REQUIRE(log.note_reading("f", state, {.tries = 1, .successes = 1, .fresh = 2}));
    REQUIRE(log.note_reading("f", state, {.tries = 1, .failed = 3, .gaps = 1}));
    SourceState next_day = state;
    next_day.last_try += 86400;
    next_day.last_error = "404";
    REQUIRE(log.note_reading("f", next_day, {.tries = 1}));
    REQUIRE(log.note_reading("a", state, {.tries = 1}));
  }
  Result<Store> store = Store::open(path, Access::read);
  REQUIRE(store);
  SourceLog log(*store);
  CHECK(log.state("f")->last_error == "404");
  CHECK(log.state("f")->etag == "\"a\"");
  CHECK(*log.mark("f", "1") == "a");
  CHECK(log.mark("f", "3")->empty());
  CHECK(log.mark("a", "1")->empty());
  CHECK(*log.item_count("f") == 2);
  const auto reports = log.report();
  REQUIRE(reports);
  REQUIRE(reports->size() == 2);
  CHECK(reports->at(0).name == "a");
  const SourceReport& report = reports->at(1);
  REQUIRE(report.days.size() == 2);
  CHECK(report.days[0].day == "2022-05-26");
  CHECK(report.days[0].yield ==
        SourceYield{.tries = 2, .successes = 1, .fresh = 2, .failed = 3, .gaps = 1});
  CHECK(report.days[1].day == "2022-05-27");
}

TEST_CASE("items that are not kept are forgotten") {
  TemporaryStore temporary;
  SourceLog log(temporary.store);
  REQUIRE(log.keep_items("f", {{.item = "1", .mark = "a"}, {.item = "2", .mark = "b"}}));
  REQUIRE(log.keep_items("f", {{.item = "2", .mark = "c"}}));
  CHECK(log.mark("f", "1")->empty());
  CHECK(*log.mark("f", "2") == "c");
}

TEST_CASE("times are written in UTC") {
  CHECK(utc_time(0) == "1970-01-01T00:00:00Z");
  CHECK(utc_time(1653559200) == "2022-05-26T10:00:00Z");
  CHECK(utc_day(1653609599) == "2022-05-26");
}

}  // namespace
}  // namespace rasid
