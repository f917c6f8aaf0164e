// rasid stats: what a store holds, and what it lacks.

#include "ask/coverage.h"
#include "cli/grid_form.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

class ShowStatistics : public Command {
 public:
  void declare(CLI::App& app) override {
    add_store_option(app, store_);
    app.add_option(
           "--month",
           month_,
           "Instead: the documents of this month (2022-05) by day and source; `last` is the latest")
        ->type_name("MONTH");
    add_form_options(app, form_, {"text", "json", "jsonl", "csv"});
  }

  Ending run(Terminal& terminal) override {
    Result<Store> store = Store::open(store_, Access::read);
    if (!store) return failed(store.error(), terminal);
    const Result<Grid> grid = month_.empty()
                                  ? statistics_of(*store)
                                  : make_coverage(*store, month_ == "last" ? "" : month_);
    if (!grid) return failed(grid.error(), terminal);
    terminal.print(grid_in_form(*grid, form_));
    return grid->rows.empty() ? Ending::nothing : Ending::found;
  }

 private:
  static Result<Grid> statistics_of(Store& store) {
    const auto statistics = store.statistics();
    if (!statistics) return statistics.error();
    Grid grid{.columns = {"of", "value", "count"}, .rows = {}};
    for (const Statistic& one : *statistics)
      grid.rows.push_back({one.of, one.value, one.count});
    return grid;
  }

  static Ending failed(const Error& error, Terminal& terminal) {
    terminal.say(error);
    return Ending::failed;
  }

  std::string store_;
  std::string month_;
  Form form_;
};

}  // namespace

std::unique_ptr<Command> make_stats() {
  return std::make_unique<ShowStatistics>();
}

}  // namespace rasid
