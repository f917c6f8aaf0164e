#include "judge/events.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {

namespace {

struct Sketch {
  const char* document;
  const char* document_date;
  const char* sides;   // "DZA>RUS", "DZA,RUS>"
  const char* entity;  // of the first actor
  Status status;
  const char* date;
  const char* object = "";
  const char* not_before = "";
  const char* name = "";
};

std::vector<Side> sides_of(std::string_view codes, const char* entity, const char* name) {
  std::vector<Side> sides;
  while (!codes.empty()) {
    const std::size_t comma = std::min(codes.find(','), codes.size());
    sides.emplace_back();
    sides.back().code = codes.substr(0, comma);
    codes.remove_prefix(std::min(comma + 1, codes.size()));
  }
  if (!sides.empty()) sides.front().entity = entity;
  if (!sides.empty()) sides.front().name = name;
  return sides;
}

ReportedClaim reported(const Sketch& sketch, const char* group, int number) {
  const std::string_view sides = sketch.sides;
  const std::size_t arrow = sides.find('>');
  ReportedClaim whole;
  Claim& claim = whole.claim;
  claim.document = sketch.document;
  claim.act = "visit";
  claim.type = "CONSULT";
  claim.mode = "visit";
  const std::string_view kind = group;
  if (kind != "visits") claim.act = kind;
  if (kind == "meetings") claim.mode = "meet";
  if (kind == "agreements") claim.mode = "sign";
  if (kind == "positions") claim.mode = "endorse";
  if (kind == "conflict") claim.mode = "aerial";
  claim.actor = sides_of(sides.substr(0, arrow), sketch.entity, sketch.name);
  claim.recipient = sides_of(sides.substr(arrow + 1), "", "");
  claim.status = sketch.status;
  claim.date = sketch.date;
  claim.object = sketch.object;
  claim.not_before = sketch.not_before;
  claim.evidence.begin = static_cast<std::uint32_t>(10 * number);
  claim.evidence.end = claim.evidence.begin + 5;
  whole.id = "c" + std::to_string(number);
  whole.group = group;
  whole.document_date = sketch.document_date;
  return whole;
}

std::vector<ReportedClaim> reported_all(const std::vector<Sketch>& sketches, const char* group) {
  std::vector<ReportedClaim> claims;
  claims.reserve(sketches.size());
  for (const Sketch& sketch : sketches) {
    claims.push_back(reported(sketch, group, static_cast<int>(claims.size())));
  }
  return claims;
}

// The events as "0+1 2": numbers of sketches, in the order of their life cycle, whatever the order
// in which the claims are given.
std::string grouping(const char* group, const std::vector<Sketch>& sketches) {
  std::vector<ReportedClaim> claims = reported_all(sketches, group);
  std::string first;
  std::mt19937 random(7);
  for (int round = 0; round < 5; ++round) {
    std::vector<std::string> events;
    for (const Event& event : merge_events(claims)) {
      std::string text;
      for (const std::size_t index : event.claims)
        text += (text.empty() ? "" : "+") + claims[index].id.substr(1);
      events.push_back(text);
    }
    std::sort(events.begin(), events.end());
    std::string all;
    for (const std::string& event : events)
      all += (all.empty() ? "" : " ") + event;
    if (round == 0) first = all;
    CHECK(all == first);
    std::shuffle(claims.begin(), claims.end(), random);
  }
  return first;
}

}  // namespace

TEST_CASE("the same visit in two documents is one event") {
  CHECK(grouping("visits",
                 {{"a",
                   "2022-05-26",
                   "RUS>DZA",
                   "sergey-lavrov",
                   Status::held,
                   "2022-05",
                   "",
                   "",
                   "سيرغي لافروف"},
                  {"b",
                   "",
                   "RUS>DZA",
                   "sergey-lavrov",
                   Status::held,
                   "2022-05",
                   "",
                   "",
                   "سيرجي لافروف"}}) == "0+1");
}

