#include "times/times.h"

#include "base/edtf.h"
#include "base/result.h"
#include "text/text.h"

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rasid {
namespace {

const std::string knowledge = std::string(RASID_SOURCE_DIR) + "/knowledge";

const TimeGrammar& grammar() {
  static const Result<TimeGrammar> loaded = TimeGrammar::load(knowledge);
  if (!loaded) FAIL(loaded.error().what);
  return *loaded;
}

std::vector<TimeMention> find(std::string_view body, std::string_view date) {
  return grammar().find(read_text(body), date);
}

// "words = value" or "words = value or future", joined by "; ".
std::string summary(std::string_view body, std::string_view date) {
  std::string out;
  for (const TimeMention& mention : find(body, date)) {
    if (!out.empty()) out += "; ";
    out += slice(body, mention.span);
    out += " = " + mention.value;
    if (!mention.future_value.empty()) out += " or " + mention.future_value;
  }
  return out;
}

// Loading runs the example of every row of patterns.tsv and exceptions.tsv.
TEST_CASE("the knowledge loads and every example reads as its row says") {
  const auto loaded = TimeGrammar::load(knowledge);
  if (!loaded) FAIL(loaded.error().what);
}

TEST_CASE("expressions with the day of the document, a Wednesday") {
  struct Case {
    std::string_view body;
    std::string_view want;
  };
  const Case cases[] = {
      {.body = "التقى الوزيران في 14 يوليو/تموز",
       .want = "14 يوليو/تموز = 2015-07-14 or 2016-07-14"},
      {.body = "خلال مايو الجاري", .want = "مايو الجاري = 2015-05"},
      {.body = "وقعا في نوفمبر المقبل", .want = "نوفمبر المقبل = 2015-11"},
      {.body = "في مارس وأبريل 2014", .want = "مارس وأبريل 2014 = 2014-03/2014-04"},
      {.body = "يوم ٢٣ حزيران (يونيو) ٢٠١٤م", .want = "يوم ٢٣ حزيران (يونيو) ٢٠١٤م = 2014-06-23"},
      {.body = "في الحادي والعشرين من غشت الماضي",
       .want = "الحادي والعشرين من غشت الماضي = 2014-08-21"},
      {.body = "مساء الخميس الماضي", .want = "مساء الخميس الماضي = 2015-07-16"},
      {.body = "الأربعاء", .want = "الأربعاء = 2015-07-22"},
      {.body = "الأربعاء الماضي", .want = "الأربعاء الماضي = 2015-07-15"},
      {.body = "الأربعاء المقبل", .want = "الأربعاء المقبل = 2015-07-29"},
      {.body = "في 29 فبراير", .want = "29 فبراير = 2012-02-29 or 2016-02-29"},
      {.body = "أمس، الأحد", .want = "أمس، الأحد = 2015-07-19"},
      {.body = "منذ مطلع العام الجاري وحتى أمس",
       .want = "منذ مطلع العام الجاري = 2015-01/..; وحتى أمس = ../2015-07-21"},
      {.body = "قبل يوم الخميس المقبل", .want = "قبل يوم الخميس المقبل = ../2015-07-23"},
      {.body = "قبل عام 2011", .want = "قبل عام 2011 = ../2011"},
      {.body = "منتصف تسعينيات القرن الماضي", .want = "منتصف تسعينيات القرن الماضي = 1994/1996"},
      {.body = "للعام الجاري", .want = "للعام الجاري = 2015"},
      {.body = "في 15 من الشهر الجاري", .want = "15 من الشهر الجاري = 2015-07-15"},
      {.body = "هجمات 11 سبتمبر/أيلول 2001", .want = "11 سبتمبر/أيلول 2001 = 2001-09-11"},
      {.body = "شتاء 2014", .want = "شتاء 2014 = 2014~"},
      {.body = "5 ناصر 1995", .want = "5 ناصر 1995 = 1995-07-05"},
  };
  for (const Case& c : cases)
    CHECK(summary(c.body, "2015-07-22") == c.want);
}

TEST_CASE("without the day of the document only what the words say remains") {
  struct Case {
    std::string_view body;
    std::string_view want;
    Direction direction;
  };
  const Case cases[] = {
      {.body = "في مارس الماضي", .want = "مارس الماضي = XXXX-03", .direction = Direction::past},
      {.body = "في 14 أكتوبر", .want = "14 أكتوبر = XXXX-10-14", .direction = Direction::none},
      {.body = "عام 2001", .want = "عام 2001 = 2001", .direction = Direction::none},
      {.body = "العام الماضي", .want = "العام الماضي = ", .direction = Direction::past},
      {.body = "الأسبوع المقبل", .want = "الأسبوع المقبل = ", .direction = Direction::future},
      {.body = "أمس", .want = "أمس = ", .direction = Direction::past},
      {.body = "غدا", .want = "غدا = ", .direction = Direction::future},
      {.body = "قبل عامين", .want = "قبل عامين = ", .direction = Direction::past},
      {.body = "الخميس", .want = "الخميس = ", .direction = Direction::none},
  };
  for (const Case& c : cases) {
    CHECK(summary(c.body, "") == c.want);
    CHECK(find(c.body, "").at(0).direction == c.direction);
  }
}

TEST_CASE("what looks like a date and is none") {
  for (const std::string_view body : {"وقد مارس الطرفان ضغوطا",
                                      "قالت تيريزا ماي إنها مستعدة",
                                      "شارك 2000 جندي في المناورات",
                                      "ناصر والربيع العربي والصيف",
                                      "القرار 2015 الصادر عن المجلس",
                                      "في 31 فبراير",
                                      "أمينها العام والمدير العام",
                                      "لأحد عشر وزيرا"}) {
    CAPTURE(body);
    for (const TimeMention& mention : find(body, "2015-07-22"))
      CHECK(mention.value.empty());
  }
}

TEST_CASE("an expression does not run over the end of a sentence") {
  CHECK(summary("وصل في 14\nمايو 2014", "") == "مايو 2014 = 2014-05");
}

bool well_placed(const std::vector<TimeMention>& mentions, std::size_t body_bytes) {
  std::uint32_t free_from = 0;
  for (const TimeMention& mention : mentions) {
    if (mention.first_token < free_from || mention.first_token >= mention.last_token) return false;
    if (mention.span.empty() || mention.span.end > body_bytes) return false;
    if (!mention.value.empty() && !well_formed(mention.value)) return false;
    if (!mention.future_value.empty() && !well_formed(mention.future_value)) return false;
    free_from = mention.last_token;
  }
  return true;
}

TEST_CASE("any text gives well placed mentions in order, their values EDTF") {
  const std::string_view words[] = {
      "14",     " ",      "مايو",   "/",    "(",      ")",      "أيار",  "2014",    "من",
      "الخميس", "قبل",    "منذ",    "أيام", "العام",  "الماضي", ".",     "و",       "\n",
      "بين",    "كانون",  "الثاني", "\xD9", "بداية",  "،",      "الشهر", "الأول",   "إلى",
      "5",      "المقبل", "حتى",    "صيف",  "فبراير", "30",     "هذا",   "الأسبوع", "-"};
  std::mt19937 random(7);
  std::uniform_int_distribution<std::size_t> pick(0, std::size(words) - 1);
  for (int run = 0; run < 3000; ++run) {
    std::string body;
    for (int i = 0; i < 40; ++i) {
      body += words[pick(random)];
      if (i % 5 != 0) body += ' ';
    }
    CAPTURE(body);
    CHECK(well_placed(find(body, run % 2 == 0 ? "2015-07-22" : ""), body.size()));
  }
}

// What loading says of a copy of the knowledge whose patterns are this one row.
std::string fault_of(const std::filesystem::path& dir, std::string_view row) {
  std::ofstream(dir / "times/patterns.tsv") << "pattern\tvalue\texample\tdate\treads\tnote\n"
                                            << row << '\n';
  const auto loaded = TimeGrammar::load(dir.string());
  return loaded ? "none" : loaded.error().what;
}

TEST_CASE("a row without an example, or with a wrong one, is a fault") {
  struct Case {
    std::string_view row;
    std::string_view fault;
  };
  const Case cases[] = {
      {.row = "{year}\tdate\tوقعا عام 2001\t\t2001\t", .fault = "none"},
      {.row = "{year}\tdate\t\t\t2001\t", .fault = "needs an example"},
      {.row = "{year}\tdate\tوقعا عام 2001\t\t\t", .fault = "needs its reading"},
      {.row = "{year}\tdate\tوقعا عام 2001\t\t2002\t", .fault = "reads 2001"},
      {.row = "{year}\tdate\tوقعا\t\t2001\t", .fault = "holds 0 times"},
      {.row = "{year}\tmagic\tعام 2001\t\t2001\t", .fault = "unknown value"},
      {.row = "{year} {time}\tdate\tعام 2001\t\t2001\t", .fault = "go together"},
      {.row = "{moon}\tdate\tعام 2001\t\t2001\t", .fault = "unknown slot"},
  };
  namespace fs = std::filesystem;
  const fs::path dir = fs::temp_directory_path() / "rasid-times-test";
  fs::remove_all(dir);
  fs::create_directories(dir);
  fs::copy(knowledge + "/times", dir / "times", fs::copy_options::recursive);
  for (const Case& c : cases) {
    const std::string fault = fault_of(dir, c.row);
    CAPTURE(fault);
    CHECK(fault.find(c.fault) != std::string::npos);
  }
  fs::remove_all(dir);
}

}  // namespace
}  // namespace rasid
