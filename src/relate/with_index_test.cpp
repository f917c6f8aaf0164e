#include "relate/with_index.h"

#include "text/text.h"

#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

// Whether `phrase` stands at the first word of `text`.
bool stands(std::string_view phrase, std::string_view text) {
  WithIndex index;
  index.add("شيء آخر");
  const std::uint32_t number = index.add(phrase);
  const Text words = read_text(text);
  std::vector<WithIndex::Match> found;
  index.match(words, 0, words.tokens.size(), found);
  return !found.empty() && found.front().number == number;
}

TEST_CASE("the first word may have something before and behind it") {
  struct Case {
    std::string_view phrase;
    std::string_view text;
    bool want;
  };
  const Case cases[] = {
      {.phrase = "زيارة", .text = "زيارة", .want = true},
      {.phrase = "زيارة", .text = "وبالزيارة", .want = true},
      {.phrase = "زيارة", .text = "زيارتها", .want = true},
      {.phrase = "الزيارة", .text = "لزيارته", .want = true},
      {.phrase = "زيارة", .text = "زيارات", .want = false},
      {.phrase = "خطاب", .text = "خطابا", .want = true},
      {.phrase = "خطاب", .text = "خطابات", .want = false},
      {.phrase = "=سفير", .text = "والسفير", .want = true},
      {.phrase = "=سفير", .text = "سفيرها", .want = false},
      {.phrase = "+سفير", .text = "سفيرها", .want = true},
      {.phrase = "في زيارة رسمية", .text = "وفي زيارة رسمية", .want = true},
      {.phrase = "في زيارة رسمية", .text = "في زيارتها رسمية", .want = false},
      {.phrase = "في زيارة رسمية", .text = "في زيارة", .want = false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.phrase);
    CAPTURE(c.text);
    CHECK(stands(c.phrase, c.text) == c.want);
  }
}

TEST_CASE("equal phrases have one number; signs make others of them") {
  WithIndex index;
  const std::uint32_t plain = index.add("سفير");
  CHECK(index.add("سفير") == plain);
  CHECK(index.add("=سفير") != plain);
  CHECK(index.add("+سفير") != plain);
  CHECK(index.side_number() == 0);
  CHECK(index.add("ل") != 0);
  CHECK(index.side_number() == 0);
  const std::uint32_t side = index.add("+ل");
  CHECK(index.side_number() == side);
}

}  // namespace
}  // namespace rasid
