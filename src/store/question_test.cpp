#include "store/question.h"

#include "store/places.h"
#include "store/store_for_tests.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

using std::chrono::sys_days;

sys_days day(const char* edtf) {
  return *day_range(edtf).first;
}

struct AskedTold {
  const char* act;
  const char* from;
  const char* to;
  const char* date;
  Status status;
  const char* person;
  const char* issue;
};

Reading asked_reading(const char* id,
                      const char* source,
                      const char* date,
                      const std::vector<AskedTold>& all) {
  Reading reading;
  reading.document.id = id;
  reading.document.source = source;
  reading.document.date = date;
  reading.document.body = std::string("زار الوزير العاصمة ") + id;
  std::uint32_t at = 0;
  for (const AskedTold& told : all) {
    Claim& claim = reading.claims.emplace_back();
    claim.act = told.act;
    claim.type = std::string_view(told.act) == "visit" ? "CONSULT" : "ACCUSE";
    claim.actor = {{.code = told.from, .entity = told.person}};
    claim.recipient = {{.code = told.to}};
    claim.date = told.date;
    claim.status = told.status;
    claim.confidence_per_mille = claim.type == "CONSULT" ? 900 : 400;
    if (*told.issue != 0) claim.issues = {told.issue};
    claim.evidence = {.begin = at, .end = at + 2};
    claim.sentence = {.begin = 0, .end = 20};
    at += 2;
  }
  return reading;
}

const ActKinds asked_acts = {{"visit", {"visits", "visit"}}, {"condemn", {"positions", ""}}};

struct AskedStore : TemporaryStore {
  AskedStore() {
    REQUIRE(store.add(
        {asked_reading("a",
                       "wire",
                       "2022-05-10",
                       {{"visit", "DZA", "RUS", "2022-05-09", Status::held, "lamamra", ""},
                        {"condemn", "DZA", "FRA", "", Status::held, "", "sahel"}}),
         asked_reading("b",
                       "daily",
                       "2022-05-11",
                       {{"visit", "DZA", "RUS", "2022-05-09", Status::held, "lamamra", ""},
                        {"visit", "RUS", "DZA", "2022-06", Status::planned, "lavrov", ""}}),
         asked_reading("c",
                       "daily",
                       "2021-01-01",
                       {{"visit", "ITA", "DZA", "2020-12-30", Status::held, "", "migration"},
                        {"visit", "ITA", "EGY", "2020/2021", Status::denied, "", ""}})},
        asked_acts,
        {"0.1.0", "k"}));
  }

  // "DZA>RUS 2022-05-09" for each event, in the order of the answer.
  std::string ask(const Question& question, const Page& page = {}) {
    const auto found = store.events(question, page);
    if (!found) return found.error().what;
    std::string text;
    for (const Event& event : found->events)
      text += (text.empty() ? "" : ", ") + event.actor.at(0) + '>' + event.recipient.at(0) + ' ' +
              event.date;
    return text;
  }
};

}  // namespace

TEST_CASE("a question is answered by every one of its parts") {
  AskedStore record;
  const char* const visit = "DZA>RUS 2022-05-09";
  CHECK(record.ask({}) ==
        "RUS>DZA 2022-06, DZA>RUS 2022-05-09, ITA>DZA 2020-12-30, ITA>EGY 2020/2021, DZA>FRA ");
  CHECK(record.ask({}, {.order = Order::oldest_first}) ==
        "DZA>FRA , ITA>EGY 2020/2021, ITA>DZA 2020-12-30, DZA>RUS 2022-05-09, RUS>DZA 2022-06");
  CHECK(record.ask({.sides = {"RUS", "DZA"}}) == "RUS>DZA 2022-06, DZA>RUS 2022-05-09");
  CHECK(record.ask({.sides = {"ITA"}}) == "ITA>DZA 2020-12-30, ITA>EGY 2020/2021");
  CHECK(record.ask({.sides = {"ITA", "RUS"}}).empty());
  CHECK(record.ask({.people = {{"lamamra", "nobody"}}}) == visit);
  CHECK(record.ask({.people = {{"lamamra"}, {"lavrov"}}}).empty());
  CHECK(record.ask({.types = {"ACCUSE"}}) == "DZA>FRA ");
  CHECK(record.ask({.acts = {"condemn", "visit"}, .groups = {"positions"}}) == "DZA>FRA ");
  CHECK(record.ask({.sides = {"DZA", "RUS"}, .groups = {"visits"}, .statuses = {"held"}}) == visit);
  CHECK(record.ask({.issues = {"migration", "sahel"}}) == "ITA>DZA 2020-12-30, DZA>FRA ");
  CHECK(record.ask({.statuses = {"denied"}}) == "ITA>EGY 2020/2021");
  CHECK(record.ask({.sources = {"wire"}}) == "DZA>RUS 2022-05-09, DZA>FRA ");
  CHECK(record.ask({.least_sources = 2}) == visit);
  CHECK(record.ask({.dated = true, .least_sources = 3}).empty());
  CHECK(record.ask({.sides = {"DZA"}, .least_per_mille = 901}).empty());
  CHECK(record.ask({.sides = {"FRA"}, .least_per_mille = 400}) == "DZA>FRA ");
  CHECK(record.ask({.sides = {"FRA"}, .least_per_mille = 401}).empty());
}

