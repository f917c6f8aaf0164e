// Runs tests/suites/matters.tsv: what a claim is about, as tests/suites/README.md explains.
#include "base/table.h"
#include "engine/engine.h"
#include "engine/readings.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

// The least that must hold. Source: measured, and rounded down (tests/suites/README.md).
constexpr std::size_t least_rows = 120;
constexpr std::size_t least_right_per_mille = 950;

bool is_right(const Row& row, const Reader& reader) {
  Document document;
  document.body = row.cells[0];
  document.date = "2022-05-26";
  std::vector<std::string> found;
  for (const Claim& claim : read(document, reader)) {
    for (const std::string& one : matter_of(claim, row.cells[1]))
      found.push_back(one);
  }
  const std::string& value = row.cells[2];
  if (value == "-") return found.empty();
  const bool absent = value.starts_with('-');
  const bool has =
      std::find(found.begin(), found.end(), value.substr(absent ? 1 : 0)) != found.end();
  return has != absent;
}

}  // namespace

TEST_CASE("the suite of matters") {
  const auto reader = load_reader(RASID_SOURCE_DIR "/knowledge");
  if (!reader) FAIL(reader.error().what);
  std::vector<Fault> faults;
  const Table table = load_table(
      RASID_SOURCE_DIR "/tests/suites", "matters.tsv", {"text", "asks", "value", "note"}, faults);
  REQUIRE(describe(faults) == "");
  CHECK(table.rows.size() >= least_rows);
  std::string wrong;
  std::size_t right = 0;
  for (const Row& row : table.rows) {
    if (is_right(row, *reader))
      ++right;
    else
      wrong += "\n" + table.at(row) + " " + row.cells[1] + " " + row.cells[2] + ": " + row.cells[0];
  }
  MESSAGE(right << " of " << table.rows.size() << " right");
  INFO(wrong);
  CHECK(right * 1000 >= table.rows.size() * least_right_per_mille);
}

}  // namespace rasid
