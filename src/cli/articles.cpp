#include "cli/articles.h"

#include "cli/language_gate.h"

namespace rasid {

std::size_t give_articles(const Articles& articles,
                          const PageRules& rules,
                          const std::function<bool(Document&&)>& give,
                          const std::function<void()>& end,
                          Terminal& terminal) {
  std::size_t complaints = 0;
  LanguageGate gate(articles.any_language);
  read_documents(
      articles.sources,
      rules,
      [&](Document&& document) { return !gate.admits(document) || give(std::move(document)); },
      [&](const Error& error) {
        if (!error.partial) ++complaints;
        terminal.say(error);
      });
  end();
  terminal.say_lines(gate.told());
  return complaints;
}

Ending print_articles(const Articles& articles,
                      const PageRules& rules,
                      std::function<std::string(Document&&)> work,
                      Terminal& terminal) {
  bool found = false;
  const std::size_t complaints = for_articles<std::string>(
      articles,
      rules,
      std::move(work),
      [&](std::string&& text) {
        found = found || !text.empty();
        return terminal.print(text);
      },
      terminal);
  if (found) return Ending::found;
  return complaints > 0 ? Ending::failed : Ending::nothing;
}

}  // namespace rasid