TEST_CASE("dates meet where an event's date allows a day of the question") {
  AskedStore record;
  CHECK(record.ask({.from = day("2022-05-09")}) == "RUS>DZA 2022-06, DZA>RUS 2022-05-09");
  CHECK(record.ask({.from = day("2022-05-10")}) == "RUS>DZA 2022-06");
  CHECK(record.ask({.from = day("2022-06-30")}) == "RUS>DZA 2022-06");
  CHECK(record.ask({.from = day("2022-07-01")}).empty());
  CHECK(record.ask({.until = day("2020-01-01")}) == "ITA>EGY 2020/2021");
  CHECK(record.ask({.until = day("2019-12-31")}).empty());
  CHECK(record.ask({.from = day("2021-12-31"), .until = day("2022-06-01")}) ==
        "RUS>DZA 2022-06, DZA>RUS 2022-05-09, ITA>EGY 2020/2021");
}

TEST_CASE("words are looked for in the documents") {
  AskedStore record;
  CHECK(record.ask({.words = "الوزير c"}) == "ITA>DZA 2020-12-30, ITA>EGY 2020/2021");
  CHECK(record.ask({.sides = {"DZA"}, .words = "c"}) == "ITA>DZA 2020-12-30");
  CHECK(record.ask({.words = "nothing"}).empty());
  CHECK(record.ask({.words = "(a"}) == "a ( that is not closed");
  const auto found = record.store.find(
      {.sides = {"RUS"}, .sources = {"daily"}, .from = day("2022-01-01"), .words = "زار"}, {});
  REQUIRE(found);
  REQUIRE(found->documents.size() == 1);
  CHECK(found->documents[0].id == "b");
}

TEST_CASE("pages follow each other without gap, whatever happens between them") {
  AskedStore record;
  Page page{.limit = 2};
  auto first = record.store.events({}, page);
  REQUIRE(first);
  CHECK(first->events.size() == 2);
  REQUIRE_FALSE(first->next.empty());
  // An event that comes before the cursor, and one of the first page that goes.
  REQUIRE(record.store.add(
      {asked_reading(
          "d", "x", "2023-01-01", {{"visit", "FRA", "DZA", "2023-01-01", Status::held, "", ""}})},
      asked_acts,
      {"0.1.0", "k"}));
  page.after = first->next;
  CHECK(record.ask({}, page) == "ITA>DZA 2020-12-30, ITA>EGY 2020/2021");
  page.after = record.store.events({}, page)->next;
  CHECK(record.ask({}, page) == "DZA>FRA ");
  CHECK(record.store.events({}, page)->next.empty());
  CHECK(record.ask({}, {.limit = 2, .after = "?"}) == "no cursor of an earlier page");
  CHECK(record.ask({}, {.limit = 5, .after = {}}) ==
        record.ask({}, {.limit = 0, .after = {}})
            .substr(0, record.ask({}, {.limit = 5, .after = {}}).size()));
  Page documents{.limit = 1};
  std::string ids;
  do {
    const auto found = record.store.find({.words = "زار"}, documents);
    REQUIRE(found);
    ids += found->documents.at(0).id;
    documents.after = found->next;
  } while (!documents.after.empty());
  CHECK(ids == "dbac");
}

TEST_CASE("what a text no longer says is no longer found") {
  AskedStore record;
  Reading changed = asked_reading(
      "c", "daily", "2021-01-01", {{"visit", "ITA", "LBY", "", Status::held, "", ""}});
  changed.document.body = "نص جديد";
  REQUIRE(record.store.add({changed}, asked_acts, {"0.1.0", "k"}));
  CHECK(record.ask({.sides = {"ITA"}}) == "ITA>LBY ");
  CHECK(record.store.find({.words = "زار"}, {})->documents.size() == 2);
  CHECK(record.store.find({.words = "جديد"}, {})->documents.size() == 1);
}

TEST_CASE("places are in the order of time, and cursors are read as they are written") {
  const std::string id(32, 'a');
  const auto told = std::optional(day("2022-01-01"));
  CHECK(event_place("2022-05-09", told, id) > event_place("2022-05-08", told, id));
  CHECK(event_place("2022-05-01", told, id) > event_place("2022-05", told, id));
  CHECK(event_place("1999", told, id) > event_place("", told, id));
  CHECK(event_place("XXXX-03", told, id) < first_dated_event);
  CHECK(event_place("2022-05-09", told, "00") > event_place("2022-05-09", told, "ff"));
  CHECK(event_place("2022", {}, "not a hash") > first_event_place(day_number(day("2022"), 0)) - 1);
  CHECK(document_place("2022-05-09", id) < document_place("2022-05-10", id));
  CHECK(document_place("", id) < document_place("0001-01-01", id));
  for (const Place place : {Place{0}, Place{35}, event_place("2022", {}, id)})
    CHECK(place_at(cursor_of(place)) == place);
  for (const char* none : {"", "-1", "a b", "zzzzzzzzzzzzzzzzzzzz"})
    CHECK_FALSE(place_at(none));
}

}  // namespace rasid
