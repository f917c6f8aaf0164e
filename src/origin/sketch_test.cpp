#include "origin/sketch.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

Sketch sketch(const std::string& body, const std::string& title = "") {
  Document document;
  document.title = title;
  document.body = body;
  return sketch_of(document);
}

// As many numbers from `first` on, each a word.
std::string words(int first, int count) {
  std::string text;
  for (int i = first; i < first + count; ++i)
    text += std::to_string(i) + " ";
  return text;
}

bool share_a_band(const Sketch& a, const Sketch& b) {
  const Bands left = bands_of(a);
  const Bands right = bands_of(b);
  return std::any_of(left.begin(), left.end(), [&](std::uint64_t band) {
    return std::find(right.begin(), right.end(), band) != right.end();
  });
}

}  // namespace

TEST_CASE("texts that differ in spelling and marks alone have one sketch") {
  const Sketch plain = sketch("بحث الوزير العلاقات الثنائية مع نظيره الإيطالي في روما");
  CHECK(plain.runs.size() == 5);
  CHECK(sketch("بَحَثَ الوزير: \"العلاقات الثنائيه\"، مع نظيره الايطالى - في روما.") == plain);
  CHECK(sketch("عنوان الخبر\n\nبحث الوزير العلاقات الثنائية مع نظيره الإيطالي في روما",
               "عنوان الخبر") == plain);
  CHECK_FALSE(sketch("عنوان آخر\n\nبحث الوزير العلاقات الثنائية مع نظيره الإيطالي في روما",
                     "عنوان الخبر") == plain);
}

TEST_CASE("likeness is what both hold of what either holds") {
  struct Case {
    std::string a;
    std::string b;
    double want;
  };
  const Case cases[] = {
      {"", "", 0},
      {"", words(0, 9), 0},
      {words(0, 9), words(0, 9), 1},
      {words(0, 9), words(20, 9), 0},
      {words(0, 10), words(4, 10), 2.0 / 10},  // runs 0-5 and 4-9
      {words(0, 3), words(0, 3), 1},           // one short run
      {words(0, 3), words(0, 4), 0},
      {"؟ ! ...", "؟ ! ...", 0},
  };
  for (const Case& c : cases) {
    CHECK(likeness(sketch(c.a), sketch(c.b)) == doctest::Approx(c.want));
    CHECK(likeness(sketch(c.b), sketch(c.a)) == doctest::Approx(c.want));
  }
}

TEST_CASE("bands find what is alike and little else") {
  int found = 0;
  int strangers = 0;
  for (int i = 0; i < 200; ++i) {
    // 96 of the 154 runs of either are common: 0.62
    found += share_a_band(sketch(words(1000 * i, 129)), sketch(words(1000 * i + 29, 129))) ? 1 : 0;
    strangers += share_a_band(sketch(words(1000 * i, 129)), sketch(words(1000 * i + 500, 129)));
  }
  CHECK(found >= 198);
  CHECK(strangers == 0);
}

}  // namespace rasid
