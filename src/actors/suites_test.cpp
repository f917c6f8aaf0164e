// Runs tests/suites/*.tsv: texts with the one mention that must be found in each, as
// tests/suites/README.md explains.
#include "actors/actors.h"
#include "base/table.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

const std::vector<std::string> columns = {"text", "date", "words", "kind", "code", "note"};

// The least that must hold. What is measured higher is a reason to raise it.
struct Suite {
  std::string_view file;
  std::size_t rows;
  std::size_t right_per_mille;
};

// Source: measured, and rounded down: 490 of the 502 rows of
// ambiguity.tsv are right, all of the 118 of offices.tsv, 144 of the 150 of reference.tsv.
constexpr Suite suites[] = {
    {.file = "ambiguity.tsv", .rows = 500, .right_per_mille = 970},
    {.file = "offices.tsv", .rows = 118, .right_per_mille = 1000},
    {.file = "reference.tsv", .rows = 150, .right_per_mille = 950},
};

struct Reader {
  Knowledge knowledge;
  Grammar grammar;
  ActorIndex actors;

  explicit Reader(std::vector<Fault>& faults)
      : knowledge(load_knowledge(RASID_SOURCE_DIR "/knowledge", faults)),
        grammar(knowledge),
        actors(knowledge) {}
};

std::set<std::string> split(const std::string& cell, char mark) {
  std::set<std::string> parts;
  std::istringstream stream(cell);
  for (std::string part; std::getline(stream, part, mark);)
    parts.insert(part);
  return parts;
}

struct Expected {
  Document document;
  Span words;  // the last place where the text has them
  std::set<std::string> kinds;
  std::vector<std::set<std::string>> codes;  // any of them; none where there is no state
};

Expected expectation(const Row& row) {
  Expected expected;
  expected.document.body = row.cells[0];
  expected.document.date = row.cells[1];
  const std::size_t at = row.cells[0].rfind(row.cells[2]);
  REQUIRE(at != std::string::npos);
  expected.words.begin = static_cast<std::uint32_t>(at);
  expected.words.end = static_cast<std::uint32_t>(at + row.cells[2].size());
  expected.kinds = split(row.cells[3], '|');
  for (const std::string& codes : split(row.cells[4], '|'))
    expected.codes.push_back(split(codes, '+'));
  if (expected.codes.empty()) expected.codes.emplace_back();
  return expected;
}

std::vector<Mention> mentions_at(const Expected& expected, const Reader& reader) {
  const Text text = read_text(expected.document.body);
  const Mentions mentions =
      reader.actors.find(text, analyse(text, reader.grammar), {}, expected.document);
  std::vector<Mention> touching;
  for (const Mention& mention : mentions.list) {
    const bool touches =
        mention.span.begin < expected.words.end && expected.words.begin < mention.span.end;
    if (touches) touching.push_back(mention);
  }
  return touching;
}

// The words stand for all of the codes and no other, and one of their mentions is of the kind.
bool holds(const std::vector<Mention>& found, const Expected& expected) {
  if (found.empty()) return expected.kinds.contains("none");
  std::set<std::string> codes;
  bool of_kind = false;
  for (const Mention& mention : found) {
    codes.insert(mention.codes.begin(), mention.codes.end());
    of_kind = of_kind || expected.kinds.contains(mention_kind_name(mention.kind));
  }
  const bool of_code =
      std::find(expected.codes.begin(), expected.codes.end(), codes) != expected.codes.end();
  return of_kind && of_code;
}

std::string complaint(const Row& row, const std::vector<Mention>& found) {
  std::string line = std::to_string(row.line) + ": " + row.cells[0] + " [" + row.cells[2] +
                     "] is " + row.cells[3] + ' ' + row.cells[4] + ", found";
  if (found.empty()) line += " nothing";
  for (const Mention& mention : found) {
    line += std::string(" ") + mention_kind_name(mention.kind);
    for (const std::string& code : mention.codes)
      line += ' ' + code;
  }
  return line + " (" + row.cells[5] + ")\n";
}

}  // namespace

TEST_CASE("the mentions of the suites are found") {
  std::vector<Fault> faults;
  const Reader reader(faults);
  REQUIRE(describe(faults).empty());
  for (const Suite& suite : suites) {
    const Table table =
        load_table(RASID_SOURCE_DIR "/tests/suites", std::string(suite.file), columns, faults);
    INFO(describe(faults));
    REQUIRE(faults.empty());
    REQUIRE(table.rows.size() >= suite.rows);
    std::size_t right = 0;
    std::string wrong;
    for (const Row& row : table.rows) {
      const Expected expected = expectation(row);
      const std::vector<Mention> found = mentions_at(expected, reader);
      if (holds(found, expected))
        ++right;
      else
        wrong += complaint(row, found);
    }
    INFO(suite.file, ": ", right, " of ", table.rows.size(), " rows are right; wrong are\n", wrong);
    CHECK(right * 1000 >= suite.right_per_mille * table.rows.size());
  }
}

}  // namespace rasid
