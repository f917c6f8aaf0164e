#pragma once
// The articles of files and folders, worked on by several threads, handed on in their order.

#include "cli/in_order.h"
#include "cli/terminal.h"
#include "feed/feed.h"

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace rasid {

struct Articles {
  Sources sources;
  std::size_t threads = 1;
  bool any_language = false;
};

// Hands on every article in a language that is read, until `give` says false; what cannot be read
// is told, and how many are in other languages. `end` comes between the two. Gives how many could
// not be read.
std::size_t give_articles(const Articles& articles,
                          const PageRules& rules,
                          const std::function<bool(Document&&)>& give,
                          const std::function<void()>& end,
                          Terminal& terminal);

// Prints what `work` makes of every article. How the verb ends: something was printed, nothing, or
// nothing and something could not be read.
Ending print_articles(const Articles& articles,
                      const PageRules& rules,
                      std::function<std::string(Document&&)> work,
                      Terminal& terminal);

// Does `work` on every article, and `take` on every result, in their order; otherwise the same.
template <typename Output>
std::size_t for_articles(const Articles& articles,
                         const PageRules& rules,
                         std::function<Output(Document&&)> work,
                         std::function<bool(Output&&)> take,
                         Terminal& terminal) {
  InOrder<Output> in_order(articles.threads, std::move(work), std::move(take));
  return give_articles(
      articles,
      rules,
      [&](Document&& document) { return in_order.give(std::move(document)); },
      [&] { in_order.finish(); },
      terminal);
}

}  // namespace rasid