TEST_CASE("another person, another date, another direction is another visit") {
  CHECK(grouping("visits",
                 {{"a", "2022-05-26", "RUS>DZA", "sergey-lavrov", Status::held, "2022-05"},
                  {"b", "", "RUS>DZA", "valentina-matviyenko", Status::held, "2022-05"},
                  {"c", "", "RUS>DZA", "sergey-lavrov", Status::held, "2022-06"},
                  {"d", "", "RUS>DZA", "sergey-lavrov", Status::held, "XXXX-03"},
                  {"e", "", "DZA>RUS", "sergey-lavrov", Status::held, "2022-05"}}) == "0 1 2 3 4");
  CHECK(grouping("visits",
                 {{"a", "", "RUS>DZA", "", Status::held, "2022-03"},
                  {"b", "", "RUS>DZA", "", Status::held, "XXXX-03"}}) == "0+1");
}

TEST_CASE("a visit is followed from the invitation to its end") {
  const std::vector<Sketch> course = {
      {"a", "2022-05-26", "DZA>RUS", "abdelmadjid-tebboune", Status::planned, ""},
      {"a", "2022-05-26", "DZA>RUS", "abdelmadjid-tebboune", Status::invited, "2022-05"},
      {"b", "", "DZA>RUS", "abdelmadjid-tebboune", Status::ongoing, "", "", "2022-10"},
      {"b", "", "DZA>RUS", "", Status::invited, "", "", "2022-10"}};
  CHECK(grouping("visits", course) == "1+3+0+2");
  std::vector<ReportedClaim> claims = reported_all(course, "visits");
  const auto events = merge_events(claims);
  REQUIRE(events.size() == 1);
  CHECK(events[0].status == Status::ongoing);
  CHECK(events[0].date.empty());
  CHECK(grouping("visits",
                 {{"a", "2022-05-26", "DZA>RUS", "", Status::planned, "2022-06"},
                  {"b", "2022-06-14", "DZA>RUS", "", Status::held, "2022-06-13"},
                  {"c", "2022-06-01", "DZA>RUS", "", Status::postponed, ""}}) == "0+2+1");
}

TEST_CASE("what is planned is not what lies behind the document") {
  const std::vector<Sketch> signatures = {
      {"a", "2022-05-26", "DZA,RUS>", "", Status::planned, "", "اتفاق تعاون استراتيجي"},
      {"b", "", "DZA,RUS>", "", Status::held, "2001", "إعلان شراكة استراتيجية"},
      {"b", "", "RUS>DZA", "", Status::planned, "", "وثيقة جديدة", "2022-10"}};
  CHECK(grouping("agreements", signatures) == "0+2 1");
  CHECK(grouping("visits",
                 {{"a", "2022-05-26", "RUS>DZA", "", Status::held, "2022-05-10"},
                  {"b", "2022-05-26", "RUS>DZA", "", Status::planned, ""},
                  {"b", "2022-05-26", "RUS>DZA", "", Status::held, ""}}) == "0+2 1");
}

TEST_CASE("an undated plan of an undated document joins no event of another document") {
  CHECK(grouping("agreements",
                 {{"a", "", "DZA,RUS>", "", Status::held, "2001"},
                  {"b", "", "DZA,RUS>", "", Status::planned, ""}}) == "0 1");
}

TEST_CASE("talks need a day or a person, and a month may hold many") {
  CHECK(grouping("meetings",
                 {{"a", "2022-05-26", "DZA,RUS>", "", Status::held, "2022-05-26~"},
                  {"b", "2022-05-27", "RUS,DZA>", "", Status::held, "2022-05-26"},
                  {"c", "2022-05-31", "RUS>DZA", "", Status::held, "2022-05"},
                  {"d", "2022-05-11", "RUS>DZA", "", Status::held, "2022-05-11"}}) == "0+1 2 3");
}

