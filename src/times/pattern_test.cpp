#include "times/pattern.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rasid {
namespace {

std::vector<Variant> parse(std::string_view pattern) {
  Lexicon lexicon;
  std::string fault;
  std::vector<Variant> variants = parse_pattern(pattern, lexicon, fault);
  CAPTURE(fault);
  CHECK(fault.empty() == !variants.empty());
  return variants;
}

TEST_CASE("every optional part doubles the variants") {
  CHECK(parse("{day} {month} {year}").size() == 1);
  CHECK(parse("{day} من? {month} {year?}").size() == 4);
  CHECK(parse("أول|آخر? {month}").size() == 2);
}

TEST_CASE("marks against a slot are words of their own") {
  const auto variants = parse("{day}/{nmonth}/{year}");
  REQUIRE(variants.size() == 1);
  REQUIRE(variants[0].elements.size() == 5);
  CHECK(variants[0].elements[1].slot == TimeSlot::none);
  CHECK(variants[0].elements[2].slot == TimeSlot::month_number);
}

TEST_CASE("context stands outside the expression") {
  const auto variants = parse("[في|منذ] {year} [الجاري]");
  REQUIRE(variants.size() == 1);
  CHECK(variants[0].first == 1);
  CHECK(variants[0].last == 2);
  CHECK(variants[0].elements[0].words.size() == 2);
}

bool refused(std::string_view pattern) {
  Lexicon lexicon;
  std::string fault;
  return parse_pattern(pattern, lexicon, fault).empty() && !fault.empty();
}

TEST_CASE("a pattern that cannot be read is a fault") {
  for (const std::string_view wrong : {"",
                                       "   ",
                                       "{day",
                                       "{moon}",
                                       "{moon?}",
                                       "[في]",
                                       "كلمة|",
                                       "|كلمة",
                                       "ا? ا? ا? ا? ا? ا? ا? ب"}) {
    CAPTURE(wrong);
    CHECK(refused(wrong));
  }
  CHECK(parse("{day?}").size() == 1);  // the empty way through is dropped
}

TEST_CASE("the vocabulary of values") {
  struct Case {
    std::string_view text;
    Value want;
  };
  const Case cases[] = {
      {.text = "date", .want = {.operation = Operation::date}},
      {.text = "date past", .want = {.operation = Operation::date, .modifier = -1}},
      {.text = "date before-last", .want = {.operation = Operation::date, .modifier = -2}},
      {.text = "window next", .want = {.operation = Operation::window, .modifier = 1}},
      {.text = "day -1", .want = {.operation = Operation::day, .amount = -1}},
      {.text = "day +2", .want = {.operation = Operation::day, .amount = 2}},
      {.text = "day 0", .want = {.operation = Operation::day}},
  };
  for (const Case& c : cases)
    CHECK(parse_value(c.text) == c.want);
  for (const std::string_view wrong : {"", "dates", "date yesterday", "day", "day x", "day 1 2"})
    CHECK_FALSE(parse_value(wrong));
}

}  // namespace
}  // namespace rasid
