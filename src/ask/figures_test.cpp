#include "ask/network.h"
#include "ask/series.h"
#include "base/edtf.h"
#include "store/store_for_tests.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

struct FigureTold {
  const char* act;
  const char* type;
  const char* actor;
  const char* recipient;
  const char* date;
  Status status;
};

Reading figure_reading(const char* id, const char* date, const std::vector<FigureTold>& all) {
  Reading reading;
  reading.document.id = id;
  reading.document.source = "daily";
  reading.document.date = date;
  reading.document.body = std::string("زار الوزير العاصمة ") + id;
  std::uint32_t at = 0;
  for (const FigureTold& told : all) {
    Claim& claim = reading.claims.emplace_back();
    claim.act = told.act;
    claim.type = told.type;
    claim.actor = {{.code = told.actor}};
    claim.recipient = {{.code = told.recipient}};
    claim.date = told.date;
    claim.status = told.status;
    claim.evidence = {.begin = at, .end = at + 2};
    claim.sentence = {.begin = 0, .end = 20};
    at += 2;
  }
  return reading;
}

Labels figure_labels() {
  Labels labels;
  labels.sides = {{"DZA", {"Algeria", "الجزائر"}}};
  labels.quads = {{"material conflict", {}}, {"verbal cooperation", {}}};
  labels.groups = {{"conflict", {}}, {"visits", {}}};
  labels.traits = {{"visit", {"CONSULT", "visits", "verbal cooperation", 19}},
                   {"attack", {"ASSAULT", "conflict", "material conflict", -100}}};
  return labels;
}

EventRules figure_rules() {
  EventRules rules;
  rules.acts = {{"visit", {"visits", "visit"}}, {"attack", {"conflict", ""}}};
  return rules;
}

struct FigureStore : TemporaryStore {
  FigureStore() {
    REQUIRE(store.add(
        {figure_reading("a",
                        "2022-05-10",
                        {{"visit", "CONSULT", "DZA", "RUS", "2022-05-09", Status::held},
                         {"visit", "CONSULT", "ITA", "RUS", "2022-05-09", Status::ongoing},
                         {"attack", "ASSAULT", "RUS", "UKR", "2022-05-08", Status::held},
                         {"attack", "ASSAULT", "RUS", "POL", "2022-05-08", Status::denied},
                         {"of old", "OLD", "RUS", "POL", "2022-05-08", Status::held}}),
         figure_reading("b", "2022-05-11", {}),
         figure_reading("c",
                        "2022",
                        {{"visit", "CONSULT", "DZA", "RUS", "2021-02-03", Status::planned},
                         {"visit", "CONSULT", "DZA", "ITA", "2020", Status::held}})},
        figure_rules(),
        {"0.1.0", "k"}));
  }
};

}  // namespace

TEST_CASE("a month has its documents, its events by quad and group, and a score") {
  FigureStore record;
  const auto series = make_series(record.store, {}, figure_labels());
  REQUIRE(series);
  CHECK(series_jsonl(*series) ==
        R"({"month":"2021-02","documents":0,"events":1,"quads":{"material conflict":0,)"
        R"("verbal cooperation":1},"groups":{"conflict":0,"visits":1},"score":null})"
        "\n"
        R"({"month":"2022-05","documents":2,"events":5,"quads":{"material conflict":2,)"
        R"("verbal cooperation":2},"groups":{"conflict":2,"visits":2},"score":-2.07})"
        "\n"
        R"({"month":null,"documents":1,"events":1,"quads":{"material conflict":0,)"
        R"("verbal cooperation":1},"groups":{"conflict":0,"visits":1},"score":1.9})"
        "\n");
  const std::string json = series_json(*series);
  CHECK(json.find(R"({"months":[{"month":"2021-02")") == 0);
  CHECK(json.find(R"("undated_or_wide":{"month":null,"documents":1)") != json.npos);
  CHECK(grid_csv(series_grid(*series, figure_labels()), CsvFlavour::plain) ==
        "month,documents,events,score,material conflict,verbal cooperation,conflict,visits\r\n"
        "2021-02,0,1,,0,1,0,1\r\n"
        "2022-05,2,5,-2.07,2,2,2,2\r\n"
        "undated or wide,1,1,1.9,0,1,0,1\r\n");
}

TEST_CASE("documents of a series are those of its days, whatever is asked of events") {
  FigureStore record;
  const Question question{.sides = {"ITA"},
                          .from = day_range("2022-05-11").first,
                          .until = day_range("2022-12-31").last};
  const auto series = make_series(record.store, question, figure_labels());
  REQUIRE(series);
  REQUIRE(series->months.size() == 1);
  CHECK(series->months[0].documents == 1);
  CHECK(series->months[0].events == 0);
  CHECK(series->rest.documents == 1);
  CHECK(series->rest.events == 0);
}

TEST_CASE("a network has the most frequent first, and says what its limit leaves out") {
  FigureStore record;
  const auto network = make_network(record.store, {.groups = {"visits"}}, 2);
  REQUIRE(network);
  CHECK(
      network_json(*network, figure_labels()) ==
      R"({"nodes":[{"code":"DZA","en":"Algeria","ar":"الجزائر","events":3},)"
      R"({"code":"RUS","en":"RUS","ar":"","events":3},{"code":"ITA","en":"ITA","ar":"","events":2}],)"
      R"("edges":[{"from":"DZA","to":"RUS","group":"visits","events":2},)"
      R"({"from":"DZA","to":"ITA","group":"visits","events":1}],"left_out":1})"
      "\n");
  CHECK(grid_csv(edge_grid(*network, figure_labels()), CsvFlavour::plain) ==
        "from,from_name,to,to_name,group,events\r\n"
        "DZA,Algeria,RUS,RUS,visits,2\r\n"
        "DZA,Algeria,ITA,ITA,visits,1\r\n");
  CHECK(make_network(record.store, {.groups = {"visits"}}, 0)->edges.size() == 3);
  const auto nothing = make_network(record.store, {.sides = {"EGY"}}, 0);
  REQUIRE(nothing);
  CHECK(nothing->nodes.empty());
  CHECK(nothing->edges.empty());
}

}  // namespace rasid
