// rasid series: events and documents by month.

#include "ask/series.h"

#include "cli/counting.h"
#include "cli/grid_form.h"

namespace rasid {
namespace {

class CountMonths : public CountingCommand {
 protected:
  Result<std::string> counted(Desk& desk, const Question& question, const Form& form) override {
    const Result<Series> series = make_series(desk.store, question, desk.labels);
    if (!series) return series.error();
    const Grid grid = series_grid(*series, desk.labels);
    if (grid.rows.empty()) return std::string();
    const std::string name = form.chosen();
    return name == "json"    ? series_json(*series)
           : name == "jsonl" ? series_jsonl(*series)
                             : grid_in_form(grid, form);
  }
};

}  // namespace

std::unique_ptr<Command> make_series() {
  return std::make_unique<CountMonths>();
}

}  // namespace rasid
