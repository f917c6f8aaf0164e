#include "base/table.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

const std::vector<std::string> columns = {"id", "name", "note"};
constexpr std::string_view head = "id\tname\tnote\n";

struct Parsed {
  Table table;
  std::vector<Fault> faults;
};

Parsed parse(const std::string& bytes) {
  Parsed parsed;
  parsed.table = parse_table(bytes, "a/b.tsv", columns, parsed.faults);
  return parsed;
}

std::string place(const Fault& fault) {
  return std::to_string(fault.line) + ":" + std::to_string(fault.column) + ": " + fault.message;
}

TEST_CASE("sound rows are kept with their line numbers") {
  const Parsed parsed = parse("# عن الملف\n" + std::string(head) +
                              "DZA\tالجزائر\t\n"
                              "# تعليق\n"
                              "ITA\tإيطاليا\tملاحظة\n");
  CHECK(describe(parsed.faults).empty());
  REQUIRE(parsed.table.rows.size() == 2);
  CHECK(parsed.table.header == columns);
  CHECK(parsed.table.rows[0].cells == std::vector<std::string>{"DZA", "الجزائر", ""});
  CHECK(parsed.table.rows[1].line == 5);
  CHECK(parsed.table.at(parsed.table.rows[1]) == "a/b.tsv:5");
  CHECK(parsed.table.lines.size() == 5);
}

