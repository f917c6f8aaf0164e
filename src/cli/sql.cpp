// rasid sql: a statement of the user's own that reads the store.

#include "cli/grid_form.h"
#include "store/raw_sql.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

class RunSql : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("SELECT", sql_, "One statement that reads; docs/STORE.md names the tables")
        ->required();
    add_store_option(app, store_);
    app.add_option("--limit", limits_.rows, "At most so many rows, 1000 by default; 0: all")
        ->type_name("N");
    app.add_option("--seconds", seconds_, "It may run so long, 30 by default; 0: for ever")
        ->type_name("N");
    add_form_options(app, form_, {"text", "json", "jsonl", "csv"});
    limits_.rows = 1000;
  }

  Ending run(Terminal& terminal) override {
    // Opened for once as every verb does: a store that was left half-written is mended first.
    if (const Result<Store> store = Store::open(store_, Access::read); !store)
      return failed(store.error(), terminal);
    limits_.time =
        std::chrono::milliseconds(1000 * std::min<std::uint64_t>(seconds_, most_seconds));
    Result<SqlRows> rows = run_sql(store_, sql_, limits_);
    if (!rows) return failed(rows.error(), terminal);
    const bool found = !rows->rows.empty();
    const bool more = rows->more;
    const Grid grid{.columns = std::move(rows->columns), .rows = std::move(rows->rows)};
    terminal.print(grid_in_form(grid, form_));
    if (more) terminal.say_lines("there are more rows: --limit 0 prints all\n");
    return found ? Ending::found : Ending::nothing;
  }

 private:
  static constexpr std::uint64_t most_seconds = 1'000'000;

  static Ending failed(const Error& error, Terminal& terminal) {
    terminal.say(error);
    return Ending::failed;
  }

  std::string sql_;
  std::string store_;
  SqlLimits limits_;
  std::uint64_t seconds_ = 30;
  Form form_;
};

}  // namespace

std::unique_ptr<Command> make_sql() {
  return std::make_unique<RunSql>();
}

}  // namespace rasid
