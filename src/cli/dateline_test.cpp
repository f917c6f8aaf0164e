#include "cli/dateline.h"

#include <doctest/doctest.h>

namespace rasid {

TEST_CASE("a day on a line of its own dates an article") {
  const auto times = TimeGrammar::load(RASID_SOURCE_DIR "/knowledge");
  if (!times) FAIL(times.error().what);
  const struct {
    const char* given;
    const char* body;
    const char* date;
  } cases[] = {
      {"", "عنوان\n\n11 أبريل 2022\n\nنص المقال.", "2022-04-11"},
      {"", "عنوان\nالاثنين 11 أبريل 2022 - 10:35\nنص المقال.", "2022-04-11"},
      {"2022-04-12", "عنوان\n11 أبريل 2022\nنص المقال.", "2022-04-12"},
      {"", "عنوان\nزار الوزير البلاد في 11 أبريل 2022\nنص المقال.", ""},
      {"", "عنوان\nأبريل 2022\nنص المقال.", ""},
      {"", "1\n2\n3\n4\n5\n6\n11 أبريل 2022", ""},
      {"", "", ""},
  };
  for (const auto& one : cases) {
    CAPTURE(one.body);
    Document document;
    document.date = one.given;
    document.body = one.body;
    date_by_line(document, *times);
    CHECK(document.date == one.date);
  }
}

}  // namespace rasid
