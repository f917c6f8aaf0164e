#include "judge/course.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

struct ToldStep {
  const char* state;
  StepKind kind;
  int order;
  Status status;
  const char* date;
  const char* document_date;
};

std::vector<ReportedClaim> steps_told(const std::vector<ToldStep>& told) {
  std::vector<ReportedClaim> claims;
  for (const ToldStep& one : told) {
    ReportedClaim& reported = claims.emplace_back();
    reported.id = std::to_string(claims.size());
    reported.claim.document = "d" + reported.id;
    reported.claim.status = one.status;
    reported.claim.date = one.date;
    reported.document_date = one.document_date;
    reported.step = {.state = one.state, .dates = one.state, .order = one.order, .kind = one.kind};
  }
  return claims;
}

Event event_of(const std::vector<ReportedClaim>& claims) {
  std::vector<std::size_t> all;
  for (std::size_t i = claims.size(); i > 0; --i)
    all.push_back(i - 1);
  return make_event(all, claims);
}

// "ratified 2021-05-18: signed ratified".
std::string told_as(const std::vector<ToldStep>& told) {
  const Event event = event_of(steps_told(told));
  std::string text = event.state + ' ' + event.date + ':';
  for (const CourseStep& step : event.course)
    text += ' ' + step.state;
  for (const std::string& flag : event.flags)
    text += " !" + flag;
  return text;
}

constexpr ToldStep signed_in_may =
    {"signed", StepKind::founding, 8, Status::held, "2021-05-18", "2021-05-19"};
constexpr ToldStep ratified =
    {"ratified", StepKind::stage, 10, Status::held, "2022-04-07", "2022-04-08"};
constexpr ToldStep suspended =
    {"suspended", StepKind::stage, 12, Status::held, "2021-08-01", "2021-08-02"};

}  // namespace

TEST_CASE("the latest day of a thing with stages says how it stands") {
  CHECK(told_as({signed_in_may}) == "signed 2021-05-18: signed");
  CHECK(told_as({ratified, signed_in_may}) == "ratified 2021-05-18: signed ratified");
  CHECK(told_as({signed_in_may, suspended}) == "suspended 2021-05-18: signed suspended");
  CHECK(told_as({signed_in_may, suspended, ratified}) ==
        "ratified 2021-05-18: signed ratified suspended");
  CHECK(told_as({suspended}) == "suspended 2021-08-01: suspended");
}

TEST_CASE(
    "of what is to come the last report counts, and a plan that was put off is no contradiction") {
  const ToldStep planned = {
      "held", StepKind::reported, 4, Status::planned, "2023-03-14", "2023-03-02"};
  const ToldStep put_off = {
      "postponed", StepKind::reported, 5, Status::postponed, "", "2023-03-11"};
  const ToldStep again = {
      "held", StepKind::reported, 4, Status::planned, "2023-04-18", "2023-04-03"};
  const ToldStep held = {"held", StepKind::done, 9, Status::held, "2023-04-18", "2023-04-18"};
  CHECK(told_as({planned, put_off}).starts_with("postponed "));
  CHECK(told_as({again, planned, put_off}).starts_with("held 2023-04-18:"));
  CHECK(told_as({again, planned, put_off, held}).find('!') == std::string::npos);
  CHECK(told_as({planned, held}).find("!dates-differ") != std::string::npos);
}

TEST_CASE("a claim and its denial stand side by side with what they say") {
  const ToldStep held = {"held", StepKind::done, 9, Status::held, "2023-08-08", "2023-08-10"};
  const ToldStep denied = {"denied", StepKind::reported, 7, Status::denied, "", "2023-08-11"};
  const Event event = event_of(steps_told({held, denied, held}));
  REQUIRE(event.disagreements.size() == 1);
  const Disagreement& found = event.disagreements.front();
  CHECK(found.kind == "status");
  REQUIRE(found.stands.size() == 2);
  CHECK(found.stands[0].value == "denied");
  CHECK(found.stands[0].claims.size() == 1);
  CHECK(found.stands[1].claims.size() == 2);
  CHECK(event.state == "held");
}

TEST_CASE("what was planned and is past is open, not held") {
  const ToldStep planned = {
      "scheduled", StepKind::reported, 4, Status::planned, "2021-10-25", "2021-10-04"};
  const ToldStep invited = {"invited", StepKind::reported, 2, Status::invited, "", "2021-10-04"};
  const ToldStep called_off = {
      "cancelled", StepKind::reported, 6, Status::cancelled, "", "2021-10-20"};
  CHECK_FALSE(is_open(event_of(steps_told({planned})), "2021-10-25"));
  CHECK(is_open(event_of(steps_told({planned})), "2021-10-26"));
  CHECK(is_open(event_of(steps_told({invited})), "2021-10-26"));
  CHECK_FALSE(is_open(event_of(steps_told({planned, called_off})), "2022-01-01"));
  CHECK_FALSE(is_open(event_of(steps_told({signed_in_may})), "2022-01-01"));
}

}  // namespace rasid
