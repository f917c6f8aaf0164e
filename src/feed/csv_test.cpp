#include "feed/csv.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

using Lines = std::vector<std::string>;

// "line: cell|cell" for each row, "line! why" for each broken one.
Lines rows(std::string_view text, char separator = ',') {
  MemoryBytes bytes(text);
  CsvRows csv(bytes, separator);
  Lines all;
  std::vector<std::string> cells;
  for (auto found = csv.next(cells); found != CsvRows::Found::end; found = csv.next(cells)) {
    const std::string line = std::to_string(csv.line());
    if (found == CsvRows::Found::broken) {
      all.push_back(line + "! " + csv.fault());
      continue;
    }
    std::string joined;
    for (const std::string& cell : cells)
      joined.append(joined.empty() ? "" : "|").append(cell);
    all.push_back(std::string(line).append(": ").append(joined));
  }
  return all;
}

TEST_CASE("cells with separators, marks and line breaks in quotation marks") {
  CHECK(rows("a,b\r\n\"x, y\",\"say \"\"no\"\"\"\r\n\"two\nlines\",z\n") ==
        Lines{"1: a|b", "2: x, y|say \"no\"", "3: two\nlines|z"});
  CHECK(rows("\xEF\xBB\xBF\"a\";b\n1;", ';') == Lines{"1: a|b", "2: 1|"});
  CHECK(rows("a\tb\n\n  \nc\td", '\t') == Lines{"1: a|b", "4: c|d"});
  CHECK(rows("\"\"\"\",\"\"\n") == Lines{"1: \"|"});
  CHECK(rows("").empty());
}

TEST_CASE("a mark within a cell is a letter") {
  CHECK(rows("قال \"نعم\",x\n") == Lines{"1: قال \"نعم\"|x"});
}

TEST_CASE("a broken row loses only its first line") {
  CHECK(rows("a,b\n\"x\"y,z\nc,d\n") ==
        Lines{"1: a|b", "2! text stands behind a closing quotation mark", "3: c|d"});
  CHECK(rows("a,b\n\"never closed,z\nc,d\ne,f") ==
        Lines{"1: a|b", "2! a cell in quotation marks does not end", "3: c|d", "4: e|f"});
  CHECK(rows("\"a\nb\"c\nd\n") ==
        Lines{"1! text stands behind a closing quotation mark", "2: b\"c", "3: d"});
}

TEST_CASE("a mark that nothing closes does not fill the memory, and many of them end") {
  const std::string letters(std::size_t{3} << 20, 'x');
  CHECK(rows("a\n\"" + letters + "\nb\n")[1] == "2! a cell in quotation marks does not end");
  std::string marks;
  for (int i = 0; i < 200000; ++i)
    marks += "\"\"\"\n";
  CHECK_FALSE(rows(marks).empty());
}

TEST_CASE("separator_of") {
  CHECK(separator_of("a,b;c,d\n;;;;") == ',');
  CHECK(separator_of("\"a,b,c,d\";e") == ';');
  CHECK(separator_of("a\tb, c\td") == '\t');
  CHECK(separator_of("") == ',');
}

}  // namespace
}  // namespace rasid
