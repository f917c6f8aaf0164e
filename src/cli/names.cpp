// rasid names: who or what may be meant by the beginning of a name.

#include "ask/names.h"

#include "cli/grid_form.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

constexpr std::size_t most = 1000;

class SuggestNames : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("TEXT", written_, "The beginning of a name, in any spelling, Arabic or Latin")
        ->required();
    add_store_option(app, store_);
    app.add_option("--limit", limit_, "At most so many, 10 by default")
        ->check(CLI::Range(std::size_t{1}, most))
        ->type_name("N");
    add_form_options(app, form_, {"text", "json", "jsonl", "csv"});
    add_knowledge_options(app, knowledge_);
  }

  Ending run(Terminal& terminal) override {
    std::optional<Desk> desk = open_desk(knowledge_, store_, "", terminal);
    if (!desk) return Ending::failed;
    std::vector<Fault> faults;
    NameTables tables = load_name_tables(desk->knowledge.dir, faults);
    if (!faults.empty()) {
      terminal.say_lines(with_folder(describe(faults), desk->knowledge.dir));
      return Ending::failed;
    }
    const NameBook book(desk->knowledge, std::move(tables));
    const auto found = book.suggest(desk->store, written_, limit_);
    if (!found) {
      terminal.say(found.error());
      return Ending::failed;
    }
    if (!found->empty()) terminal.print(grid_in_form(suggestion_grid(*found), form_));
    return found->empty() ? Ending::nothing : Ending::found;
  }

 private:
  std::string written_;
  std::string store_;
  std::size_t limit_ = 10;
  Form form_;
  KnowledgeChoice knowledge_;
};

}  // namespace

std::unique_ptr<Command> make_names() {
  return std::make_unique<SuggestNames>();
}

}  // namespace rasid
