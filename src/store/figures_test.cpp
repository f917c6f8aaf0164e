#include "store/database.h"
#include "store/places.h"
#include "store/schema.h"
#include "store/store_for_tests.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

using Codes = std::vector<const char*>;

struct FigureTold {
  Codes actor;
  Codes recipient;
  const char* date;
  Status status;
};

std::vector<Side> sides(const Codes& codes) {
  std::vector<Side> all;
  for (const char* code : codes)
    all.push_back({.code = code});
  return all;
}

// Every claim is a visit; the issue keeps them apart.
Reading figure_reading(const char* id, const char* date, const std::vector<FigureTold>& all) {
  Reading reading;
  reading.document.id = id;
  reading.document.source = id;
  reading.document.date = date;
  reading.document.body = std::string("زار الوزير العاصمة ") + id;
  std::uint32_t at = 0;
  for (const FigureTold& told : all) {
    Claim& claim = reading.claims.emplace_back();
    claim.act = "visit";
    claim.type = "CONSULT";
    claim.actor = sides(told.actor);
    claim.recipient = sides(told.recipient);
    claim.date = told.date;
    claim.status = told.status;
    claim.confidence_per_mille = 500 + 10 * static_cast<int>(at);
    claim.evidence = {.begin = at, .end = at + 2};
    claim.sentence = {.begin = 0, .end = 20};
    at += 2;
  }
  return reading;
}

EventRules figure_rules() {
  EventRules rules;
  rules.acts = {{"visit", {"visits", "visit"}}};
  return rules;
}

struct Record {
  TemporaryFolder folder;
  std::string path = folder.file("record.db");
  Record() {
    Store store = open();
    REQUIRE(store.add(
        {figure_reading("a",
                        "2022-05-10",
                        {{{"DZA"}, {"RUS"}, "2022-05-09", Status::held},
                         {{"DZA", "ITA"}, {"LAS", "ITA"}, "2022-05", Status::planned},
                         {{"RUS", "CHN", "EGY"}, {}, "2022-04-25/2022-05-02", Status::held},
                         {{}, {"FRA"}, "2022-05-01", Status::held}}),
         figure_reading("b",
                        "2022-05-11",
                        {{{"DZA"}, {"RUS"}, "2022-05-09", Status::held},
                         {{"DZA"}, {"RUS"}, "2019", Status::denied}}),
         figure_reading("c", "2022-06", {{{"RUS"}, {"DZA"}, "", Status::planned}}),
         figure_reading("d", "", {})},
        figure_rules(),
        {"0.1.0", "k", "2026-01-01T00:00:00Z"}));
  }

  Store open() const { return opened(path); }
};

std::string month_text(const MonthCount& count) {
  if (!count.month) return "-";
  return std::to_string(static_cast<int>(count.month->year())) + '/' +
         std::to_string(static_cast<unsigned>(count.month->month()));
}

std::string months(Store& store, const Question& question) {
  const auto counts = store.months(question);
  if (!counts) return counts.error().what;
  std::string text;
  for (const MonthCount& count : *counts)
    text += month_text(count) + ' ' + count.status + ' ' + std::to_string(count.events) + ", ";
  return text;
}

std::string edges(Store& store, const Question& question) {
  const auto counts = store.edges(question);
  if (!counts) return counts.error().what;
  std::string text;
  for (const EdgeCount& edge : *counts)
    text += edge.from + '>' + edge.to + ' ' + std::to_string(edge.events) + ", ";
  return text;
}

// The rows of a text and a number, each on a line.
std::string rows_of(const std::string& path, const char* sql) {
  auto database = Database::open(path, Access::read);
  REQUIRE(database);
  Statement rows = (*database)->statement(sql);
  std::string all;
  while (rows.next()) {
    all += rows.text() + ' ';
    all += std::to_string(rows.number()) + '\n';
  }
  REQUIRE_FALSE((*database)->take_failure());
  return all;
}

// Every facet with its place, the documents of each event, and what is kept counted.
std::string facets(const std::string& path) {
  return rows_of(path, "SELECT facet, place FROM event_facets ORDER BY facet, place") +
         rows_of(path, "SELECT place, confidence FROM event_places ORDER BY place") +
         rows_of(path, "SELECT event, document FROM event_documents ORDER BY event, document") +
         rows_of(path, "SELECT facet || month, events FROM facet_counts ORDER BY 1") +
         rows_of(path, "SELECT date, documents FROM document_days ORDER BY date");
}

bool counts_are_right(const std::string& path) {
  const std::string kept =
      rows_of(path, "SELECT facet || ' ' || month, events FROM facet_counts ORDER BY 1");
  const std::string days =
      rows_of(path, "SELECT date, documents FROM document_days WHERE documents <> 0 ORDER BY 1");
  return !kept.empty() &&
         kept == rows_of(path,
                         "SELECT facet || ' ' || month, count(*) FROM counted_facets"
                         " GROUP BY facet, month ORDER BY 1") &&
         days == rows_of(path,
                         "SELECT date, count(*) FROM documents WHERE superseded_by = ''"
                         " GROUP BY date ORDER BY 1");
}

}  // namespace

