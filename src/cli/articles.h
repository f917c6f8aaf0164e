#pragma once
// The articles of files and folders, worked on by several threads, handed on in their order.

#include "cli/in_order.h"
#include "cli/language_gate.h"
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

// Does `work` on every article, and `take` on every result; what cannot be read is told, and how
// many are in other languages. Gives how many could not be read.
template <typename Output>
std::size_t for_articles(const Articles& articles,
                         const PageRules& rules,
                         std::function<Output(Document&&)> work,
                         std::function<bool(Output&&)> take,
                         Terminal& terminal) {
  std::size_t complaints = 0;
  InOrder<Output> in_order(articles.threads, std::move(work), std::move(take));
  LanguageGate gate(articles.any_language);
  Sources sources = articles.sources;
  sources.pages = rules;
  read_documents(
      sources,
      [&](Document&& document) {
        return !gate.admits(document) || in_order.give(std::move(document));
      },
      [&](const Error& error) {
        if (!error.partial) ++complaints;
        terminal.say(error);
      });
  in_order.finish();
  terminal.say_lines(gate.told());
  return complaints;
}

}  // namespace rasid
