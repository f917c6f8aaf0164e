#include "ask/questions.h"

#include "ask/diff.h"
#include "ask/found.h"
#include "ask/shown.h"
#include "base/edtf.h"
#include "store/store_for_tests.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

struct Told {
  const char* act;
  const char* type;
  Status status;
  const char* date;
  const char* issue;
  const char* agreement;
};

// One document of one day; every claim is of DZA towards ITA, its evidence a word of the text.
Reading reading(const char* id, const char* date, const std::vector<Told>& all) {
  Reading reading;
  reading.document.id = id;
  reading.document.source = "daily";
  reading.document.date = date;
  reading.document.url = std::string("https://example.org/") + id;
  reading.document.title = "خبر";
  reading.document.body = std::string("زار الوزير لعمامرة روما مرتين في هذا العام ") + id;
  std::uint32_t at = 0;
  for (const Told& told : all) {
    Claim& claim = reading.claims.emplace_back();
    claim.document = id;
    claim.act = told.act;
    claim.type = told.type;
    claim.actor = {{.code = "DZA", .sector = "", .name = "الوزير لعمامرة", .entity = "lamamra"}};
    claim.recipient = {{.code = "ITA", .sector = "", .name = "روما", .entity = ""}};
    claim.status = told.status;
    claim.date = told.date;
    if (*told.issue != 0) claim.issues = {told.issue};
    claim.agreement.name = told.agreement;
    claim.evidence = {.begin = at, .end = at + 6};
    claim.sentence = {.begin = 0, .end = static_cast<std::uint32_t>(reading.document.body.size())};
    Reason reason;
    reason.what = "trigger";
    reason.words = claim.evidence;
    reason.row = "acts/consult.tsv:12";
    claim.because = {reason};
    at += 2;
  }
  return reading;
}

EventRules rules() {
  EventRules rules;
  rules.acts = {{"visit", {"visits", "visit"}},
                {"support", {"positions", ""}},
                {"reject", {"positions", ""}},
                {"request", {"positions", ""}},
                {"sign", {"agreements", "agreement"}},
                {"ratify", {"agreements", "agreement"}}};
  rules.steps = {
      {"agreement", "sign", "held", "", {"signed", "signed", 8, StepKind::founding}},
      {"agreement", "ratify", "planned", "", {"planned", "ratified", 2, StepKind::reported}},
      {"agreement", "ratify", "held", "", {"ratified", "ratified", 10, StepKind::stage}}};
  return rules;
}

Labels labels() {
  Labels labels;
  labels.sides = {{"DZA", {"Algeria", "الجزائر"}}, {"ITA", {"Italy", "إيطاليا"}}};
  labels.issues = {{"gas", {"Gas", "الغاز"}}};
  labels.stances = {{"SUPPORT", "for"}, {"REJECT", "against"}, {"REQUEST", "asks"}};
  return labels;
}

void add(Store& store, const std::vector<Reading>& readings) {
  REQUIRE(store.add(readings, rules(), {"0.1.0", "k"}));
}

// The values that a verb adds to its facts, section by section.
std::string sketch(const Answer& answer, std::size_t value) {
  std::string text;
  for (const Section& section : answer.sections) {
    text += text.empty() ? "" : " / ";
    for (const Fact& fact : section.facts)
      text += answer.cited.events[fact.event].event.date + '=' + fact.more[value] + ' ';
  }
  return text;
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

}  // namespace

TEST_CASE("a position has a history, and turns are told") {
  TemporaryStore temporary;
  Store& store = temporary.store;
  add(store,
      {reading("a", "2020-01-02", {{"support", "SUPPORT", Status::held, "2020-01-01", "gas", ""}}),
       reading("b", "2020-06-02", {{"request", "REQUEST", Status::held, "2020-06-01", "gas", ""}}),
       reading("c", "2021-01-02", {{"reject", "REJECT", Status::held, "2021-01-01", "gas", ""}}),
       reading(
           "d", "2021-06-02", {{"support", "SUPPORT", Status::denied, "2021-06-01", "gas", ""}}),
       reading("e",
               "2022-01-02",
               {{"support", "SUPPORT", Status::held, "2022-01-01", "gas", ""},
                {"reject", "REJECT", Status::held, "2022-02-01", "", ""}})});
  const auto answer = make_positions(store, {.sides = {"DZA"}}, {}, labels());
  REQUIRE(answer);
  REQUIRE(answer->sections.size() == 2);
  CHECK(answer->sections[0].heading == "Algeria on Italy");
  CHECK(answer->sections[1].heading == "Algeria on Gas");
  CHECK(answer->sections[1].lines == std::vector<std::string>{"2 reversals"});
  CHECK(sketch(*answer, 2) ==
        "2022-02-01=against  / 2020-01-01=for 2020-06-01=asks 2021-01-01=against 2021-06-01=denied "
        "2022-01-01=for ");
  CHECK(sketch(*answer, 3) ==
        "2022-02-01=  / 2020-01-01= 2020-06-01= 2021-01-01=from for 2021-06-01= 2022-01-01=from "
        "against ");
  CHECK(make_positions(store, {.sides = {"ITA"}}, {}, labels())->empty());
}

