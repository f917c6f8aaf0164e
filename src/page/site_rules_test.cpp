#include "page/site_rules.h"

#include "page/guard.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rasid {
namespace {

// The words of the elements that a selector names, with a bar between them.
std::string selected(std::string_view html, std::string_view selector) {
  const GuardedPage guarded = guard_html(html);
  const PageTree tree(guarded.html);
  const std::vector<const GumboNode*> nodes = elements(tree.root());
  const NodeSet all = select_all(nodes, selector);
  std::string words;
  for (const GumboNode* node : nodes)
    if (all.contains(node)) words += (words.empty() ? "" : "|") + words_of(node);
  const GumboNode* first = select_first(nodes, selector);
  CHECK((first == nullptr) == all.empty());
  return words;
}

TEST_CASE("what a selector names") {
  struct Case {
    std::string_view selector;
    std::string_view want;
  };
  constexpr std::string_view html =
      "<div class='a b' id=one><p>1</p><span class=a>2</span></div>"
      "<section itemprop=text><p class=b>3</p><div><p>4</p></div></section>";
  const Case cases[] = {
      {.selector = "p", .want = "1|3|4"},
      {.selector = ".a", .want = "12|2"},
      {.selector = "span.a", .want = "2"},
      {.selector = ".a.b", .want = "12"},
      {.selector = "#one p", .want = "1"},
      {.selector = "section p", .want = "3|4"},
      {.selector = "section div p", .want = "4"},
      {.selector = "[itemprop=text] .b", .want = "3"},
      {.selector = "#two, .b", .want = "12|3"},
      {.selector = "DIV p", .want = "1|4"},
      {.selector = "#two", .want = ""},
      {.selector = "", .want = ""},
      {.selector = "p >", .want = ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.selector);
    CHECK(selected(html, c.selector) == c.want);
  }
}

TEST_CASE("selector_fault") {
  for (const std::string_view good : {"", "p", "div.a-b #x_1", "a, b.c", "[name=og:title]"})
    CHECK(selector_fault(good).empty());
  for (const std::string_view bad : {"p > a", "..", "a,", "[x]", "[x=", "#", "p:first(", "*"}) {
    CAPTURE(bad);
    CHECK_FALSE(selector_fault(bad).empty());
  }
}

TEST_CASE("the rule of an address") {
  const std::vector<SiteRule> rules = {{.host = "a.example"}, {.host = "b.example"}};
  CHECK(rule_of(rules, "https://b.example/x")->host == "b.example");
  CHECK(rule_of(rules, "http://www.A.example:80")->host == "a.example");
  CHECK(rule_of(rules, "https://ba.example/") == nullptr);
  CHECK(rule_of(rules, "a.example") == nullptr);
  CHECK(rule_of(rules, "") == nullptr);
}

}  // namespace
}  // namespace rasid
