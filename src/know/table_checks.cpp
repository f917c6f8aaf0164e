#include "know/table_checks.h"

#include <utility>

namespace rasid {

std::vector<std::string> split(const std::string& cell, char separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  while (begin <= cell.size() && !cell.empty()) {
    const std::size_t end = std::min(cell.find(separator, begin), cell.size());
    std::string part = cell.substr(begin, end - begin);
    part.erase(0, part.find_first_not_of(' '));
    part.erase(part.find_last_not_of(' ') + 1);
    if (!part.empty()) parts.push_back(std::move(part));
    begin = end + 1;
  }
  return parts;
}

Table TableChecks::table(const std::string& file, const std::vector<std::string>& columns) {
  Table read = load_table(loaded.dir, file, columns, faults);
  loaded.counts[file] = read.rows.size();
  return read;
}

std::vector<std::string> TableChecks::load_list(const std::string& file,
                                                const std::vector<std::string>& columns) {
  const Table t = table(file, columns);
  std::vector<std::string> list;
  for (const Row& row : t.rows)
    list.push_back(row.cells[0]);
  return list;
}

void TableChecks::require(const Table& t,
                          const Row& row,
                          std::size_t cell,
                          bool good,
                          const char* message) {
  if (!good) add_fault(t, row, cell, std::string(message) + " \"" + row.cells[cell] + "\"", faults);
}

void TableChecks::check_code(const Table& t, const Row& row, std::size_t cell) {
  require(
      t, row, cell, loaded.entities.contains(row.cells[cell]), "code not in actors/entities.tsv");
}

void TableChecks::check_codes(const Table& t, const Row& row, std::size_t cell, char separator) {
  const std::vector<std::string> codes = split(row.cells[cell], separator);
  const bool known = std::all_of(codes.begin(), codes.end(), [&](const std::string& code) {
    return loaded.entities.contains(code);
  });
  require(t, row, cell, known, "code not in actors/entities.tsv");
}

}  // namespace rasid
