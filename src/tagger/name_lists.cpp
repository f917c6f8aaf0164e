#include "tagger/name_lists.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rasid {
namespace {

constexpr std::array<std::string_view, 4> name_kinds = {"family", "given", "organisation", "place"};
constexpr std::array<std::string_view, 3> head_kinds = {"organisation", "person", "place"};

template <typename List>
bool kind_is_known(const Table& table,
                   const Row& row,
                   const List& kinds,
                   std::vector<Fault>& faults) {
  if (row.cells[0].empty()) add_fault(table, row, 0, "is empty", faults);
  if (std::find(kinds.begin(), kinds.end(), row.cells[1]) != kinds.end()) {
    return !row.cells[0].empty();
  }
  add_fault(table, row, 1, "unknown kind \"" + row.cells[1] + "\"", faults);
  return false;
}

}  // namespace

NameLists load_name_lists(const std::string& dir, std::vector<Fault>& faults) {
  NameLists lists;
  const Table names = load_table(dir, "tagger/names.tsv", {"name", "kind", "note"}, faults);
  for (const Row& row : names.rows) {
    if (!kind_is_known(names, row, name_kinds, faults)) continue;
    lists.names.push_back(
        {.name = row.cells[0], .kind = row.cells[1], .ambiguous = row.cells[2] == "ambiguous"});
  }
  const Table heads = load_table(dir, "tagger/heads.tsv", {"word", "kind", "note"}, faults);
  for (const Row& row : heads.rows) {
    if (!kind_is_known(heads, row, head_kinds, faults)) continue;
    lists.heads.push_back({.word = row.cells[0], .kind = row.cells[1]});
  }
  return lists;
}

}  // namespace rasid
