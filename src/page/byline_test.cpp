#include "page/byline.h"

#include <string_view>

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("a line that says when the article was published") {
  struct Case {
    std::string_view line;
    std::string_view day;
  };
  const Case cases[] = {
      {.line = "26/5/2022", .day = "2022-05-26"},
      {.line = "20220526", .day = "2022-05-26"},
      {.line = "٢٦/٠٥/٢٠٢٢ ١٠:١٥ صباحا", .day = "2022-05-26"},
      {.line = "2022-05-26T10:15:00+03:00", .day = "2022-05-26"},
      {.line = "نشر في 26/5/2022", .day = "2022-05-26"},
      {.line = "نُشر في: 26/5/2022 - 10:15 (GMT+3)", .day = "2022-05-26"},
      {.line = "تاريخ النشر: 2022-05-26", .day = "2022-05-26"},
      {.line = "التاريخ: 26-5-2022 م", .day = "2022-05-26"},
      {.line = "القاهرة - 26/5/2022", .day = "2022-05-26"},
      {.line = "الدوحة (قنا) 26/5/2022", .day = "2022-05-26"},
      {.line = "كتب: محمد أحمد علي | 26/5/2022", .day = "2022-05-26"},
      {.line = "26/5/2022 الساعة 10:15 بتوقيت مكة المكرمة | الرياض", .day = "2022-05-26"},
      {.line = "Published on 26/05/2022 at 10:15 AM", .day = "2022-05-26"},
      {.line = "آخر تحديث: 27/5/2022 - نشر في: 26/5/2022", .day = "2022-05-26"},
      {.line = "26/5/2022 - آخر تحديث: 27/5/2022", .day = "2022-05-26"},
      {.line = "نشر في 26/5/2022، آخر تحديث 14:00", .day = "2022-05-26"},
      {.line = "26/5/2022، آخر تحديث 14:00", .day = ""},
      {.line = "آخر تحديث: 26/5/2022", .day = ""},
      {.line = "Updated 2022-05-26", .day = ""},
      {.line = "زار الوزير البلاد في 26/5/2022", .day = ""},
      {.line = "نشرت الوزارة في 26/5/2022 بيانا", .day = ""},
      {.line = "القاهرة - عقد في 26/5/2022 اجتماع", .day = ""},
      {.line = "موعد القمة: 26/5/2022", .day = ""},
      {.line = "26/5/2022: زيارة الوزير", .day = ""},
      {.line = "26/5/2022 - زيارة الوزير إلى الدوحة", .day = ""},
      {.line = "26/5/2022 اجتماع", .day = ""},
      {.line = "قال الوزير في كلمة أمام المجلس - 26/5/2022", .day = ""},
      {.line = "نشر في 5/6/2022", .day = ""},
      {.line = "نشر في 26/5/1970", .day = ""},
      {.line = "", .day = ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    CHECK(byline_day(c.line, LinePlace::below) == c.day);
  }
}

TEST_CASE("a title has the day of what it tells") {
  CHECK(byline_day("26/5/2022", LinePlace::title) == "2022-05-26");
  CHECK(byline_day("القاهرة - 26/5/2022", LinePlace::title) == "2022-05-26");
  CHECK(byline_day("قمة جدة - 16/7/2022", LinePlace::title).empty());
  CHECK(byline_day("قمة جدة - 16/7/2022", LinePlace::below) == "2022-07-16");
}

TEST_CASE("tells_update") {
  CHECK(tells_update("آخر تحديث:"));
  CHECK(tells_update("Last Updated"));
  CHECK_FALSE(tells_update("نشر في"));
  CHECK_FALSE(tells_update(""));
}

}  // namespace
}  // namespace rasid
