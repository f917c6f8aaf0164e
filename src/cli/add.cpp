// rasid add: reads articles and keeps them with their claims in a store.

#include "cli/article_keeper.h"
#include "cli/articles.h"
#include "cli/options.h"
#include "cli/source_options.h"
#include "cli/verb.h"
#include "engine/engine.h"
#include "store/store.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

class Add : public Command {
 public:
  void declare(CLI::App& app) override {
    add_source_options(app, "PATH", articles_.sources)->required();
    app.add_option("--store", store_, "The store; a new one where the file is not there")
        ->required()
        ->type_name("FILE.db");
    add_language_option(app, articles_.any_language);
    add_threads_option(app, articles_.threads);
    add_knowledge_options(app, knowledge_);
  }

  Ending run(Terminal& terminal) override {
    const std::optional<Reader> reader = reader_of(knowledge_, terminal);
    if (!reader) return Ending::failed;
    Result<Store> store = Store::open(store_, Access::write);
    if (!store) {
      terminal.say(store.error());
      return Ending::failed;
    }
    ArticleKeeper keeper(*store, *reader, articles_.threads, Writing::beside_reading, terminal);
    bool kept = false;
    const std::size_t failed = give_articles(
        articles_,
        reader->pages,
        [&](Document&& document) { return keeper.give(std::move(document)); },
        [&] { kept = keeper.keep(); },
        terminal);
    terminal.print(summary(keeper.kept(), failed));
    if (!kept || failed > 0) return Ending::failed;
    return keeper.kept().documents + keeper.kept().unchanged > 0 ? Ending::found : Ending::nothing;
  }

 private:
  Articles articles_;
  std::string store_;
  KnowledgeChoice knowledge_;
};

}  // namespace

std::unique_ptr<Command> make_add() {
  return std::make_unique<Add>();
}

}  // namespace rasid
