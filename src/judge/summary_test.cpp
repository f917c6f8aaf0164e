#include "judge/summary.h"

#include "judge/course.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

struct ToldCount {
  const char* document;
  Status status;
  const char* date;
  std::int64_t killed;
};

std::vector<ReportedClaim> counts_told(const std::vector<ToldCount>& told) {
  std::vector<ReportedClaim> claims;
  for (const ToldCount& one : told) {
    ReportedClaim& reported = claims.emplace_back();
    reported.claim.document = one.document;
    reported.claim.act = "visit";
    reported.claim.status = one.status;
    reported.claim.date = one.date;
    reported.document_date = "2022-11-20";
    reported.id = std::to_string(claims.size());
    if (one.killed > 0) reported.quantities = {{.unit = "killed", .value = one.killed}};
  }
  return claims;
}

std::string seen(const std::vector<ToldCount>& told, Summary rule) {
  const std::vector<ReportedClaim> claims = counts_told(told);
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < claims.size(); ++i)
    all.push_back(i);
  const Event event = summarised(make_event(all, claims), claims, rule);
  return event.state + ' ' + event.date + ' ' + quantities_text(numbers_of(event, claims, rule));
}

}  // namespace

TEST_CASE("a summary follows the rule that was chosen") {
  const std::vector<ToldCount> told = {{"a", Status::held, "2022-11-16", 4},
                                       {"b", Status::denied, "", 4},
                                       {"c", Status::denied, "", 0},
                                       {"d", Status::held, "2022-11-17", 7},
                                       {"e", Status::denied, "2022-11-17", 0}};
  CHECK(seen(told, Summary::informative) == "held 2022-11-16 killed=7");
  CHECK(seen(told, Summary::representative) == "denied 2022-11-17 killed=4");
  CHECK(seen(told, Summary::conservative) == "denied 2022-11-16/2022-11-17 killed=4");
}

TEST_CASE("what nobody disputes is the same by every rule") {
  const std::vector<ToldCount> told = {{"a", Status::held, "2022-11", 0},
                                       {"b", Status::held, "2022-11-16", 3}};
  for (const Summary rule : {Summary::informative, Summary::representative, Summary::conservative})
    CHECK(seen(told, rule) == "held 2022-11-16 killed=3");
  CHECK(summary_named("conservative") == Summary::conservative);
  CHECK_FALSE(summary_named("other"));
}

}  // namespace rasid
