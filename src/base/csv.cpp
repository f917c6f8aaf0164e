#include "base/csv.h"

namespace rasid {
namespace {

// Source: https://owasp.org/www-community/attacks/CSV_Injection
bool runs_in_a_spreadsheet(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

void append_cell(std::string_view cell, CsvFlavour flavour, std::string& out) {
  const bool guarded = flavour == CsvFlavour::spreadsheet && runs_in_a_spreadsheet(cell);
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    out.append(guarded ? "'" : "").append(cell);
    return;
  }
  out += guarded ? "\"'" : "\"";
  for (const char letter : cell) {
    if (letter == '"') out += '"';
    out += letter;
  }
  out += '"';
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells, CsvFlavour flavour) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) row += ',';
    append_cell(cells[i], flavour, row);
  }
  return row + "\r\n";
}

}  // namespace rasid
