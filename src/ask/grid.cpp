#include "ask/grid.h"

#include "base/json.h"
#include "text/printed.h"
#include "text/utf8.h"

#include <algorithm>
#include <charconv>

namespace rasid {
namespace {

std::string number_text(double number) {
  char digits[32];
  const auto written = std::to_chars(digits, digits + sizeof digits, number);
  return {digits, written.ptr};
}

std::string text_of(const GridCell& cell) {
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&cell)) return number_text(*number);
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  return {};
}

// As UTF-8, whatever the bytes are.
std::string valid(std::string_view bytes) {
  if (valid_utf8(bytes)) return std::string(bytes);
  std::string text;
  for (std::size_t at = 0; at < bytes.size();)
    append_utf8(next_code_point(bytes, at), text);
  return text;
}

void write_cell(const GridCell& cell, JsonWriter& json) {
  if (const auto* whole = std::get_if<std::int64_t>(&cell))
    json.value(*whole);
  else if (const auto* number = std::get_if<double>(&cell); number != nullptr)
    json.value(*number);
  else if (const auto* text = std::get_if<std::string>(&cell))
    json.value(valid(*text));
  else
    json.null();
}

void write_row(const Grid& grid, const std::vector<GridCell>& row, JsonWriter& json) {
  json.begin_object();
  for (std::size_t i = 0; i < row.size(); ++i)
    write_cell(row[i], json.key(valid(grid.columns[i])));
  json.end_object();
}

void pad(std::size_t from, std::size_t to, std::string& line) {
  if (from < to) line.append(to - from, ' ');
}

}  // namespace

std::string grid_text(const Grid& grid) {
  std::vector<std::vector<std::string>> lines = {grid.columns};
  for (const auto& row : grid.rows) {
    std::vector<std::string>& line = lines.emplace_back();
    for (const GridCell& cell : row)
      line.push_back(plain_line(text_of(cell)));
  }
  std::vector<std::size_t> widths(grid.columns.size());
  for (const auto& line : lines)
    for (std::size_t i = 0; i < line.size(); ++i)
      widths[i] = std::max(widths[i], code_points(line[i]));
  std::string out;
  for (const auto& line : lines) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool number = &line != &lines.front() && i < grid.columns.size() &&
                          std::holds_alternative<std::int64_t>(
                              grid.rows[static_cast<std::size_t>(&line - &lines[1])][i]);
      if (i > 0) text += "  ";
      if (number) pad(code_points(line[i]), widths[i], text);
      text += line[i];
      if (!number && i + 1 < line.size()) pad(code_points(line[i]), widths[i], text);
    }
    out += text + '\n';
  }
  return out;
}

std::string grid_json(const Grid& grid) {
  JsonWriter json;
  json.begin_array();
  for (const auto& row : grid.rows)
    write_row(grid, row, json);
  json.end_array();
  return json.take() + '\n';
}

std::string grid_jsonl(const Grid& grid) {
  std::string lines;
  JsonWriter json;
  for (const auto& row : grid.rows) {
    write_row(grid, row, json);
    lines += json.take() + '\n';
  }
  return lines;
}

std::string grid_csv(const Grid& grid, CsvFlavour flavour) {
  std::string rows = csv_row(grid.columns, flavour);
  for (const auto& row : grid.rows) {
    std::vector<std::string> cells;
    cells.reserve(row.size());
    for (const GridCell& cell : row)
      cells.push_back(text_of(cell));
    rows += csv_row(cells, flavour);
  }
  return rows;
}

}  // namespace rasid
