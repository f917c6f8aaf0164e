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
};

// Does `work` on every article, and `take` on every result; what cannot be read is told. Gives how
// many could not be.
template <typename Output>
std::size_t for_articles(const Articles& articles,
                         std::function<Output(Document&&)> work,
                         std::function<bool(Output&&)> take,
                         Terminal& terminal) {
  std::size_t complaints = 0;
  InOrder<Output> in_order(articles.threads, std::move(work), std::move(take));
  read_documents(
      articles.sources,
      [&](Document&& document) { return in_order.give(std::move(document)); },
      [&](const Error& error) {
        if (!error.partial) ++complaints;
        terminal.say(error);
      });
  in_order.finish();
  return complaints;
}

}  // namespace rasid
