#include "store/store_for_tests.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

// As many numbers from `first` on, each a word: texts that begin `step` apart share what is left.
std::string words(int first, int count = 60) {
  std::string text;
  for (int i = first; i < first + count; ++i)
    text += std::to_string(i) + ' ';
  return text;
}

Reading origin_reading(const std::string& id, const std::string& date, const std::string& body) {
  Reading reading;
  reading.document.id = id;
  reading.document.date = date;
  reading.document.body = body;
  reading.sourcing.outlet = "okaz";
  return reading;
}

using Groups =
    std::map<std::string, std::string>;  // a document's id -> the id of the group's first

// What the store says after the batches, which are given one after the other.
Groups groups(const std::vector<std::vector<Reading>>& batches) {
  TemporaryStore temporary;
  Store& store = temporary.store;
  std::map<std::string, std::string> least;  // by group
  Groups found;
  for (const std::vector<Reading>& batch : batches) {
    REQUIRE(store.add(batch, {}, {"0.1.0", "knowledge"}));
    for (const Reading& given : batch)
      found[given.document.id];
  }
  for (auto& [id, group] : found) {
    const auto origin = store.origin(id);
    REQUIRE(origin);
    REQUIRE(origin->has_value());
    CHECK((*origin)->outlet == "okaz");
    group = least.emplace((*origin)->group, id).first->second;
  }
  return found;
}

const std::vector<Reading> articles = {
    origin_reading("copy-1", "2024-05-01", words(0)),
    origin_reading("copy-2", "2024-05-02", words(3)),
    origin_reading("copy-3", "2024-05-02", words(0) + " يتبع"),
    // alike to copy-2 (0.57) and not to the others (0.47)
    origin_reading("chain", "2024-05-03", words(19)),
    // the same words, nine days later
    origin_reading("again", "2024-05-10", words(0)),
    origin_reading("other", "2024-05-01", words(500)),
    origin_reading("same", "2024-05-01", words(500)),
    origin_reading("undated", "", words(500)),
    origin_reading("month", "2024-05", words(800)),
    origin_reading("empty", "2024-05-01", ""),
    origin_reading("marks", "2024-05-01", "؟!"),
};

}  // namespace

TEST_CASE("copies of a text are one group, boilerplate and later texts are not") {
  const Groups want = {{"copy-1", "copy-1"},
                       {"copy-2", "copy-1"},
                       {"copy-3", "copy-1"},
                       {"chain", "chain"},
                       {"again", "again"},
                       {"other", "other"},
                       {"same", "other"},
                       {"undated", "other"},
                       {"month", "month"},
                       {"empty", "empty"},
                       {"marks", "marks"}};
  CHECK(groups({articles}) == want);
}

TEST_CASE("groups do not depend on the order of arrival") {
  const Groups want = groups({articles});
  std::vector<Reading> order = articles;
  for (unsigned turn = 0; turn < 20; ++turn) {
    std::rotate(order.begin(), order.begin() + 1 + turn % 4, order.end());
    std::swap(order[turn % order.size()], order[(turn * 7 + 3) % order.size()]);
    CHECK(groups({order}) == want);
    std::vector<std::vector<Reading>> one_by_one;
    one_by_one.reserve(order.size());
    for (const Reading& given : order)
      one_by_one.push_back({given});
    CHECK(groups(one_by_one) == want);
  }
}

TEST_CASE("a text that is superseded leaves its group as if it had never come") {
  std::vector<Reading> changed = articles;
  changed[0].document.body = words(900);
  const Reading revised = changed[0];
  Groups got = groups({articles, {revised}});
  Groups want = groups({changed});
  CHECK(got == want);
  CHECK(got["copy-1"] == "copy-1");
  CHECK(got["copy-2"] != "copy-1");
}

TEST_CASE("a reading by newer knowledge brings its outlet and its relay") {
  TemporaryStore temporary;
  Store& store = temporary.store;
  REQUIRE(store.add(articles, {}, {"0.1.0", "knowledge"}));
  std::vector<Reading> again = articles;
  again[1].sourcing = {.outlet = "sabq", .relay = "spa", .sketch = {}};
  REQUIRE(store.add(again, {}, {"0.1.0", "newer"}));
  const auto origin = store.origin("copy-2");
  REQUIRE(origin);
  REQUIRE(origin->has_value());
  CHECK((*origin)->outlet == "sabq");
  CHECK((*origin)->relay == "spa");
  CHECK((*origin)->group == (*store.origin("copy-1"))->group);
  CHECK_FALSE(store.origin("nobody")->has_value());
}

}  // namespace rasid
