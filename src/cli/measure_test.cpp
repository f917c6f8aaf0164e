// The figures as a whole are held against the reference measure by scripts/check_score.
#include "cli/measure.h"

#include <doctest/doctest.h>

namespace rasid {
namespace {

ScoredClaim claim(const char* type, std::set<std::string> actor, std::set<std::string> recipient) {
  ScoredClaim made;
  made.type = type;
  made.actor = std::move(actor);
  made.recipient = std::move(recipient);
  made.status = "held";
  made.start = 10;
  made.end = 20;
  return made;
}

}  // namespace

TEST_CASE("dates agree where one holds the other") {
  const struct {
    std::optional<std::string> a;
    std::optional<std::string> b;
    bool agree = false;
  } cases[] = {
      {std::nullopt, std::nullopt, true},
      {std::nullopt, "", true},
      {"2022-05-26", "2022-05", true},
      {"2022-05~", "2022-05-26", true},
      {"2022-05-26", "2022-05-27", false},
      {"2022-11-01/2022-11-10", "2022-11-10", true},
      {"2022-11-01/..", "2023", true},
      {"../2022-11-01", "2023", false},
      {"2022-1X", "2022-12", true},
      {"202X", "2024-02-29", true},
      {"2022-13", std::nullopt, true},
      {"2022-13", "2022", false},
      {"2022-05-26T10:00", "2022-05-26", true},
      {"2022", std::nullopt, false},
      {"~", std::nullopt, true},
      {"nonsense", "nonsense", true},
      {std::string(100000, '/'), "2022", false},
  };
  for (const auto& one : cases) {
    CAPTURE(one.a.value_or("none"));
    CAPTURE(one.b.value_or("none"));
    CHECK(dates_agree(one.a, one.b) == one.agree);
    CHECK(dates_agree(one.b, one.a) == one.agree);
  }
}

TEST_CASE("claims are matched one to one") {
  const ScoredClaim visit = claim("CONSULT", {"DZA"}, {"RUS"});
  const GoldClaims gold = {{"d", {visit, claim("AID", {"USA"}, {"EGY"})}}};
  const Measure all = measure(gold, {{"d", {visit, visit}}, {"other", {visit}}});
  CHECK(all.gold == 2);
  CHECK(all.system == 2);
  CHECK(all.who_what_whom.right == 1);
  CHECK(all.who_what_whom.extra == 1);
  CHECK(all.who_what_whom.missed == 1);
  CHECK(all.who_what_whom.f1() == 0.5);
  CHECK(all.full.right == 1);
  REQUIRE(all.missed.size() == 1);
  CHECK(all.missed.front().second.type == "AID");
}

TEST_CASE("sides are joined, minor claims count for nothing, alternatives count") {
  ScoredClaim meeting = claim("CONSULT", {"DZA", "RUS"}, {});
  meeting.mode = "meet";
  const Measure joined = measure({{"d", {meeting}}}, {{"d", {claim("CONSULT", {"RUS"}, {"DZA"})}}});
  CHECK(joined.who_what_whom.right == 1);
  ScoredClaim minor = claim("AID", {"USA"}, {});
  minor.minor = true;
  const Measure empty = measure({{"d", {minor}}}, {{"d", {claim("AID", {"USA"}, {})}}});
  CHECK(empty.who_what_whom.right + empty.who_what_whom.extra + empty.who_what_whom.missed == 0);
  ScoredClaim gold = claim("AGREE", {"USA"}, {});
  gold.alternatives = {claim("AID", {"USA"}, {})};
  const Measure other = measure({{"d", {gold}}}, {{"d", {claim("AID", {"USA"}, {})}}});
  CHECK(other.who_what_whom.right == 1);
}

}  // namespace rasid