TEST_CASE("each fault says where") {
  struct Case {
    std::string_view name;
    std::string bytes;  // after the header
    std::string want;   // of the first fault
    std::size_t rows;   // that are kept
  };
  using namespace std::string_literals;
  const Case cases[] = {
      {"too few cells", "DZA\tالجزائر\n", "2:12: row has 2 cells where there should be 3", 0},
      {"too many cells", "a\tb\tc\td\n", "2:8: row has 4 cells where there should be 3", 0},
      {"empty line", "\na\tb\tc\n", "2:1: empty line", 1},
      {"space before", "a\t قطر\tc\n", "2:3: space at the beginning of a cell", 0},
      {"space after", "a\tقطر \tc\n", "2:6: space at the end of a cell", 0},
      {"windows line end", "a\tb\tc\r\n", "2:6: carriage return: lines end in LF alone", 0},
      {"NUL", "a\tb\tق\0\n"s, "2:6: NUL byte", 0},
      {"escape", "a\tb\t\x1B[2J\n", "2:5: control character", 0},
      {"lone continuation", "a\tق\x80\tc\n", "2:4: invalid UTF-8", 0},
      {"overlong slash", "a\t\xC0\xAF\tc\n", "2:3: invalid UTF-8", 0},
      {"surrogate", "a\t\xED\xA0\x80\tc\n", "2:3: invalid UTF-8", 0},
      {"beyond Unicode", "a\t\xF4\x90\x80\x80\tc\n", "2:3: invalid UTF-8", 0},
      {"cut off", "a\tb\t\xD9", "2:5: invalid UTF-8", 0},
      {"broken comment", "# \xFF\n", "2:3: invalid UTF-8", 0},
      {"out of order",
       "a\tقطر\tc\na\tقتر\tc\n",
       "3:4: row out of byte order (LC_ALL=C sort): it belongs before the row above",
       2},
      {"prefix after the longer row",
       "aa\tb\tc\na\tb\tc\n",
       "3:2: row out of byte order (LC_ALL=C sort): it belongs before the row above",
       2},
      {"repeated", "a\tb\tc\na\tb\tc\n", "3:1: row repeats line 2", 1},
      {"repeated far away", "a\tb\tc\nd\te\tf\na\tb\tc\n", "4:1: row repeats line 2", 2},
      {"too long", std::string(70000, 'a') + "\n", "2:1: line longer than 64 KiB", 0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const Parsed parsed = parse(std::string(head) + c.bytes);
    REQUIRE(parsed.faults.size() == 1);
    CHECK(parsed.faults[0].file == "a/b.tsv");
    CHECK(place(parsed.faults[0]) == c.want);
    CHECK(parsed.table.rows.size() == c.rows);
  }
}

TEST_CASE("a wrong header keeps no row") {
  struct Case {
    std::string bytes;
    std::string want;
  };
  const Case cases[] = {
      {"", "0:0: no header row"},
      {"# nothing else\n", "0:0: no header row"},
      {"id\tnom\tnote\na\tb\tc\n", "1:4: wrong header: column 2 should be \"name\""},
      {"id\tname\na\tb\n", "1:8: header has 2 cells where there should be 3"},
      {"id\tname\tnote\tmore\na\tb\tc\td\n", "1:18: header has 4 cells where there should be 3"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    const Parsed parsed = parse(c.bytes);
    REQUIRE(parsed.faults.size() == 1);
    CHECK(place(parsed.faults[0]) == c.want);
    CHECK(parsed.table.rows.empty());
  }
}

TEST_CASE("a byte order mark is a fault and the table is read all the same") {
  const Parsed parsed = parse("\xEF\xBB\xBF" + std::string(head) + "a\tb\tc\n");
  REQUIRE(parsed.faults.size() == 1);
  CHECK(place(parsed.faults[0]) == "1:1: byte order mark: files are UTF-8 without one");
  CHECK(parsed.table.rows.size() == 1);
}

TEST_CASE("all faults of a file are told at once") {
  const Parsed parsed = parse(std::string(head) +
                              "b\tx \ty\n"
                              "a\tx\n"
                              "c\t\xFF\tz\n"
                              "d\tx\ty\n");
  REQUIRE(parsed.faults.size() == 4);
  CHECK(parsed.faults[0].line == 2);
  CHECK(parsed.faults[1].line == 3);
  CHECK(parsed.faults[2].line == 3);
  CHECK(parsed.faults[3].line == 4);
  CHECK(parsed.table.rows.size() == 1);
}

TEST_CASE("the caret stands below the fault") {
  const Parsed parsed = parse(std::string(head) + "DZA\tالجزائر \tc\n");
  CHECK(describe(parsed.faults) ==
        "a/b.tsv:2:12: space at the end of a cell\n"
        "  DZA     الجزائر         c\n"
        "                 ^\n");
}

TEST_CASE("a drawing is safe to print") {
  struct Case {
    Fault fault;
    std::string want;
  };
  const Case cases[] = {
      {{.file = "f", .message = "m", .text = {}}, "f: m\n"},
      {{.file = "f", .line = 1, .column = 1, .message = "m", .text = {}}, "f:1:1: m\n"},
      {{.file = "f", .line = 1, .column = 9, .message = "m", .text = "ab"},
       "f:1:9: m\n  ab\n    ^\n"},
      {{.file = "f", .line = 1, .column = 2, .message = "m", .text = "\x1B[\xFFz"},
       "f:1:2: m\n  \xEF\xBF\xBD[\xEF\xBF\xBDz\n   ^\n"},
      {{.file = "f", .line = 1, .column = 1, .message = "m", .text = std::string(200, 'a')},
       "f:1:1: m\n  " + std::string(160, 'a') + "...\n  ^\n"},
      {{.file = "f", .line = 1, .column = 201, .message = "m", .text = std::string(200, 'a')},
       "f:1:201: m\n  ..." + std::string(100, 'a') + "\n     " + std::string(100, ' ') + "^\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.want);
    CHECK(describe({c.fault}) == c.want);
  }
}

TEST_CASE("a reader of the table points at a cell") {
  Parsed parsed = parse(std::string(head) + "DZA\tالجزائر\tc\n");
  REQUIRE(parsed.table.rows.size() == 1);
  const std::uint32_t want[] = {1, 5, 13, 14};
  for (std::size_t cell = 0; cell < std::size(want); ++cell) {
    std::vector<Fault> faults;
    add_fault(parsed.table, parsed.table.rows[0], cell, "unknown", faults);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].column == want[cell]);
    CHECK(faults[0].line == 2);
    CHECK(faults[0].text == "DZA\tالجزائر\tc");
  }
}

TEST_CASE("a row from nowhere is a fault without a drawing") {
  const Parsed parsed = parse(std::string(head));
  std::vector<Fault> faults;
  add_fault(parsed.table, {.line = 9, .cells = {}}, 3, "unknown", faults);
  CHECK(describe(faults) == "a/b.tsv:9:1: unknown\n");
}

TEST_CASE("files that cannot be read are faults") {
  const char* const names[] = {"missing.tsv", "."};
  for (const char* name : names) {
    std::vector<Fault> faults;
    const Table table = load_table(RASID_SOURCE_DIR, name, columns, faults);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].file == name);
    CHECK(faults[0].line == 0);
    CHECK(faults[0].message.starts_with("cannot be "));
    CHECK(table.rows.empty());
  }
}

TEST_CASE("large and hostile files are read in linear time") {
  std::string hostile(head);
  for (int i = 0; i < 30; ++i)
    hostile += std::string(60000, i % 2 == 0 ? '\t' : ' ') + '\n';
  hostile += std::string(8 << 20, '\xD8');
  const auto start = std::chrono::steady_clock::now();
  const Parsed parsed = parse(hostile);
  CHECK(parsed.faults.size() < 100);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
}

}  // namespace
}  // namespace rasid
