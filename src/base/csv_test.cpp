#include "base/csv.h"

#include <doctest/doctest.h>

namespace rasid {

TEST_CASE("cells are quoted where they must be") {
  CHECK(csv_row({"a", "", "b c"}, CsvFlavour::plain) == "a,,b c\r\n");
  CHECK(csv_row({"a,b", "\"", "x\ny", "x\ry"}, CsvFlavour::plain) ==
        "\"a,b\",\"\"\"\",\"x\ny\",\"x\ry\"\r\n");
  CHECK(csv_row({}, CsvFlavour::plain) == "\r\n");
}

TEST_CASE("only for spreadsheets what begins like a formula is guarded") {
  CHECK(csv_row({"=1+1", "-5", "@x", "+1"}, CsvFlavour::plain) == "=1+1,-5,@x,+1\r\n");
  CHECK(csv_row({"=1+1", "-5", "@x", "+1", "a=1"}, CsvFlavour::spreadsheet) ==
        "'=1+1,'-5,'@x,'+1,a=1\r\n");
  CHECK(csv_row({"=HYPERLINK(\"x\",\"y\")"}, CsvFlavour::spreadsheet) ==
        "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
  CHECK(csv_row({"\t=1"}, CsvFlavour::spreadsheet) == "'\t=1\r\n");
}

}  // namespace rasid
