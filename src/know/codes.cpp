#include "know/codes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string_view>

namespace rasid {
namespace {

bool letters(std::string_view cell, std::size_t count) {
  return cell.size() == count &&
         std::all_of(cell.begin(), cell.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool digits(std::string_view cell) {
  return std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_iso2(std::string_view cell) {
  return letters(cell, 2);
}

bool is_iso3n(std::string_view cell) {
  return cell.empty() || (cell.size() == 3 && digits(cell));
}

// The numbers of the two lists of states. Source: COW state list 2016, Gleditsch and Ward 1999:
// from 2 (United States) to 990 (Samoa).
bool is_state_number(std::string_view cell) {
  if (cell.empty()) return true;
  int number = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), number);
  return digits(cell) && cell.front() != '0' && number >= 2 && number <= 990;
}

bool is_cameo(std::string_view cell) {
  return cell.empty() || letters(cell, 3);
}

bool is_fips(std::string_view cell) {
  return cell.empty() || letters(cell, 2);
}

struct Column {
  std::string_view name;
  bool (*sound)(std::string_view);
};

// The columns behind `code`, in their order.
constexpr std::array<Column, 6> columns = {{{"iso2", is_iso2},
                                            {"iso3n", is_iso3n},
                                            {"cow", is_state_number},
                                            {"gw", is_state_number},
                                            {"cameo", is_cameo},
                                            {"fips", is_fips}}};

// "state" or "territory" by code; other entities have no codes.
std::map<std::string, std::string> kinds_of(const Table& entities) {
  std::map<std::string, std::string> kinds;
  for (const Row& row : entities.rows)
    if (row.cells[1] == "state" || row.cells[1] == "territory") kinds[row.cells[0]] = row.cells[1];
  return kinds;
}

}  // namespace

std::map<std::string, Codes> read_codes(const Table& codes,
                                        const Table& entities,
                                        std::vector<Fault>& faults) {
  const std::map<std::string, std::string> kinds = kinds_of(entities);
  std::map<std::string, Codes> read;
  std::array<std::set<std::string>, columns.size()> seen;
  for (const Row& row : codes.rows) {
    const auto& c = row.cells;
    const auto fault = [&](std::size_t cell, std::string_view message) {
      add_fault(codes, row, cell, std::string(message) + " \"" + c[cell] + '"', faults);
    };
    if (!kinds.contains(c[0])) fault(0, "no state of actors/entities.tsv");
    if (read.contains(c[0])) fault(0, "code given twice");
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::string& cell = c[i + 1];
      if (!columns[i].sound(cell)) fault(i + 1, "no code of " + std::string(columns[i].name));
      if (!cell.empty() && !seen[i].insert(cell).second)
        fault(i + 1, "given twice in " + std::string(columns[i].name));
    }
    read[c[0]] = {
        .iso2 = c[1], .iso3n = c[2], .cow = c[3], .gw = c[4], .cameo = c[5], .fips = c[6]};
  }
  if (codes.header.empty()) return read;  // the file is not there, which is a fault already
  for (const Row& row : entities.rows)
    if (row.cells[1] == "state" && !read.contains(row.cells[0]))
      add_fault(entities, row, 0, "state without a row in actors/codes.tsv", faults);
  return read;
}

}  // namespace rasid
