#include "cli/knowledge_rows.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string_view>

namespace rasid {
namespace {

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = line.find('\t');
    cells.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end, line.size() - 1) + 1);
  }
  return cells;
}

// A place that leads out of the folder is none: it may come from a store that others wrote.
bool names_file(std::string_view file) {
  return file.ends_with(".tsv") && !file.starts_with('/') &&
         file.find("..") == std::string_view::npos;
}

}  // namespace

std::vector<KnowledgeCell> KnowledgeRows::find(const std::string& at) {
  const std::size_t colon = at.rfind(':');
  if (colon == std::string::npos || !names_file(at.substr(0, colon))) return {};
  std::size_t number = 0;
  std::from_chars(at.data() + colon + 1, at.data() + at.size(), number);
  const Table& read = table(at.substr(0, colon));
  if (number == 0 || number > read.lines.size()) return {};
  const std::vector<std::string_view> texts = cells_of(read.lines[number - 1]);
  std::vector<KnowledgeCell> cells;
  for (std::size_t i = 0; i < std::min(texts.size(), read.header.size()); ++i)
    if (!texts[i].empty())
      cells.push_back({.column = read.header[i], .text = std::string(texts[i])});
  return cells;
}

const Table& KnowledgeRows::table(const std::string& file) {
  const auto known = tables_.find(file);
  if (known != tables_.end()) return known->second;
  std::vector<Fault> ignored;  // only header and lines are looked at
  return tables_.emplace(file, load_table(folder_, file, {}, ignored)).first->second;
}

}  // namespace rasid
