#include "page/furniture.h"

#include "base/table.h"
#include "text/utf8.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

constexpr std::string_view paragraph =
    "استقبل وزير الخارجية في العاصمة يوم الثلاثاء نظيره الزائر وبحث معه سبل تعزيز التعاون بين "
    "البلدين في مجالات الطاقة والنقل والسياحة والثقافة والتعليم العالي والبحث العلمي وغيرها.";

FurniturePhrases shipped() {
  std::vector<Fault> faults;
  const Table table = load_table(std::string(RASID_SOURCE_DIR) + "/knowledge",
                                 "page/furniture.tsv",
                                 {"phrase", "kind", "note"},
                                 faults);
  REQUIRE(describe(faults) == "");
  std::vector<std::string> rows;
  for (const Row& row : table.rows)
    rows.push_back(row.cells[1] + "\t" + row.cells[0]);
  return furniture_phrases(rows);
}

std::vector<std::string> lines_found(std::string_view body) {
  std::vector<std::string> found;
  for (const Span span : find_furniture(body, shipped()))
    found.emplace_back(slice(body, span));
  return found;
}

TEST_CASE("furniture of a saved page") {
  const std::string text(paragraph);
  struct Case {
    std::string body;
    std::vector<std::string> want;
  };
  const Case cases[] = {
      {.body = "عنوان\n+ الخط -\n" + text, .want = {"+ الخط -"}},
      {.body = "عنوان\n12 تعليقًا\n٣ دقائق للقراءة\n" + text, .want = {"٣ دقائق للقراءة"}},
      {.body = text + "\n\nأظهر المزيد...\n\nمقالات ذات صلة\n\nرئيس يزور دولة أخرى",
       .want = {"أظهر المزيد...\n\nمقالات ذات صلة\n\nرئيس يزور دولة أخرى"}},
      // A box in the middle takes its headlines and no more.
      {.body = text + "\nاقرأ أيضا\nرئيس يزور دولة أخرى\n" + text + "\nانتهى الخبر.",
       .want = {"اقرأ أيضا\nرئيس يزور دولة أخرى"}},
      {.body = text + "\nاقرأ أيضاً: رئيس يزور دولة أخرى\nوأضاف الوزير.",
       .want = {"اقرأ أيضاً: رئيس يزور دولة أخرى"}},
      // Above the article a tail is one line.
      {.body = "التعليقات\nعنوان\n" + text, .want = {"التعليقات"}},
      {.body = "عنوان\nالوزيران خلال اللقاء (الأناضول/Getty)\n" + text,
       .want = {"الوزيران خلال اللقاء (الأناضول/Getty)"}},
      // No captions: the title, a sentence below, and parentheses that are no agency.
      {.body = "عنوان (رويترز)\nالوزيران (يمين) في اللقاء\n" + text + "\nقال الوزير (رويترز)",
       .want = {}},
      {.body = "المزيد من الدول تعترف بالحكومة", .want = {}},
      {.body = "", .want = {}},
      {.body = "\n\n \n", .want = {}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.body);
    CHECK(lines_found(c.body) == c.want);
  }
}

TEST_CASE("the file has its three columns in use") {
  const FurniturePhrases phrases = shipped();
  CHECK(phrases.lines.size() > 60);
  CHECK(phrases.starts.size() > 10);
  CHECK(phrases.credits.size() > 10);
  CHECK(phrases.tails.size() > 20);
  CHECK(phrases.by.size() > 8);
}

}  // namespace
}  // namespace rasid
