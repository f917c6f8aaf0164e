#include "engine/readings.h"

#include <doctest/doctest.h>

namespace rasid {
namespace {

Claim claim(const char* type,
            const char* mode,
            const std::vector<std::string>& actor,
            const std::vector<std::string>& recipient,
            Status status) {
  Claim made;
  made.type = type;
  made.mode = mode;
  made.status = status;
  for (const std::string& code : actor)
    made.actor.emplace_back().code = code;
  for (const std::string& code : recipient)
    made.recipient.emplace_back().code = code;
  return made;
}

}  // namespace

TEST_CASE("a reading is parsed and printed") {
  const auto parsed = parse_readings(
      "CONSULT/visit DZA+EGY>RUS planned ; AGREE >FRA held ; SUPPORT/sign A+B> held");
  REQUIRE(parsed);
  REQUIRE(parsed->size() == 3);
  const Claim visit = claim("CONSULT", "visit", {"EGY", "DZA"}, {"RUS"}, Status::planned);
  const Claim agree = claim("AGREE", "", {}, {"FRA"}, Status::held);
  CHECK(agrees(visit, (*parsed)[0]));
  CHECK(agrees(agree, (*parsed)[1]));
  CHECK(notation({visit, agree}) == "CONSULT/visit DZA+EGY>RUS planned ; AGREE >FRA held");
  CHECK(notation(std::vector<Claim>{}) == "nothing");
}

TEST_CASE("what is no reading is refused") {
  for (const char* wrong : {"CONSULT/visit",
                            "CONSULT/visit DZA>RUS",
                            "CONSULT/visit DZA held",
                            "CONSULT/visit DZA>RUS soon",
                            "CONSULT/visit DZA>RUS held ;  ; x"})
    CHECK_FALSE(parse_readings(wrong));
  const auto empty = parse_readings("");
  REQUIRE(empty);
  CHECK(empty->empty());
}

TEST_CASE("sides are joined only where nobody is the doer") {
  const auto agree = [](const Claim& read, const char* expected) {
    const auto parsed = parse_readings(expected);
    REQUIRE(parsed);
    return contains({read}, parsed->front());
  };
  const Claim meeting = claim("CONSULT", "meet", {"DZA"}, {"RUS"}, Status::held);
  CHECK(agree(meeting, "CONSULT/meet DZA+RUS> held"));
  CHECK(agree(meeting, "CONSULT/meet RUS>DZA held"));
  CHECK_FALSE(agree(meeting, "CONSULT/meet RUS> held"));
  CHECK_FALSE(agree(meeting, "CONSULT/meet RUS>DZA denied"));
  CHECK(agree(claim("COOPERATE", "", {"DZA"}, {"RUS"}, Status::ongoing),
              "COOPERATE DZA+RUS> ongoing"));
  const Claim visit = claim("CONSULT", "visit", {"DZA"}, {"RUS"}, Status::held);
  CHECK_FALSE(agree(visit, "CONSULT/visit RUS>DZA held"));
  CHECK_FALSE(agree(visit, "CONSULT DZA>RUS held"));
}

}  // namespace rasid
