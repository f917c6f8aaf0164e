#include "morph/phrases.h"

#include "morph/clitics.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

constexpr std::uint32_t minister = 1;
constexpr std::uint32_t foreign_minister = 2;
constexpr std::uint32_t united_nations = 3;
constexpr std::uint32_t nations = 4;
constexpr std::uint32_t germany = 5;
constexpr std::uint32_t egypt = 6;

PhraseIndex index() {
  PhraseIndex phrases;
  phrases.add("وزير", minister, ArticleRule::free);
  phrases.add("وزير الخارجية", foreign_minister, ArticleRule::free);
  phrases.add("الأمم المتحدة", united_nations, ArticleRule::as_written);
  phrases.add("أمم", nations, ArticleRule::as_written);
  phrases.add("ألمانيا", germany, ArticleRule::as_written);
  phrases.add("مصر", egypt, ArticleRule::as_written);
  return phrases;
}

struct Found {
  std::uint32_t value;
  std::uint32_t length;
  int clitics;

  friend bool operator==(const Found&, const Found&) = default;
};

std::vector<Found> found_in(std::string_view body, std::size_t at, std::size_t limit) {
  const Text text = read_text(body);
  std::vector<Found> found;
  for (const PhraseMatch& match : index().match(text, at, limit))
    found.push_back({.value = match.value, .length = match.length, .clitics = match.clitics});
  return found;
}

}  // namespace

TEST_CASE("phrases are found with what is written before them, the longest first") {
  struct Case {
    std::string_view body;
    std::vector<Found> want;
  };
  const std::vector<Case> cases = {
      {"وزير", {{minister, 1, clitic_none}}},
      {"الوزير", {{minister, 1, clitic_article}}},
      {"والوزير", {{minister, 1, clitic_and | clitic_article}}},
      {"لوزير", {{minister, 1, clitic_to}}},
      {"وزير الخارجية", {{foreign_minister, 2, clitic_none}, {minister, 1, clitic_none}}},
      {"ووزير الخارجيّة", {{foreign_minister, 2, clitic_and}, {minister, 1, clitic_and}}},
      {"وزير خارجية", {{minister, 1, clitic_none}}},
      {"الأمم المتحدة", {{united_nations, 2, clitic_none}}},
      {"للأمم المتحدة", {{united_nations, 2, clitic_to}}},
      {"بالامم المتحده", {{united_nations, 2, clitic_in}}},
      {"أمم المتحدة", {{nations, 1, clitic_none}}},
      {"الأمم", {}},
      {"المصر", {}},
      {"ومصر", {{egypt, 1, clitic_and}}},
      {"مصري", {}},
      {"ألمانيا", {{germany, 1, clitic_none}}},
      {"بألمانيا", {{germany, 1, clitic_in}}},
      {"قطر", {}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.body);
    const std::size_t tokens = read_text(c.body).tokens.size();
    CHECK(found_in(c.body, 0, tokens) == c.want);
  }
}

TEST_CASE("a phrase must end before the limit") {
  CHECK(found_in("وزير الخارجية", 0, 1) == std::vector<Found>{{minister, 1, clitic_none}});
  CHECK(found_in("قال وزير الخارجية", 1, 3).size() == 2);
}

TEST_CASE("an index without phrases finds nothing") {
  const Text text = read_text("مصر");
  CHECK(PhraseIndex().match(text, 0, 1).empty());
}

}  // namespace rasid
