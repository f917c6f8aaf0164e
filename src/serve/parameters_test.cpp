#include "serve/parameters.h"

#include <doctest/doctest.h>

namespace rasid {
namespace {

Target target_of(const char* query) {
  return *parse_target(std::string("/?") + query);
}

TEST_CASE("a filter and a page, as they are asked for") {
  const Target target = target_of(
      "state=DZA&state=Italy&person=x&type=CONSULT&act=visit&group=visits&issue=golan&status=held&"
      "source=a&from=2022&until=2023-05&words=a+b&min_sources=2&min_confidence=0.35&limit=7&after="
      "abc&order=oldest");
  Parameters parameters(target);
  const Filter filter = parameters.filter();
  const Page page = parameters.page(100, 1000, Order::newest_first);
  CHECK_FALSE(parameters.fault());
  CHECK(filter.states == std::vector<std::string>{"DZA", "Italy"});
  CHECK(filter.people == std::vector<std::string>{"x"});
  CHECK(filter.words == "a b");
  CHECK(filter.until == "2023-05");
  CHECK(filter.least_sources == 2);
  CHECK(filter.least_confidence == doctest::Approx(0.35));
  CHECK(page.limit == 7);
  CHECK(page.after == "abc");
  CHECK(page.order == Order::oldest_first);
}

TEST_CASE("what is not given is as usual") {
  const Target target = target_of("");
  Parameters parameters(target);
  CHECK(parameters.page(100, 1000, Order::oldest_first).order == Order::oldest_first);
  CHECK(parameters.page(100, 1000, Order::newest_first).limit == 100);
  CHECK(parameters.choice("format", {"json", "csv"}) == "json");
  CHECK_FALSE(parameters.fault());
}

TEST_CASE("the first fault is told") {
  struct Case {
    const char* query;
    const char* code;
    const char* parameter;
  };
  const Case cases[] = {{"limit=0", "bad_parameter", "limit"},
                        {"limit=1001", "bad_parameter", "limit"},
                        {"limit=1e2", "bad_parameter", "limit"},
                        {"limit=-1", "bad_parameter", "limit"},
                        {"limit=99999999999999999999999", "bad_parameter", "limit"},
                        {"limit=", "bad_parameter", "limit"},
                        {"limit=1&limit=1", "bad_parameter", "limit"},
                        {"min_confidence=1.01", "bad_parameter", "min_confidence"},
                        {"min_confidence=-0.1", "bad_parameter", "min_confidence"},
                        {"min_confidence=nan", "bad_parameter", "min_confidence"},
                        {"min_confidence=1e-1", "bad_parameter", "min_confidence"},
                        {"order=upward", "bad_parameter", "order"},
                        {"from=2022&from=2023", "bad_parameter", "from"},
                        {"state=", "bad_parameter", "state"},
                        {"nothing=1", "unknown_parameter", "nothing"},
                        {"=1", "unknown_parameter", ""},
                        {"order=x&limit=0&nothing=1", "bad_parameter", "limit"}};
  for (const Case& c : cases) {
    CAPTURE(c.query);
    const Target target = target_of(c.query);
    Parameters parameters(target);
    parameters.filter();
    parameters.page(100, 1000, Order::newest_first);
    const auto& fault = parameters.fault();
    REQUIRE(fault);
    CHECK(fault->status == 400);
    CHECK(fault->code == c.code);
    CHECK(fault->parameter == c.parameter);
  }
  std::string many = "state=x";
  for (int i = 0; i < 64; ++i)
    many += "&state=x";
  const Target target = target_of(many.c_str());
  Parameters parameters(target);
  CHECK(parameters.list("state").size() == 65);
  CHECK(parameters.fault());
}

}  // namespace
}  // namespace rasid
