#include "judge/quantities.h"

#include <limits>
#include <string>

#include <doctest/doctest.h>

namespace rasid {
namespace {

CountedWords words() {
  CountedWords words;
  words.before = {{"مقتل", "killed"}};
  words.after = {{"طنا", "tons"}, {"طن", "tons"}, {"دولار", "dollars"}, {"قتيلا", "killed"}};
  words.times = {{"مليون", 1'000'000}};
  return words;
}

std::string counted(std::string_view sentence) {
  return quantities_text(quantities_of(sentence, words()));
}

}  // namespace

TEST_CASE("numbers say what they count") {
  CHECK(counted("أسفر القصف عن مقتل 7 أشخاص") == "killed=7");
  CHECK(counted("وبمقتل نحو 7 أشخاص") == "killed=7");
  CHECK(counted("أرسلت 40 طنا من المساعدات") == "tons=40");
  CHECK(counted("قدمت ٣ مليون دولار و12 طن") == "dollars=3000000 tons=12");
  CHECK(counted("سقط 15 قتيلا") == "killed=15");
}

TEST_CASE("years, bare numbers and sentences that count twice say nothing") {
  CHECK(counted("في 4 أبريل 2023 طنا").empty());
  CHECK(counted("المادة 15").empty());
  CHECK(counted("40 طنا ثم 60 طنا").empty());
  CHECK(counted("").empty());
  CHECK(counted("99999999999999999999999 طنا").empty());
  CHECK(quantities_of("40 طنا", CountedWords{}).empty());
}

TEST_CASE("what is written is read again") {
  const std::vector<Quantity> some = {{.unit = "killed", .value = 7},
                                      {.unit = "tons", .value = 40}};
  CHECK(quantities_from(quantities_text(some)) == some);
  CHECK(quantities_from("").empty());
  CHECK(quantities_from("killed= =5 x killed=7x tons=4") ==
        std::vector<Quantity>{{.unit = "", .value = 5}, {.unit = "tons", .value = 4}});
}

}  // namespace rasid
