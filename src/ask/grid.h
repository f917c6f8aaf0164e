#pragma once
// A table of values with named columns, and the forms in which it is printed.

#include "base/csv.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace rasid {

// Nothing, a number, a text.
using GridCell = std::variant<std::monostate, std::int64_t, double, std::string>;

struct Grid {
  std::vector<std::string> columns;
  std::vector<std::vector<GridCell>> rows;
};

// Columns under each other; wide texts are not cut.
std::string grid_text(const Grid& grid);
// One array of objects, and one object a line.
std::string grid_json(const Grid& grid);
std::string grid_jsonl(const Grid& grid);
std::string grid_csv(const Grid& grid, CsvFlavour flavour);

}  // namespace rasid
