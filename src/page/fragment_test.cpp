#include "page/fragment.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("a piece of HTML becomes plain paragraphs") {
  struct Case {
    std::string html;
    std::vector<std::string> lines;
  };
  const Case cases[] = {
      {.html = "", .lines = {}},
      {.html = " \n نص  بلا\nعلامات ", .lines = {"نص بلا علامات"}},
      {.html = "نص بلا علامات &amp; كيان", .lines = {"نص بلا علامات & كيان"}},
      {.html = "<p>أول</p><p>ثان<br>ثالث</p>", .lines = {"أول", "ثان", "ثالث"}},
      {.html = "<div>التقى <b>الوزير</b> <a href='/x'>نظيره</a> القطري<script>x()</script></div>",
       .lines = {"التقى الوزير نظيره القطري"}},
      {.html = "<figure><img src=a><figcaption>صورة</figcaption></figure><p>خبر</p>",
       .lines = {"خبر"}},
      {.html =
           "<p>خبر قصير</p><p>ظهرت <a href=a>مقالة طويلة العنوان</a> في <a href=b>الصحيفة</a></p>",
       .lines = {"خبر قصير"}},
      {.html = "<a href=a>عنوان وحيد</a>", .lines = {"عنوان وحيد"}},
      {.html = "<p>غير مغلق <div>آخر", .lines = {"غير مغلق", "آخر"}},
      {.html = "<title>x</title><ul><li>واحد<li>اثنان</ul>", .lines = {"واحد", "اثنان"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.html);
    CHECK(fragment_lines(c.html) == c.lines);
  }
}

}  // namespace
}  // namespace rasid
