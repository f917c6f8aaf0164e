#include "names/search.h"

#include "know/knowledge.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

const NameSearch& search() {
  static const NameSearch built = [] {
    std::vector<Fault> faults;
    const std::string dir = RASID_SOURCE_DIR "/knowledge";
    const Knowledge knowledge = load_knowledge(dir, faults);
    return NameSearch(knowledge, load_name_tables(dir, faults));
  }();
  return built;
}

TEST_CASE("one person is found by every spelling") {
  struct Case {
    std::string_view id;
    std::vector<std::string_view> asked;
  };
  const Case cases[] = {
      {.id = "sergey-lavrov",
       .asked =
           {"Lavrov", "لافروف", "سيرجي لافروف", "سيرجى لافروف", "Sergei Lavrov", "LAVROV Sergey"}},
      {.id = "vladimir-putin", .asked = {"بوتين", "بوتن", "Poutine", "فلادمير بوتين"}},
      {.id = "valentina-matviyenko", .asked = {"ماتفيينكو", "ماتفينكو", "Matvienko"}},
      {.id = "benjamin-netanyahu", .asked = {"نتنياهو", "نتانياهو", "Netanyahou", "Nétanyahou"}},
      {.id = "abdel-fattah-el-sisi",
       .asked = {"عبدالفتاح السيسى", "السيسي", "Sisi", "Abdul Fattah Al-Sisi"}},
      {.id = "xi-jinping", .asked = {"Xi Jinping", "شي جينبينغ", "شي جين بينج"}},
      {.id = "RUS", .asked = {"RUS", "rus", "Russia", "روسيا", "روسيه"}},
      {.id = "EGY", .asked = {"القاهرة", "القاهره", "Egypt", "مصر"}},
  };
  for (const Case& c : cases) {
    for (const std::string_view asked : c.asked) {
      CAPTURE(asked);
      const std::vector<NameCandidate> found = search().find(asked, 10);
      REQUIRE_FALSE(found.empty());
      CHECK(found.front().id == c.id);
    }
  }
}

TEST_CASE("candidates come the nearest first, once each, as many as wanted") {
  const std::vector<NameCandidate> found = search().find("محمد", 50);
  CHECK(found.size() == 50);
  for (std::size_t i = 1; i < found.size(); ++i) {
    CHECK(found[i - 1].distance <= found[i].distance);
    CHECK_FALSE((found[i - 1].kind == found[i].kind && found[i - 1].id == found[i].id));
  }
  CHECK(search().find("محمد", 3) == std::vector(found.begin(), found.begin() + 3));
}

TEST_CASE("nobody is called so") {
  for (const std::string_view asked : {"", "  ", "123", "qqq zzz", "\xFF\xFE", "ظظظظظظ"}) {
    CAPTURE(asked);
    CHECK(search().find(asked, 10).empty());
  }
}

}  // namespace
}  // namespace rasid