TEST_CASE("events are counted in the month in which their date begins") {
  const Record record;
  Store store = record.open();
  CHECK(months(store, {}) ==
        "- denied 1, - planned 1, 2022/4 held 1, 2022/5 held 2, 2022/5 planned 1, ");
  CHECK(months(store, {.sides = {"DZA"}}) ==
        "- denied 1, - planned 1, 2022/5 held 1, 2022/5 planned 1, ");
  CHECK(months(store, {.statuses = {"planned"}}) == "- planned 1, 2022/5 planned 1, ");
  CHECK(months(store, {.from = day_range("2022-05-01").first}) ==
        "2022/4 held 1, 2022/5 held 2, 2022/5 planned 1, ");
  CHECK(months(store, {.until = day_range("2022-04-30").first}) == "- denied 1, 2022/4 held 1, ");
  CHECK(months(store, {.least_sources = 2}) == "2022/5 held 1, ");
  CHECK(months(store, {.words = "b"}) == "- denied 1, 2022/5 held 1, ");
  CHECK(months(store, {.words = "\"a"}) == "a quotation mark that is not closed");
}

TEST_CASE("an edge leads from each actor to each recipient, or once between actors alone") {
  const Record record;
  Store store = record.open();
  CHECK(edges(store, {}) ==
        "CHN>EGY 1, CHN>RUS 1, DZA>ITA 1, DZA>LAS 1, DZA>RUS 2, EGY>RUS 1, ITA>LAS 1, RUS>DZA 1, ");
  CHECK(edges(store, {.sides = {"CHN"}}) == "CHN>EGY 1, CHN>RUS 1, EGY>RUS 1, ");
  CHECK(edges(store, {.from = day_range("2022-05-03").first}) ==
        "DZA>ITA 1, DZA>LAS 1, DZA>RUS 1, ITA>LAS 1, ");
  CHECK(edges(store, {.groups = {"meetings"}}).empty());
  CHECK(*store.sides({}) ==
        Tally{{"CHN", 1}, {"DZA", 4}, {"EGY", 1}, {"FRA", 1}, {"ITA", 1}, {"LAS", 1}, {"RUS", 4}});
}

TEST_CASE("documents are counted by their dates and outlets") {
  const Record record;
  Store store = record.open();
  CHECK(*store.document_dates({}) ==
        Tally{{"", 1}, {"2022-05-10", 1}, {"2022-05-11", 1}, {"2022-06", 1}});
  CHECK(*store.document_dates({.sources = {"a", "c"}}) == Tally{{"2022-05-10", 1}, {"2022-06", 1}});
}

TEST_CASE("what has gone is no longer counted") {
  const Record record;
  Store store = record.open();
  REQUIRE(store.remove({"a"}));
  CHECK(months(store, {}) == "- denied 1, - planned 1, 2022/5 held 1, ");
  CHECK(edges(store, {}) == "DZA>RUS 2, RUS>DZA 1, ");
  CHECK(counts_are_right(record.path));
}

TEST_CASE("events that a later document leaves as they are keep what they are asked by") {
  const Record record;
  Store store = record.open();
  const Reading late =
      figure_reading("e", "2022-05-12", {{{"DZA"}, {"RUS"}, "2022-05-09", Status::held}});
  REQUIRE(store.add({late}, figure_rules(), {"0.1.0", "k", ""}));
  CHECK(counts_are_right(record.path));
  const std::string grown = facets(record.path);
  REQUIRE(store.remove({"a", "b", "c", "d"}));
  const Record other;
  Store again = other.open();
  REQUIRE(again.remove({"a", "b", "c", "d"}));
  REQUIRE(again.add({late}, figure_rules(), {"0.1.0", "k", ""}));
  CHECK(facets(record.path) == facets(other.path));
  CHECK(facets(record.path) != grown);
}

TEST_CASE(
    "a changed document is counted on its new day, and a late copy of the old one on neither") {
  const Record record;
  Store store = record.open();
  const Tally before = *store.document_dates({});
  const auto told_on = [&](const char* date) {
    REQUIRE(store.add({figure_reading("late", date, {})}, figure_rules(), {"0.1.0", "k", ""}));
    CHECK(counts_are_right(record.path));
    return *store.document_dates({});
  };
  Tally first = before;
  ++first["2031-01-01"];
  Tally second = before;
  ++second["2031-02-02"];
  CHECK(told_on("2031-01-01") == first);
  CHECK(told_on("2031-02-02") == second);
  CHECK(told_on("2031-01-01") == second);
}