TEST_CASE("what was planned and is past is open, not held") {
  TemporaryStore temporary;
  Store& store = temporary.store;
  add(store,
      {reading("a", "2022-01-02", {{"visit", "CONSULT", Status::held, "2022-01-01", "", ""}}),
       reading("b", "2022-03-02", {{"visit", "CONSULT", Status::planned, "2022-05-20", "", ""}}),
       reading(
           "c", "2022-06-01", {{"visit", "CONSULT", Status::cancelled, "2022-06-10", "", ""}})});
  const Question both{.sides = {"DZA", "ITA"}};
  const auto before = make_visits(store, both, {}, "2022-05-20", labels());
  REQUIRE(before);
  CHECK(sketch(*before, 1) == "2022-06-10=called off 2022-05-20=ahead 2022-01-01=held ");
  const auto after = make_visits(store, both, {.limit = 1}, "2022-05-21", labels());
  REQUIRE(after);
  CHECK(sketch(*after, 1) == "2022-06-10=called off ");
  REQUIRE(after->figures.size() == 2);
  CHECK(after->figures[0] == Figures{{"from", "DZA"},
                                     {"to", "ITA"},
                                     {"held", "1"},
                                     {"open", "1"},
                                     {"ahead", "0"},
                                     {"called off", "1"},
                                     {"denied", "0"}});
  CHECK(after->figures[1][2].second == "0");
  CHECK_FALSE(after->next.empty());
}

TEST_CASE("an agreement has come as far as its furthest stage that is done") {
  TemporaryStore temporary;
  Store& store = temporary.store;
  add(store,
      {reading("a",
               "2020-01-02",
               {{"sign", "SUPPORT", Status::held, "2020-01-01", "", "اتفاقية الصيد"}}),
       reading("b",
               "2021-01-02",
               {{"ratify", "SUPPORT", Status::planned, "2021-02-01", "", "اتفاقيه الصيد"}}),
       reading("c",
               "2021-01-03",
               {{"ratify", "SUPPORT", Status::held, "2021-01-03", "", "معاهدة الحدود"}})});
  const auto answer = make_agreements(store, {.sides = {"DZA", "ITA"}}, {}, labels());
  REQUIRE(answer);
  REQUIRE(answer->sections.size() == 2);
  CHECK(sketch(*answer, 2) == "2021-01-03=ratified  / 2020-01-01=signed ");
  CHECK(answer->sections[1].lines ==
        std::vector<std::string>{"furthest stage: signed, 2020-01-01"});
}

TEST_CASE("people are told with the words of the texts and the offices of the knowledge") {
  TemporaryStore temporary;
  Store& store = temporary.store;
  add(store,
      {reading("a", "2022-01-02", {{"visit", "CONSULT", Status::held, "2022-01-01", "", ""}}),
       reading("b", "2023-01-02", {{"visit", "CONSULT", Status::held, "2023-01-01", "", ""}})});
  const auto answer = make_people(store, {}, {}, [](std::string_view id, std::string_view date) {
    return KnownPerson{.name = {std::string(id), "x"}, .offices = {"on " + std::string(date)}};
  });
  REQUIRE(answer);
  REQUIRE(answer->sections.size() == 1);
  CHECK(answer->sections[0].lines == std::vector<std::string>{"2 events"});
  CHECK(sketch(*answer, 3) == "2023-01-01=الوزير لعمامرة 2022-01-01=الوزير لعمامرة ");
  CHECK(sketch(*answer, 4) == "2023-01-01=on 2023-01-01 2022-01-01=on 2022-01-01 ");
}

