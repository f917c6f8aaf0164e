// Rows come in the order of their lines, and a row of plain cells is its line.
#include "feed/csv.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const char separator = rasid::separator_of(text);
  rasid::MemoryBytes bytes(text);
  rasid::CsvRows rows(bytes, separator);
  std::vector<std::string> cells;
  std::size_t last = 0;
  for (auto found = rows.next(cells); found != rasid::CsvRows::Found::end;
       found = rows.next(cells)) {
    if (rows.line() <= last) std::abort();
    last = rows.line();
    if (found == rasid::CsvRows::Found::broken) {
      if (rows.fault().empty()) std::abort();
      continue;
    }
    std::string joined;
    for (std::size_t i = 0; i < cells.size(); ++i)
      joined += (i == 0 ? "" : std::string(1, separator)) + cells[i];
    if (cells.empty() || joined.size() > rows.raw().size()) std::abort();
    if (rows.raw().find('"') == std::string::npos && joined != rows.raw()) std::abort();
  }
  return 0;
}
