// Revisions: what the record said on an earlier day, and what is left when documents are removed.
#include "base/folder_for_tests.h"
#include "store/packed.h"
#include "store/store.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

Reading visit_to(const char* document, const char* state, const char* body) {
  Reading reading;
  reading.document.id = document;
  reading.document.date = "2024-01-01";
  reading.document.source = "source";
  reading.document.body = body;
  Claim& claim = reading.claims.emplace_back();
  claim.act = "visit";
  claim.type = "CONSULT";
  claim.actor = {{.code = "ITA"}};
  claim.recipient = {{.code = state}};
  claim.date = "2024-01-01";
  claim.evidence = {.begin = 0, .end = 4};
  claim.sentence = {.begin = 0, .end = 4};
  return reading;
}

const EventRules revision_rules{ActKinds{{"visit", {"visits", "visit"}}}};

Provenance on(const char* day) {
  return {"0.1.0", "knowledge-1", std::string(day) + "T12:00:00Z"};
}

// "DZA TUN": whom the events of the record are with.
std::string hosts(Result<Store> store) {
  REQUIRE(store);
  const auto events = store->events();
  REQUIRE(events);
  std::vector<std::string> codes;
  for (const StoredEvent& stored : *events)
    codes.push_back(stored.event.recipient.front());
  std::sort(codes.begin(), codes.end());
  std::string text;
  for (const std::string& code : codes)
    text += (text.empty() ? "" : " ") + code;
  return text;
}

}  // namespace

TEST_CASE("the record of an earlier day is what counted then") {
  const TemporaryFolder folder;
  const std::string path = folder.file("record.db");
  {
    auto store = Store::open(path, Access::write);
    REQUIRE(store);
    REQUIRE(store->add({visit_to("a", "DZA", "زار")}, revision_rules, on("2024-01-05")));
    REQUIRE(store->add({visit_to("a", "TUN", "زار تونس")}, revision_rules, on("2024-02-05")));
    REQUIRE(store->add({visit_to("b", "LBY", "زار")}, revision_rules, on("2024-03-05")));
    Provenance better = on("2024-04-05");
    better.knowledge = "knowledge-2";
    REQUIRE(store->add({visit_to("b", "EGY", "زار")}, revision_rules, better));
    REQUIRE(store->add({visit_to("b", "LBY", "زار")}, revision_rules, on("2024-05-05")));
  }
  CHECK(hosts(Store::open_as_of(path, "2024-01-04")).empty());
  CHECK(hosts(Store::open_as_of(path, "2024-01-05")) == "DZA");
  CHECK(hosts(Store::open_as_of(path, "2024-02-04")) == "DZA");
  CHECK(hosts(Store::open_as_of(path, "2024-02-05")) == "TUN");
  CHECK(hosts(Store::open_as_of(path, "2024-03-31")) == "LBY TUN");
  CHECK(hosts(Store::open_as_of(path, "2024-04-30")) == "EGY TUN");
  CHECK(hosts(Store::open_as_of(path, "2024-05-05")) == "LBY TUN");
  CHECK(hosts(Store::open(path, Access::read)) == "LBY TUN");
  auto then = Store::open_as_of(path, "2024-01-31");
  REQUIRE(then);
  CHECK((*then->document("a"))->body == "زار");
  CHECK(then->counts()->claims == 1);
  CHECK(then->events({.sides = {"ITA", "DZA"}}, {})->events.size() == 1);
  CHECK(then->events({.sides = {"ITA", "TUN"}}, {})->events.empty());
  CHECK(then->find({.words = "تونس"}, {})->documents.empty());
  CHECK_FALSE(Store::open_as_of(path, "2024-01"));
  CHECK_FALSE(Store::open_as_of(path, "'; DROP TABLE documents; --"));
}

TEST_CASE("a store that looks back is not written") {
  const TemporaryFolder folder;
  const std::string path = folder.file("record.db");
  REQUIRE(Store::open(path, Access::write)
              ->add({visit_to("a", "DZA", "زار")}, revision_rules, on("2024-01-05")));
  auto then = Store::open_as_of(path, "2024-01-05");
  REQUIRE(then);
  CHECK_FALSE(then->add({visit_to("b", "TUN", "زار")}, revision_rules, on("2024-02-05")));
  CHECK(hosts(Store::open(path, Access::read)) == "DZA");
}

TEST_CASE("a removed document takes along what rested on it alone") {
  const TemporaryFolder folder;
  const std::string path = folder.file("record.db");
  const std::string secret = "كلمة لا توجد في وثيقة أخرى";
  auto store = Store::open(path, Access::write);
  REQUIRE(store);
  REQUIRE(store->add({visit_to("a", "DZA", secret.c_str()),
                      visit_to("b", "DZA", "زار"),
                      visit_to("c", "TUN", "زار")},
                     revision_rules,
                     on("2024-01-05")));
  REQUIRE(store->add({visit_to("c", "TUN", "زار مرة أخرى")}, revision_rules, on("2024-01-06")));
  CHECK(store->counts()->events == 2);
  const auto removed = store->remove({"a", "c", "none"});
  REQUIRE(removed);
  CHECK(removed->documents == 3);
  CHECK(removed->claims == 3);
  CHECK(removed->unknown == std::vector<std::string>{"none"});
  CHECK(store->counts()->documents == 1);
  const auto events = store->events();
  REQUIRE(events);
  REQUIRE(events->size() == 1);
  CHECK(events->front().claims.size() == 1);
  CHECK_FALSE(*store->document("a"));
  CHECK(store->find({.words = "كلمة"}, {})->documents.empty());
  std::ifstream in(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  CHECK(bytes.find(secret) == std::string::npos);
  // What is left is a store like one that never held them.
  auto other = Store::open(folder.file("other.db"), Access::write);
  REQUIRE(other->add({visit_to("b", "DZA", "زار")}, revision_rules, on("2024-01-05")));
  CHECK(other->events()->front().event.id == events->front().event.id);
}

TEST_CASE("texts are packed and come out as they went in") {
  std::string text;
  for (int i = 0; i < 200; ++i)
    text += "وصل الوزير إلى العاصمة. ";
  const std::string packed = packed_text(text);
  REQUIRE_FALSE(packed.empty());
  CHECK(packed.size() * 10 < text.size());
  CHECK(unpacked(packed) == text);
  CHECK(packed_text("").empty());
  CHECK(packed_text("abc").empty());
  CHECK_FALSE(unpacked("no such bytes"));
  CHECK_FALSE(unpacked(packed.substr(0, packed.size() / 2)));
  const TemporaryFolder folder;
  auto store = Store::open(folder.file("record.db"), Access::write);
  REQUIRE(store);
  REQUIRE(store->add({visit_to("a", "DZA", text.c_str())}, revision_rules, on("2024-01-05")));
  CHECK((*store->document("a"))->body == text);
}

}  // namespace rasid
