#include "tagger/hints.h"

#include "morph/clitics.h"

#include <doctest/doctest.h>

namespace rasid {
namespace {

Knowledge some_knowledge() {
  Knowledge knowledge;
  knowledge.people.push_back({.id = "sergey-lavrov", .name = "سيرغي لافروف", .code = "RUS"});
  knowledge.offices.push_back({.words = "وزير الخارجية", .kind = "person"});
  knowledge.demonyms.push_back({.stem = "روسي", .code = "RUS"});
  knowledge.given_names.emplace_back("سيرغي");
  return knowledge;
}

NameLists some_lists() {
  return {.names = {{.name = "سوتشي", .kind = "place"},
                    {.name = "سلام", .kind = "family", .ambiguous = true}},
          .heads = {{.word = "مدينة", .kind = "place"}}};
}

TEST_CASE("known phrases mark where they begin and go on") {
  const HintIndex index(some_knowledge(), some_lists());
  const Text text = read_text("قال وزير الخارجية الروسي سيرغي لافروف في مدينة سوتشي");
  const std::vector<TokenHint> hints = index.find(text);
  REQUIRE(hints.size() == 9);
  CHECK(hints[0] == TokenHint{});
  CHECK(hints[1].begins == hint_bit(HintKind::office));
  CHECK_FALSE(hints[1].known);
  CHECK(hints[2].goes_on == hint_bit(HintKind::office));
  CHECK((hints[3].begins & hint_bit(HintKind::demonym)) != 0);
  CHECK(hints[4].begins == (hint_bit(HintKind::person) | hint_bit(HintKind::given)));
  CHECK(hints[4].known);
  CHECK(hints[5].goes_on == hint_bit(HintKind::person));
  CHECK(hints[5].begins == hint_bit(HintKind::last_word));
  CHECK(hints[7].begins == hint_bit(HintKind::head_place));
  CHECK(hints[8].begins == hint_bit(HintKind::place));
}

TEST_CASE("the clitics before a known name are told") {
  const HintIndex index(some_knowledge(), some_lists());
  const std::vector<TokenHint> hints = index.find(read_text("ولسوتشي وسلام"));
  REQUIRE(hints.size() == 2);
  CHECK(hints[0].clitics == (clitic_and | clitic_to));
  CHECK(hints[1].begins == hint_bit(HintKind::last_word));
}

TEST_CASE("no phrase crosses the end of a sentence") {
  const HintIndex index(some_knowledge(), some_lists());
  const std::vector<TokenHint> hints = index.find(read_text("قال سيرغي\nلافروف"));
  CHECK((hints[1].begins & hint_bit(HintKind::person)) == 0);
}

}  // namespace
}  // namespace rasid
