#include "ask/state_names.h"

#include <doctest/doctest.h>

namespace rasid {
namespace {

Knowledge some_states() {
  Knowledge knowledge;
  knowledge.entities["DZA"] = {
      .code = "DZA", .kind = "state", .name_en = "Algeria", .name_ar = "الجزائر", .home = {}};
  knowledge.entities["CIV"] = {.code = "CIV",
                               .kind = "state",
                               .name_en = "Cote d'Ivoire",
                               .name_ar = "كوت ديفوار",
                               .home = {}};
  knowledge.entities["ITA"] = {
      .code = "ITA", .kind = "state", .name_en = "Italy", .name_ar = "إيطاليا", .home = {}};
  knowledge.names.push_back(
      {.name = "ساحل العاج", .codes = {"CIV"}, .kind = "name", .sector = {}, .at = {}});
  return knowledge;
}

}  // namespace

TEST_CASE("a state is found in any spelling") {
  const StateNames names(some_states());
  const struct {
    const char* written;
    const char* code;
  } cases[] = {
      {"DZA", "DZA"},
      {"dza", "DZA"},
      {"algeria", "DZA"},
      {"ALGERIA", "DZA"},
      {"الجزائر", "DZA"},
      {"الجَزائِر", "DZA"},
      {"جزائر", "DZA"},
      {"ايطاليا", "ITA"},
      {"إيطالیا", "ITA"},
      {"cote divoire", "CIV"},
      {"Cote-d'Ivoire", "CIV"},
      {"ساحل العاج", "CIV"},
      {"Ruritania", ""},
      {"", ""},
      {"\xff\xfe", ""},
  };
  for (const auto& one : cases) {
    CAPTURE(one.written);
    CHECK(names.code(one.written) == one.code);
  }
}

TEST_CASE("what is misspelt gets suggestions") {
  const StateNames names(some_states());
  CHECK(names.nearest("Algerai") == std::vector<std::string>{"Algeria (DZA)"});
  CHECK(names.nearest("إطاليا") == std::vector<std::string>{"إيطاليا (ITA)"});
  CHECK(names.nearest("DZE") == std::vector<std::string>{"DZA"});
  CHECK(names.nearest("Ruritania").empty());
}

}  // namespace rasid
