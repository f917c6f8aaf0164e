// Every row that is kept has its cells and its line; without faults the rows give back the file.
#include "base/table.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::vector<rasid::Fault> faults;
  const rasid::Table table = rasid::parse_table(bytes, "f.tsv", {"key", "kind", "note"}, faults);
  for (const rasid::Row& row : table.rows) {
    if (row.cells.size() != 3 || row.line == 0 || row.line > table.lines.size()) std::abort();
    const std::string line = row.cells[0] + '\t' + row.cells[1] + '\t' + row.cells[2];
    if (faults.empty() && table.lines[row.line - 1] != line) std::abort();
  }
  return rasid::describe(faults).empty() != faults.empty() ? (std::abort(), 0) : 0;
}
