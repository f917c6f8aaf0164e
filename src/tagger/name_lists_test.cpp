#include "tagger/name_lists.h"

#include "base/folder_for_tests.h"

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("the shipped lists are sound") {
  std::vector<Fault> faults;
  const NameLists lists = load_name_lists(RASID_SOURCE_DIR "/knowledge", faults);
  INFO(describe(faults));
  CHECK(faults.empty());
  CHECK(lists.names.size() > 3000);
  CHECK(lists.heads.size() > 400);
}

TEST_CASE("a kind that is none is told with its place, and the other rows are kept") {
  const TemporaryFolder folder;
  folder.put("tagger/names.tsv",
             "name\tkind\tnote\nباريس\tplace\t\nسلام\tfamily\tambiguous\nيوم\tday\t\n");
  folder.put("tagger/heads.tsv", "word\tkind\tnote\nشركة\torganisation\t\nمدينة\ttown\t\n");
  std::vector<Fault> faults;
  const NameLists lists = load_name_lists(folder.path().string(), faults);
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].file == "tagger/names.tsv");
  CHECK(faults[0].line == 4);
  CHECK(faults[0].column == 5);
  CHECK(faults[0].message == "unknown kind \"day\"");
  CHECK(faults[1].file == "tagger/heads.tsv");
  CHECK(faults[1].line == 3);
  REQUIRE(lists.names.size() == 2);
  CHECK_FALSE(lists.names[0].ambiguous);
  CHECK(lists.names[1].ambiguous);
  CHECK(lists.heads.size() == 1);
}

TEST_CASE("lists that are not there are faults") {
  std::vector<Fault> faults;
  (void)load_name_lists("/nowhere", faults);
  CHECK(faults.size() == 2);
}

}  // namespace
}  // namespace rasid
