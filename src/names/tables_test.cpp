#include "names/tables.h"

#include "base/folder_for_tests.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

namespace fs = std::filesystem;

// A copy of the tables in a folder of its own, one of them exchanged.
class Folder {
 public:
  Folder(std::string_view file, std::string_view content) {
    fs::copy(RASID_SOURCE_DIR "/knowledge/names", folder_.path() / "names");
    folder_.put("names/" + std::string(file), content);
  }

  std::string path() const { return folder_.path().string(); }

 private:
  TemporaryFolder folder_;
};

TEST_CASE("the tables that come with the program are sound") {
  std::vector<Fault> faults;
  const NameTables tables = load_name_tables(RASID_SOURCE_DIR "/knowledge", faults);
  CHECK(describe(faults).empty());
  CHECK(tables.letters.size() > 60);
}

TEST_CASE("faults are told with their place") {
  struct Case {
    std::string_view file;
    std::string_view content;
    std::string_view message;
  };
  const Case cases[] = {
      {.file = "latin.tsv",
       .content = "grapheme\tletters\tcost\nb\tب\tx\n",
       .message = "names/latin.tsv:2:5: not a number of tenths from 0 to 255: \"x\""},
      {.file = "latin.tsv",
       .content = "grapheme\tletters\tcost\nsch\tش\t1\n",
       .message = "names/latin.tsv:2:1: at most two letters beside at most one:"},
      {.file = "latin.tsv",
       .content = "grapheme\tletters\tcost\nж\tش\t1\n",
       .message = "names/latin.tsv:2:1: a letter that is not in names/letters.tsv:"},
      {.file = "arabic.tsv",
       .content = "letters\tother\twhere\tcost\tnote\nا\t\tnowhere\t1\t\n",
       .message = "names/arabic.tsv:2:4: unknown place"},
      {.file = "particles.tsv",
       .content = "word\trole\tnote\nbin\tson\t\n",
       .message = "names/particles.tsv:2:5: unknown role"},
      {.file = "letters.tsv",
       .content = "letter\tas\tweight\tkind\nab\t\t1\tlatin\n",
       .message = "names/letters.tsv:2:1: not one letter, or given twice:"},
      {.file = "letters.tsv",
       .content = "letter\tas\tweight\tkind\na\t\t1\tgreek\n",
       .message = "names/letters.tsv:2:6: unknown kind"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.message);
    const Folder folder(c.file, c.content);
    const Result<NameTables> loaded = load_name_tables(folder.path());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().what.find(c.message) != std::string::npos);
  }
  CHECK_FALSE(load_name_tables("/no/such/folder"));
}

}  // namespace
}  // namespace rasid
