#include "morph/clitics.h"

#include <algorithm>
#include <string_view>

#include <doctest/doctest.h>

namespace rasid {
namespace {

bool offers(const Cuts& cuts, std::string_view stem, int clitics) {
  return std::any_of(cuts.begin(), cuts.end(), [&](const Cut& cut) {
    return cut.stem == stem && cut.clitics == clitics;
  });
}

}  // namespace

TEST_CASE("a word is cut in every way that its letters allow") {
  struct Case {
    std::string_view word;
    std::string_view stem;
    int clitics;
  };
  const Case cases[] = {
      {"مصر", "مصر", clitic_none},
      {"ومصر", "مصر", clitic_and},
      {"ومصر", "ومصر", clitic_none},  // may be a word of its own, like wazir
      {"وزير", "وزير", clitic_none},
      {"فقالت", "قالت", clitic_and},
      {"القاهره", "قاهره", clitic_article},
      {"بالقاهره", "قاهره", clitic_in | clitic_article},
      {"وبالقاهره", "قاهره", clitic_and | clitic_in | clitic_article},
      {"للجزائر", "جزائر", clitic_to | clitic_article},
      {"وللجزائر", "جزائر", clitic_and | clitic_to | clitic_article},
      {"لمصر", "مصر", clitic_to},
      {"لبنان", "لبنان", clitic_none},
      {"للبنان", "لبنان", clitic_to},
      {"المانيا", "المانيا", clitic_none},
      {"المانيا", "مانيا", clitic_article},
      {"لالمانيا", "المانيا", clitic_to},
      {"بالمانيا", "المانيا", clitic_in},
      {"كوزير", "وزير", clitic_as},
      {"كالمعتاد", "معتاد", clitic_as | clitic_article},
  };
  for (const Case& c : cases) {
    CAPTURE(c.word);
    CAPTURE(c.stem);
    CHECK(offers(cut_clitics(c.word), c.stem, c.clitics));
  }
}

TEST_CASE("a stem keeps at least two letters") {
  for (const std::string_view word : {"في", "من", "لا", "بي", "ول"}) {
    CAPTURE(word);
    const Cuts cuts = cut_clitics(word);
    REQUIRE(cuts.count == 1);
    CHECK(cuts.list[0].stem == word);
    CHECK(cuts.list[0].clitics == clitic_none);
  }
  for (const std::string_view word : {"", "و", "ل"}) {
    CAPTURE(word);
    CHECK(cut_clitics(word).count == 0);
  }
}

TEST_CASE("every stem is the end of its word") {
  for (const std::string_view word :
       {"وبالتعاون", "فللولايات", "ولبنان", "الالمان", "nato", "2022"}) {
    CAPTURE(word);
    for (const Cut& cut : cut_clitics(word)) {
      CAPTURE(cut.stem);
      CHECK(word.ends_with(cut.stem));
      CHECK((cut.stem.size() == word.size()) == (cut.clitics == clitic_none));
    }
  }
}

}  // namespace rasid
