#include "ask/coverage.h"

#include "base/edtf.h"

#include <utility>

namespace rasid {

Result<Grid> make_coverage(Store& store, std::string month) {
  constexpr std::size_t month_digits = 7;
  Grid grid{.columns = {"day", "source", "documents"}, .rows = {}};
  if (month.empty()) {
    const Result<std::string> last = store.last_day();
    if (!last) return last.error();
    if (last->empty()) return grid;
    month = last->substr(0, month_digits);
  } else if (month.size() != month_digits || date_precision(month) != DatePrecision::month) {
    return Error{.what = "it is no month like 2022-05", .where = "month"};
  }
  const auto rows = store.coverage(month);
  if (!rows) return rows.error();
  for (const DayCoverage& row : *rows)
    grid.rows.push_back({row.day, row.source, row.documents});
  return grid;
}

}  // namespace rasid
