#include "cli/knowledge_rows.h"

#include <doctest/doctest.h>

namespace rasid {

TEST_CASE("a row is found by its place, with the columns that say something") {
  KnowledgeRows rows(RASID_SOURCE_DIR "/knowledge");
  const std::vector<KnowledgeCell> cells = rows.find("ask/headings.tsv:2");
  REQUIRE(cells.size() == 4);
  CHECK(cells[0].column == "group");
  CHECK(cells[0].text == "agreements");
  CHECK(cells[3].column == "order");
}

TEST_CASE("what names no row of the knowledge gives nothing") {
  KnowledgeRows rows(RASID_SOURCE_DIR "/knowledge");
  for (const char* at : {"",
                         ":",
                         "by grammar",
                         "ask/headings.tsv",
                         "ask/headings.tsv:0",
                         "ask/headings.tsv:100000",
                         "ask/headings.tsv:x",
                         "no-such.tsv:1",
                         "../src/CMakeLists.txt:1",
                         "../knowledge/ask/headings.tsv:1",
                         "/etc/passwd:1"})
    CHECK(rows.find(at).empty());
}

}  // namespace rasid
