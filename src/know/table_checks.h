#pragma once
// What every loader of knowledge files does: read a table, count its rows, check its cells.

#include "base/table.h"
#include "know/knowledge.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// The parts of `cell` between separators, without the blanks around them; empty parts are dropped.
std::vector<std::string> split(const std::string& cell, char separator);

template <typename List>
bool one_of(const List& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// Base of the loaders: the knowledge that they fill and the faults that they find.
class TableChecks {
 public:
  // Requires: `into` has its folder and its policy.
  TableChecks(Knowledge& into, std::vector<Fault>& found) : loaded(into), faults(found) {}

 protected:
  Table table(const std::string& file, const std::vector<std::string>& columns);
  // The first cells of a file.
  std::vector<std::string> load_list(const std::string& file,
                                     const std::vector<std::string>& columns);
  // A fault "message "cell"" unless `good`.
  void require(const Table& t, const Row& row, std::size_t cell, bool good, const char* message);
  // The cell must be a code of actors/entities.tsv, or several.
  void check_code(const Table& t, const Row& row, std::size_t cell);
  void check_codes(const Table& t, const Row& row, std::size_t cell, char separator);

  Knowledge& loaded;
  std::vector<Fault>& faults;
};

// Loads the files of actors/, but for the policies, which change what the others say.
void load_actor_tables(Knowledge& into, std::vector<Fault>& faults);

}  // namespace rasid
