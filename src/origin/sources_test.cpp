#include "origin/sources.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {

TEST_CASE("reports rest on one source by text, by relay and by outlet") {
  struct Case {
    std::vector<ReportOrigin> reports;  // outlet, relay, group
    std::size_t outlets;
    std::vector<std::size_t> source_of;
  };
  const Case cases[] = {
      {{}, 0, {}},
      {{{"okaz", "", "a"}}, 1, {0}},
      {{{"okaz", "", "a"}, {"alyaum", "", "b"}}, 2, {0, 1}},
      // nearly the same text
      {{{"okaz", "", "a"}, {"alyaum", "", "a"}, {"sabq", "", "b"}}, 3, {0, 0, 1}},
      // both pass on the same agency, in words of their own, and the agency itself
      {{{"okaz", "spa", "a"}, {"alyaum", "spa", "b"}, {"spa", "", "c"}}, 3, {0, 0, 0}},
      // an outlet's own report, and what it passes on
      {{{"okaz", "reuters", "a"}, {"okaz", "", "b"}, {"alyaum", "reuters", "c"}}, 2, {0, 1, 0}},
      // one outlet reports twice
      {{{"okaz", "", "a"}, {"okaz", "", "b"}}, 1, {0, 0}},
      // through others: a copy of what rests on an agency
      {{{"okaz", "spa", "a"}, {"alyaum", "", "a"}, {"sabq", "spa", "b"}}, 3, {0, 0, 0}},
      // nothing is known of them
      {{{"", "", ""}, {"", "", ""}, {"okaz", "", ""}}, 1, {0, 1, 2}},
  };
  for (const Case& c : cases) {
    const SourceCount count = independent_sources(c.reports);
    CHECK(count.outlets == c.outlets);
    CHECK(count.source_of == c.source_of);
    const std::size_t want =
        c.source_of.empty() ? 0 : *std::max_element(c.source_of.begin(), c.source_of.end()) + 1;
    CHECK(count.sources == want);
    std::vector<ReportOrigin> turned(c.reports.rbegin(), c.reports.rend());
    CHECK(independent_sources(turned).sources == want);
  }
}

}  // namespace rasid
