#include "times/timex.h"

#include "text/text.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rasid {
namespace {

const TimeGrammar& timex_grammar() {
  static const auto loaded = TimeGrammar::load(std::string(RASID_SOURCE_DIR) + "/knowledge");
  if (!loaded) FAIL(loaded.error().what);
  return *loaded;
}

// "TYPE value mod" of the only expression of a text printed on Wednesday, 22 July 2015.
std::string timex(std::string_view body) {
  const auto found = timex_grammar().find(read_text(body), "2015-07-22");
  if (found.size() != 1) return "found " + std::to_string(found.size());
  const Timex timex = timex_of(found[0], found[0].value);
  return timex.type + ' ' + timex.value + (timex.mod.empty() ? "" : ' ' + timex.mod);
}

TEST_CASE("expressions as TIMEX3 writes them") {
  struct Case {
    std::string_view body;
    std::string_view want;
  };
  const Case cases[] = {
      {.body = "وصل أمس", .want = "DATE 2015-07-21"},
      {.body = "وصل في مايو 2014", .want = "DATE 2014-05"},
      {.body = "وصل مطلع مايو 2014", .want = "DATE 2014-05 START"},
      {.body = "وصل أواخر عام 2014", .want = "DATE 2014 END"},
      {.body = "وصل منتصف التسعينيات", .want = "DATE 199 MID"},
      {.body = "اجتمعوا الأسبوع الماضي", .want = "DATE 2015-W29"},
      {.body = "في الربع الثالث من عام 2014", .want = "DATE 2014-Q3"},
      {.body = "في النصف الأول من عام 2014", .want = "DATE 2014-H1"},
      {.body = "تولى منصبه صيف 2014", .want = "DATE 2014-SU"},
      {.body = "في القرن التاسع عشر", .want = "DATE 18"},
      {.body = "وصل صباح الثلاثاء", .want = "TIME 2015-07-21TMO"},
      {.body = "تبدأ الساعة 15:00 بتوقيت غرينتش", .want = "TIME T15:00Z"},
      {.body = "استمرت ثلاثة أيام", .want = "DURATION P3D"},
      {.body = "استمرت سنة ونصف السنة", .want = "DURATION P1Y6M"},
      {.body = "يجتمعون كل عام", .want = "SET P1Y"},
      {.body = "زارها مؤخرا", .want = "DATE PAST_REF"},
      {.body = "منذ عام 2011", .want = "DATE 2011 ON_OR_AFTER"},
      {.body = "قبل عامين", .want = "DATE 2013 APPROX"},
      {.body = "من 3 إلى 5 مايو 2014", .want = "DATE 2014-05-03/2014-05-05"},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.body));
    CHECK(timex(c.body) == c.want);
  }
}

}  // namespace
}  // namespace rasid