TEST_CASE("positions meet by their issue or their day") {
  CHECK(grouping("positions",
                 {{"a",
                   "2022-05-26",
                   "RUS>DZA",
                   "",
                   Status::held,
                   "",
                   "رغبة الجزائر في الانضمام إلى بريكس"},
                  {"b", "2023-06-27", "RUS>DZA", "", Status::held, "", "الانضمام إلى مجموعة بريكس"},
                  {"c", "2022-05-26", "RUS>DZA", "", Status::held, "2020-02-05", "الخط المتوازن"},
                  {"d", "2022-05-27", "RUS>DZA", "", Status::held, "2020-02-05"},
                  {"e", "2022-05-27", "RUS>DZA", "", Status::held, ""}}) == "0 1 2+3 4");
  CHECK(grouping("positions",
                 {{"a", "", "RUS>DZA", "", Status::held, "", "رغبة الانضمام إلى بريكس"},
                  {"b", "", "RUS>DZA", "", Status::held, "", "الانضمام إلى مجموعة بريكس"},
                  {"b", "", "RUS>DZA", "", Status::held, "", "دور ختام المؤتمر"}}) == "0+1 2");
}

TEST_CASE("fighting is one event on one day, give or take a day") {
  CHECK(grouping("conflict",
                 {{"a", "2022-05-26", "SAU>HOU", "", Status::held, "2022-05-25"},
                  {"b", "2022-05-26", "SAU>HOU", "", Status::held, "2022-05-26"},
                  {"c", "2022-05-29", "SAU>HOU", "", Status::held, "2022-05-28"},
                  {"d", "2022-05-29", "SAU>HOU", "", Status::held, ""}}) == "0+1 2 3");
}

TEST_CASE("an event says what its claims disagree on") {
  std::vector<ReportedClaim> claims = {
      reported({"a", "2022-05-26", "SAU>HOU", "", Status::held, "2022-05-25"}, "conflict", 0),
      reported({"b", "2022-05-26", "SAU>HOU", "", Status::denied, "2022-05-26"}, "conflict", 1)};
  claims[0].claim.flags = {"held-but-future"};
  const auto events = merge_events(claims);
  REQUIRE(events.size() == 1);
  CHECK(events[0].flags ==
        std::vector<std::string>{"dates-differ", "held-but-future", "status-differs"});
  CHECK(events[0].status == Status::held);
  CHECK(events[0].actor == std::vector<std::string>{"SAU"});
  CHECK(events[0].recipient == std::vector<std::string>{"HOU"});
}

TEST_CASE("the date of an event is the most precise one of what happened") {
  const auto date = [](const std::vector<Sketch>& sketches) {
    std::vector<ReportedClaim> claims = reported_all(sketches, "visits");
    const auto events = merge_events(claims);
    return events.size() == 1 ? events[0].date : "not one event";
  };
  CHECK(date({{"a", "", "RUS>DZA", "", Status::held, "2022-05"},
              {"b", "", "RUS>DZA", "", Status::held, "2022-05-10"}}) == "2022-05-10");
  CHECK(date({{"a", "", "RUS>DZA", "", Status::planned, "2022-05-10"},
              {"b", "", "RUS>DZA", "", Status::held, "2022-05"}}) == "2022-05");
  CHECK(date({{"a", "", "RUS>DZA", "", Status::invited, "2022-05"}}) == "");
}

TEST_CASE("acts of one life cycle meet, and nothing gives nothing") {
  std::vector<ReportedClaim> claims = {
      reported({"a", "2022-05-26", "DZA>RUS", "", Status::planned, ""}, "visits", 0),
      reported({"b", "2022-06-14", "DZA>RUS", "", Status::held, "2022-06"}, "visits", 1)};
  claims[1].claim.act = "state-visit";
  CHECK(merge_events(claims).size() == 2);
  for (auto& claim : claims)
    claim.lifecycle = "visit";
  CHECK(merge_events(claims).size() == 1);
  CHECK(merge_events({}).empty());
}

}  // namespace rasid
