#include "text/word_table.h"

#include "base/key_filter.h"

#include <string>
#include <utility>

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("a table has the words that were added and no other") {
  constexpr int count = 5000;  // grows many times
  WordTable<int> table;
  for (int i = 0; i < count; ++i)
    table["كلمة" + std::to_string(i)] = i;
  for (int i = 0; i < count; ++i) {
    const int* found = table.find("كلمة" + std::to_string(i));
    REQUIRE(found != nullptr);
    CHECK(*found == i);
    CHECK(table.find("كلم" + std::to_string(i)) == nullptr);
  }
}

TEST_CASE("an empty table, an empty word and a word given twice") {
  WordTable<int> table;
  CHECK(table.find("مصر") == nullptr);
  CHECK(table.find("") == nullptr);
  table[""] = 1;
  table["مصر"] = 2;
  table["مصر"] = 3;
  REQUIRE(table.find("مصر") != nullptr);
  CHECK(*table.find("") == 1);
  CHECK(*table.find("مصر") == 3);
}

TEST_CASE("words of every length have hashes of their own") {
  const std::string word = "وبالمسؤوليات";
  for (std::size_t a = 0; a <= word.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b)
      CHECK(word_hash(word.substr(0, a)) != word_hash(word.substr(0, b)));
  }
  CHECK(word_hash(word) == word_hash(std::string(word)));
}

TEST_CASE("a filter never denies a key that it has, and most others") {
  KeyFilter filter;
  filter.reset(16);
  for (int i = 0; i < 64; ++i)
    filter.add(word_hash(std::to_string(i)));
  int others = 0;
  for (int i = 0; i < 64; ++i) {
    CHECK(filter.may_have(word_hash(std::to_string(i))));
    others += filter.may_have(word_hash("x" + std::to_string(i))) ? 1 : 0;
  }
  CHECK(others < 16);
}

}  // namespace
}  // namespace rasid
