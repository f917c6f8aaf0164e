// rasid stats: what a store holds, and what it lacks.

#include "cli/grid_form.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

class ShowStatistics : public Command {
 public:
  void declare(CLI::App& app) override {
    add_store_option(app, store_);
    add_form_options(app, form_, {"text", "json", "jsonl", "csv"});
  }

  Ending run(Terminal& terminal) override {
    Result<Store> store = Store::open(store_, Access::read);
    if (!store) return failed(store.error(), terminal);
    const auto statistics = store->statistics();
    if (!statistics) return failed(statistics.error(), terminal);
    Grid grid{.columns = {"of", "value", "count"}, .rows = {}};
    for (const Statistic& one : *statistics)
      grid.rows.push_back({one.of, one.value, one.count});
    terminal.print(grid_in_form(grid, form_));
    return Ending::found;
  }

 private:
  static Ending failed(const Error& error, Terminal& terminal) {
    terminal.say(error);
    return Ending::failed;
  }

  std::string store_;
  Form form_;
};

}  // namespace

std::unique_ptr<Command> make_stats() {
  return std::make_unique<ShowStatistics>();
}

}  // namespace rasid
