#pragma once
// A grid in the form that was chosen.

#include "ask/grid.h"
#include "cli/asking.h"

#include <string>

namespace rasid {

inline std::string grid_in_form(const Grid& grid, const Form& form) {
  const std::string name = form.chosen();
  return name == "json"    ? grid_json(grid)
         : name == "jsonl" ? grid_jsonl(grid)
         : name == "csv"   ? form.csv(grid_csv(grid, form.flavour()))
                           : grid_text(grid);
}

}  // namespace rasid
