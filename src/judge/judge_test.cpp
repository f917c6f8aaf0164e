#include "judge/judge.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

struct Told {
  const char* act;
  const char* type;
  const char* mode;
  std::vector<const char*> actor;
  std::vector<const char*> recipient;
  Status status;
  const char* date;
  int sentence;             // its number in the article; 0 is the headline
  const char* object = "";  // what it is about
  int confidence = 900;
};

std::vector<Side> sides_of(const std::vector<const char*>& codes) {
  std::vector<Side> sides;
  for (const char* code : codes) {
    sides.emplace_back();
    sides.back().code = code;
  }
  return sides;
}

// Claims as relate() gives them: a sentence has 100 bytes, the claims of one stand 30 bytes apart.
std::vector<Claim> claims(const std::vector<Told>& told) {
  std::vector<Claim> made;
  int sentence = -1;
  std::uint32_t at = 0;
  for (const Told& one : told) {
    at = one.sentence == sentence ? at + 30 : static_cast<std::uint32_t>(one.sentence) * 100;
    sentence = one.sentence;
    Claim claim;
    claim.act = one.act;
    claim.type = one.type;
    claim.mode = one.mode;
    claim.actor = sides_of(one.actor);
    claim.recipient = sides_of(one.recipient);
    claim.status = one.status;
    claim.date = one.date;
    claim.object = one.object;
    claim.confidence_per_mille = one.confidence;
    claim.evidence = {.begin = at, .end = at + 10};
    claim.sentence.begin = static_cast<std::uint32_t>(sentence) * 100;
    claim.sentence.end = claim.sentence.begin + 99;
    made.push_back(std::move(claim));
  }
  return made;
}

// The claims that are kept, as places in the list that was told.
std::vector<std::size_t> kept(const std::vector<Told>& told) {
  const std::vector<Claim> all = claims(told);
  std::vector<std::size_t> places;
  for (const Claim& claim : judge(all)) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].evidence == claim.evidence) places.push_back(i);
    }
  }
  return places;
}

using Places = std::vector<std::size_t>;
using enum Status;

Told visit(int sentence, Status status, const char* date) {
  return {"visit", "CONSULT", "visit", {"RUS"}, {"DZA"}, status, date, sentence};
}

Told praise(int sentence, const char* date, const char* object) {
  return {"praise", "SUPPORT", "endorse", {"DEU"}, {"QAT"}, held, date, sentence, object};
}

}  // namespace

TEST_CASE("no claims, none kept") {
  CHECK(judge({}).empty());
}

TEST_CASE("what is only wished or feared is dropped") {
  CHECK(kept({visit(1, hypothetical, "")}).empty());
  CHECK(kept({visit(1, hypothetical, ""), visit(2, held, "")}) == Places{1});
  for (const Status status : {held, ongoing, planned, invited, postponed, cancelled, denied}) {
    CAPTURE(status_name(status));
    CHECK(kept({visit(1, status, "")}) == Places{0});
  }
}

TEST_CASE("an act that is told twice is kept once, with the date that is stated") {
  struct Case {
    const char* first;
    const char* second;
    Places want;
  };
  const std::vector<Case> cases = {
      {"2022-05-10", "2022-05-10", {0}},
      {"2022-05-26~", "2022-05-26~", {0}},
      {"", "", {0}},
      {"", "2022-05-10", {1}},
      {"2022-05-10", "", {0}},
      {"2022-05-10", "2021-03-01", {0, 1}},
      {"2022-05-10", "2022-05", {0}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.first);
    CAPTURE(c.second);
    CHECK(kept({visit(1, held, c.first), visit(2, held, c.second)}) == c.want);
  }
}

TEST_CASE("of two tellings the surer is kept") {
  Told sure = visit(2, held, "");
  Told unsure = visit(1, held, "");
  unsure.confidence = 600;
  CHECK(kept({unsure, sure}) == Places{1});
  CHECK(kept({sure, unsure}) == Places{0});
}

TEST_CASE("other sides, another status, another act are told apart") {
  Told other = visit(2, held, "");
  other.recipient = {"FRA"};
  CHECK(kept({visit(1, held, ""), other}) == Places{0, 1});
  Told meeting = visit(2, held, "");
  meeting.act = "meet";
  meeting.mode = "meet";
  CHECK(kept({visit(1, held, ""), meeting}) == Places{0, 1});
  CHECK(kept({visit(1, held, ""), visit(2, denied, "")}) == Places{0, 1});
  Told back = visit(2, held, "");
  back.actor = {"DZA"};
  back.recipient = {"RUS"};
  CHECK(kept({visit(1, held, ""), back}) == Places{0, 1});
}

TEST_CASE("the order of the sides is no difference") {
  const Told told{"meet", "CONSULT", "meet", {"DZA", "RUS"}, {}, held, "2022-05-10", 1};
  Told again = told;
  again.actor = {"RUS", "DZA"};
  again.sentence = 2;
  CHECK(kept({told, again}) == Places{0});
}

TEST_CASE("positions are told apart by their matter") {
  CHECK(kept({praise(1, "", "بجهود الوساطة القطرية"), praise(3, "", "بجهود الوساطة الأخيرة")}) ==
        Places{0});
  CHECK(kept({praise(1, "", "بجهود الوساطة القطرية"), praise(3, "", "باستضافة بطولة العالم")}) ==
        Places{0, 1});
  CHECK(kept({praise(1, "2020-01-01", "بجهود الوساطة"),
              praise(3, "2022-01-01", "بجهود الوساطة")}) == Places{0, 1});
}

TEST_CASE("two words of one thought are one position") {
  CHECK(kept({praise(1, "", "بجهود الوساطة القطرية"), praise(1, "", "باستضافة بطولة العالم")})
            .size() == 1);
}

TEST_CASE("a headline gives way to the article") {
  const Told headline{"meet", "CONSULT", "meet", {"DZA"}, {}, held, "", 0};
  Told body = headline;
  body.actor = {"DZA", "RUS"};
  body.sentence = 2;
  CHECK(kept({headline, body}) == Places{1});

  SUBCASE("but not to other sides") {
    body.actor = {"EGY", "RUS"};
    CHECK(kept({headline, body}) == Places{0, 1});
  }
  SUBCASE("and a later sentence is no headline") {
    Told early = headline;
    early.sentence = 1;
    CHECK(kept({early, body}) == Places{0, 1});
  }
}

TEST_CASE("what an agreement is for is no act yet") {
  const Told agreement{"sign", "SUPPORT", "sign", {"DZA", "ITA"}, {}, held, "", 1};
  const Told content{"cooperate", "COOPERATE", "", {"DZA", "ITA"}, {}, held, "", 1};
  CHECK(kept({agreement, content}) == Places{0});
  CHECK(kept({content, agreement}) == Places{1});
  Told elsewhere = content;
  elsewhere.sentence = 3;
  CHECK(kept({agreement, elsewhere}) == Places{0, 1});
  Told others = content;
  others.actor = {"DZA", "TUN"};
  CHECK(kept({agreement, others}) == Places{0, 1});
}

TEST_CASE("the order is that of the words") {
  Told second = visit(2, held, "2022-05-10");
  second.recipient = {"TUN"};
  const std::vector<Told> told = {visit(1, held, ""), second, visit(3, held, "2022-05-09")};
  CHECK(kept(told) == Places{1, 2});
}

}  // namespace rasid