TEST_CASE("a timeline has months, and every form tells every fact") {
  TemporaryStore temporary;
  Store& store = temporary.store;
  add(store,
      {reading("a",
               "2022-01-02",
               {{"visit", "CONSULT", Status::held, "2022-01-01", "", ""},
                {"support", "SUPPORT", Status::held, "", "gas", ""}}),
       reading("b", "2022-01-20", {{"visit", "CONSULT", Status::held, "2022-01-19", "", ""}}),
       reading("c", "2022-03-02", {{"visit", "CONSULT", Status::held, "2022-03-01", "", ""}})});
  const auto answer = make_timeline(store, {}, {.order = Order::oldest_first});
  REQUIRE(answer);
  REQUIRE(answer->sections.size() == 2);
  CHECK(answer->sections[0].heading == "2022-01");
  CHECK(answer->sections[0].facts.size() == 2);
  CHECK(list_events(store, {}, {})->sections[0].facts.size() == 4);
  const std::string text = answer_text(*answer, labels());
  const std::string csv = answer_csv(*answer, labels(), CsvFlavour::plain);
  CHECK(count_of(answer_jsonl(*answer, labels()), "\n") == 3);
  CHECK(count_of(csv, "\r\n") == 4);
  for (const CitedEvent& event : answer->cited.events) {
    const std::string& claim = event.claims[0].reported.id;
    for (const std::string& form :
         {answer_json(*answer, labels()), answer_jsonl(*answer, labels()), csv}) {
      for (const std::string& part :
           {event.event.id, claim, event.claims[0].quote, std::string("https://example.org/a")})
        CHECK(count_of(form, part) > 0);
    }
    CHECK(count_of(text, event.event.id.substr(0, 12)) == 1);
    CHECK(count_of(text, claim.substr(0, 12)) == 1);
  }
  const std::string head = csv.substr(0, csv.find('\r'));
  CHECK(std::count(head.begin(), head.end(), ',') == 32);
}

TEST_CASE("what has changed between two days, and between two stores") {
  TemporaryStore earlier;
  TemporaryStore later;
  Store& older = earlier.store;
  Store& newer = later.store;
  const Reading planned =
      reading("a", "2022-01-02", {{"visit", "CONSULT", Status::planned, "2022-02-01", "", ""}});
  const Reading gone =
      reading("x", "2022-01-03", {{"reject", "REJECT", Status::held, "2022-01-01", "", ""}});
  const Reading held = reading("b",
                               "2022-02-02",
                               {{"visit", "CONSULT", Status::held, "2022-02-01", "", ""},
                                {"support", "SUPPORT", Status::held, "2022-02-01", "gas", ""}});
  add(older, {planned, gone});
  add(newer, {planned, held});
  const auto stores = diff_stores(older, newer, {}, {});
  REQUIRE(stores);
  CHECK(stores->figures == std::vector<Figures>{{{"added", "1"}, {"changed", "1"}, {"gone", "1"}}});
  REQUIRE(stores->sections.size() == 3);
  CHECK(stores->sections[1].facts[0].more[1] == "planned 2022-02-01, 1 claim");
  for (const CitedEvent& event : stores->cited.events)
    for (const CitedClaim& claim : event.claims)
      CHECK(stores->cited.documents.at(claim.document).document.id ==
            claim.reported.claim.document);
  const auto day = [](const char* edtf) { return *day_range(edtf).first; };
  const auto days = diff_days(newer, {}, {}, day("2022-01-31"), day("2022-02-28"));
  REQUIRE(days);
  CHECK(days->figures == std::vector<Figures>{{{"added", "1"}, {"changed", "1"}, {"gone", "0"}}});
  CHECK(diff_days(newer, {}, {}, day("2022-02-02"), day("2022-02-28"))->empty());
}

TEST_CASE("what is found is cited in code points; everything about an id is shown") {
  TemporaryStore temporary;
  Store& store = temporary.store;
  add(store,
      {reading("a", "2022-01-02", {{"visit", "CONSULT", Status::held, "2022-01-01", "", ""}})});
  const auto found = find_words(store, {.words = "وزير OR روما"}, {});
  REQUIRE(found);
  REQUIRE(found->texts.size() == 1);
  CHECK(count_of(found_text(*found, {}, 0), "زار [الوزير] لعمامرة [روما] مرتين") == 1);
  CHECK(count_of(found_jsonl(*found), R"({"quote":"الوزير","start":4,"end":10})") == 1);
  CHECK(count_of(found_csv(*found, CsvFlavour::plain), "\r\n") == 3);
  const auto ids = store.look_up("a");
  REQUIRE(ids);
  REQUIRE(ids->size() == 1);
  const auto document = show(store, ids->front());
  REQUIRE(document);
  CHECK(count_of(shown_text(*document, labels()), "trigger") == 1);
  CHECK(count_of(shown_json(*document, labels()), "\"document\":{\"id\":\"a\"") == 1);
  const std::string claim = document->answer.cited.events[0].claims[0].reported.id;
  const auto by_claim = store.look_up(claim.substr(0, 10));
  REQUIRE(by_claim);
  REQUIRE(by_claim->size() == 1);
  CHECK(by_claim->front().kind == StoredKind::claim);
  CHECK(show(store, by_claim->front())->answer.cited.events.size() == 1);
  CHECK(store.look_up("' OR 1")->empty());
  CHECK(*store.last_day() == "2022-01-02");
}

}  // namespace rasid
