#pragma once
// A knowledge file in memory: rows of a TSV with their line numbers, and faults that say where.

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// One fault of a knowledge file, printed as "file:line:column: message" with the line and a caret.
struct Fault {
  std::string file;          // relative to the knowledge folder: "acts/consult.tsv"
  std::uint32_t line = 0;    // 1-based; 0: the file as a whole
  std::uint32_t column = 0;  // 1-based, in code points
  std::string message;
  std::string text;  // the offending line

  friend bool operator==(const Fault&, const Fault&) = default;
};

// "file:line:column: message\n  the line\n  ^"; several faults follow each other.
std::string describe(const std::vector<Fault>& faults);

struct Row {
  std::uint32_t line = 0;
  std::vector<std::string> cells;  // as many as the header has columns
};

struct Table {
  std::string file;  // relative path, for messages and for "row" references
  std::vector<std::string> header;
  std::vector<Row> rows;
  std::vector<std::string> lines;  // the raw lines, for carets

  // "acts/consult.tsv:12".
  std::string at(const Row& row) const { return file + ":" + std::to_string(row.line); }
};

// Parses the bytes of a TSV with exactly the `columns` given as header. Any bytes are accepted;
// what is wrong (invalid UTF-8, CR, wrong header, wrong number of cells, rows out of order,
// repeated rows) is appended to `faults`, and the sound rows are kept.
Table parse_table(std::string_view bytes,
                  std::string file,
                  const std::vector<std::string>& columns,
                  std::vector<Fault>& faults);

// Reads `dir`/`file` and parses it; a file that cannot be read is a fault.
Table load_table(const std::string& dir,
                 const std::string& file,
                 const std::vector<std::string>& columns,
                 std::vector<Fault>& faults);

// Adds a fault at cell `cell` (0-based) of `row`.
void add_fault(const Table& table,
               const Row& row,
               std::size_t cell,
               std::string message,
               std::vector<Fault>& faults);

}  // namespace rasid