TEST_CASE("what the record holds is what its tables hold") {
  const Record record;
  Store store = record.open();
  for (const bool removed : {false, true}) {
    if (removed) REQUIRE(store.remove({"b"}));
    const auto counts = store.counts();
    REQUIRE(counts);
    const std::string claims = std::to_string(counts->claims);
    CHECK(rows_of(record.path, "SELECT 'claims', count(*) FROM current_claims") ==
          "claims " + claims + '\n');
    CHECK(rows_of(record.path, "SELECT 'events', count(*) FROM events") ==
          "events " + std::to_string(counts->events) + '\n');
    std::string told;
    const auto statistics = store.statistics();
    REQUIRE(statistics);
    for (const Statistic& one : *statistics)
      if (one.of == "claims by type" || one.value == "documents without a claim")
        told += one.value + ' ' + std::to_string(one.count) + ", ";
    CHECK(told == "documents without a claim 1, CONSULT " + claims + ", ");
  }
}

TEST_CASE("what is kept counted is what counting gives") {
  const Record record;
  Store store = record.open();
  CHECK(counts_are_right(record.path));
  const std::vector<std::string> all_statuses = {"held", "planned", "denied"};
  const Question everything{.statuses = all_statuses};
  CHECK(months(store, {}) == months(store, everything));
  CHECK(edges(store, {}) == edges(store, everything));
  CHECK(*store.sides({}) == *store.sides(everything));
  auto then = Store::open_as_of(record.path, "2100-01-01");
  REQUIRE(then);
  CHECK(months(*then, {}) == months(store, {}));
  CHECK(edges(*then, {}) == edges(store, {}));
  auto before = Store::open_as_of(record.path, "2000-01-01");
  REQUIRE(before);
  CHECK(edges(*before, {}).empty());
}

TEST_CASE("the documents of a month are counted by day and source") {
  const Record record;
  Store store = record.open();
  const auto told = [&](const char* month) {
    std::string text;
    const auto rows = store.coverage(month);
    for (const DayCoverage& row : *rows)
      text += row.day + ' ' + row.source + ' ' + std::to_string(row.documents) + ", ";
    return text;
  };
  CHECK(told("2022-05") == "2022-05-10 a 1, 2022-05-11 b 1, ");
  CHECK(told("2022-06") == "2022-06 c 1, ");
  CHECK(told("2022-07").empty());
}

TEST_CASE("long dates are counted wherever they begin") {
  const Record record;
  Store store = record.open();
  const auto from = [](const char* day) {
    return Question{.from = day_range(day).first, .until = day_range("2030").last};
  };
  CHECK(months(store, from("2019-12-31")) ==
        "- denied 1, 2022/4 held 1, 2022/5 held 2, 2022/5 planned 1, ");
  CHECK(months(store, from("2020-01-01")) == "2022/4 held 1, 2022/5 held 2, 2022/5 planned 1, ");
  CHECK(months(store, from("2022-05-02")) == "2022/4 held 1, 2022/5 held 1, 2022/5 planned 1, ");
  CHECK(months(store, from("2022-05-31")) == "2022/5 planned 1, ");
}

TEST_CASE("an older store gets the facets that a new one has") {
  const Record record;
  const std::string fresh = facets(record.path);
  {
    auto database = Database::open(record.path, Access::write);
    REQUIRE(database);
    (*database)->run(
        "ALTER TABLE event_places DROP COLUMN confidence;"
        "DROP TABLE event_documents; DROP VIEW event_sides; DROP INDEX documents_without_address;"
        "CREATE TABLE event_sides (code TEXT, event TEXT);"
        "CREATE TRIGGER events_place_gone AFTER DELETE ON events BEGIN SELECT 1; END;"
        "DROP VIEW counted_facets; DROP TABLE facet_counts; DROP INDEX documents_date;"
        "DROP TRIGGER documents_come; DROP TRIGGER documents_go; DROP TRIGGER documents_stand;"
        "DROP TABLE document_days;"
        "DELETE FROM event_facets WHERE substr(facet, 1, 5) IN ('told:', 'edge:', 'long:')");
    const std::string older =
        "PRAGMA user_version = " + std::to_string(store_migrations.size() - 4);
    (*database)->run(older.c_str());
    REQUIRE_FALSE((*database)->take_failure());
  }
  static_cast<void>(record.open());
  CHECK(facets(record.path) == fresh);
}

TEST_CASE("the month of a place is that in which a short date begins") {
  const auto month = [](const char* date) { return month_at(event_place(date, {}, "ff")); };
  using std::chrono::year;
  CHECK(month("2022-05-31") == year(2022) / 5);
  CHECK(month("2022-05~") == year(2022) / 5);
  CHECK(month("2022-12-31/2023-01-30") == year(2022) / 12);
  CHECK(month("0001-01-01") == year(1) / 1);
  for (const char* date : {"2022", "2022-05/2022-06", "2022-05-26/..", "../2022-05-26", "", "x"})
    CHECK(month(date) == std::nullopt);
}

}  // namespace rasid
