#include "page/page.h"

#include "page/guard.h"
#include "text/utf8.h"

#include <chrono>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rasid {
namespace {

constexpr std::string_view first =
    "استقبل وزير الخارجية في العاصمة يوم الثلاثاء نظيره الزائر وبحث معه سبل تعزيز التعاون بين "
    "البلدين في مجالات الطاقة والنقل.";
constexpr std::string_view second =
    "وقال الوزير في مؤتمر صحفي إن الجانبين اتفقا على عقد اجتماع اللجنة المشتركة في الشهر المقبل "
    "لمتابعة تنفيذ ما تم الاتفاق عليه.";

std::string with_lines(std::string_view title) {
  return std::string(title) + "\n" + std::string(first) + "\n" + std::string(second);
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i)
    text += piece;
  return text;
}

TEST_CASE("a page with everything around the article") {
  const std::string html =
      "<!doctype html><html><head><meta charset='utf-8'>"
      "<title>لقاء وزاري في العاصمة | صحيفة الاختبار</title>"
      "<meta property='og:title' content='لقاء وزاري في العاصمة | صحيفة الاختبار'>"
      "<meta property='og:site_name' content='صحيفة الاختبار'>"
      "<link rel=canonical href='https://example.org/a/1'>"
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
      "\"datePublished\" : \"2024-03-05T10:00:00+03:00\"}</script>"
      "<script>var x = '<p>نص داخل برنامج لا ينبغي أن يظهر في متن المقال على الإطلاق أبدا</p>';"
      "</script></head><body><header><nav><ul><li><a href=/>الرئيسية</a></ul></nav></header>"
      "<article><h1>لقاء وزاري في العاصمة</h1>"
      "<div class='social-share'><a href=x>فيسبوك</a></div>"
      "<figure><img src=x><figcaption>الوزيران خلال اللقاء في مقر الوزارة يوم الثلاثاء "
      "(رويترز)</figcaption></figure>"
      "<div itemprop=articleBody><p>" +
      std::string(first) + "</p><p><a href=y>اقرأ أيضا: خبر آخر لا علاقة له بهذا الخبر</a></p><p>" +
      std::string(second).insert(0, "<b>") +
      "</b></p></div><div class='tags'><a href=t>سياسة</a></div></article>"
      "<aside><p>قصة أخرى طويلة جدا لا علاقة لها بالموضوع وفيها كلام كثير عن دول أخرى</p></aside>"
      "<div id='comments'><p>هذا تعليق من أحد القراء وفيه كلام طويل لا ينبغي أن يقرأ مع المقال "
      "أصلا</p><form><textarea></textarea></form></div><footer>جميع الحقوق محفوظة</footer>";
  const Document document = read_page(html);
  CHECK(document.title == "لقاء وزاري في العاصمة");
  CHECK(document.date == "2024-03-05");
  CHECK(document.source == "صحيفة الاختبار");
  CHECK(document.url == "https://example.org/a/1");
  CHECK(document.body == with_lines("لقاء وزاري في العاصمة"));
  CHECK(document.id.empty());
}

TEST_CASE("a page of tables and line breaks, as they were written before 2010") {
  const std::string html =
      "<table><tr><td><a href=1>الأخبار</a><br><a href=2>الرياضة</a><td><font size=4>" +
      std::string(first) + "<br><br>\n" + std::string(second) +
      "</font><td><a href=3>خبر</a></table>";
  CHECK(read_page(html).body == std::string(first) + "\n" + std::string(second));
}

TEST_CASE("the day is read where the page states it, in the order of trust") {
  struct Case {
    std::string_view html;
    std::string_view day;
  };
  const Case cases[] = {
      {.html = "<meta property=article:published_time content=2022-05-26T09:00:00Z>",
       .day = "2022-05-26"},
      {.html = "<time datetime='2022-05-26'>أمس</time>", .day = "2022-05-26"},
      {.html = "<time datetime='2022-05-25'></time><span itemprop=datePublished "
               "content='2022-05-26 10:00'></span>",
       .day = "2022-05-26"},
      {.html = "<meta name=DC.date.issued content=2022/05/26>", .day = "2022-05-26"},
      {.html = "<script type=application/ld+json>{\"datePublished\":null}</script>"
               "<meta name=date content=2022-05-26>",
       .day = "2022-05-26"},
      {.html = "<meta name=date content='05/06/2022'>", .day = ""},
      {.html = "<p>26 مايو 2022</p>", .day = ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.html);
    CHECK(read_page(c.html).date == c.day);
  }
}

TEST_CASE("meta_charset") {
  struct Case {
    std::string_view bytes;
    std::string_view want;
  };
  const Case cases[] = {
      {.bytes = "<meta charset=UTF-8>", .want = "utf-8"},
      {.bytes = R"(<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1256">)",
       .want = "windows-1256"},
      {.bytes = "<meta name=x><meta charset = 'cp1256' />", .want = "cp1256"},
      {.bytes = "<meta charset", .want = ""},
      {.bytes = "<meta charset=", .want = ""},
      {.bytes = "charset=utf-8", .want = ""},
      {.bytes = "", .want = ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    CHECK(meta_charset(c.bytes) == c.want);
  }
}

TEST_CASE("read_plain keeps the text as it is") {
  const std::string text = "\n  عنوان \n\n2022-05-26\nنص\n";
  const Document document = read_plain(text);
  CHECK(document.body == text);
  CHECK(document.title == "عنوان");
  CHECK(document.date == "2022-05-26");
  CHECK(read_plain("").title.empty());
  CHECK(read_plain("أ\nب\nج\nد\nه\nو\n2022-05-26").date.empty());
  CHECK(read_plain("وقع الطرفان في 2022-05-26 اتفاقا").date.empty());
}

TEST_CASE("guard_html keeps words and tame tags") {
  struct Case {
    std::string_view html;
    std::string_view want;
  };
  const Case cases[] = {
      {.html = "a < b", .want = "a &lt; b"},
      {.html = "<p>a<b class=x>b</b></p>", .want = "<p>ab</p>"},
      {.html = "<P CLASS='a\"b' onclick=x>", .want = "<p class=\"a&quot;b\">"},
      {.html = "<!-- x --><!-->y<?z?></ >", .want = "y"},
      {.html = "<script>x</scrip></SCRIPT >y", .want = "y"},
      {.html = "<style>x", .want = ""},
      {.html = "<title>a<b</title>", .want = "<title>a&lt;b</title>"},
      {.html = "<form><select><option>x</select></form>",
       .want = "<fieldset><datalist>x</datalist></fieldset>"},
      {.html = "<p", .want = "<p>"},
      {.html = "<", .want = "&lt;"},
      {.html = "</div>", .want = ""},
      {.html = "<body a=1><body id=2>", .want = "<body>"},
      {.html = "<td>x", .want = "x"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.html);
    CHECK(guard_html(c.html).html == c.want);
  }
}

TEST_CASE("bombs are read in linear time") {
  constexpr std::size_t times = 60000;
  const std::string cases[] = {
      repeated("<div>", times),
      repeated("<div><p><span>", times),
      repeated("<span><div></span>", times),
      repeated("<div><table><tr><td></div>", times),
      repeated("<li><dd>", times),
      repeated("<table><td><svg><td>", times),
      repeated("<div><b id=1></div>x", times),
      repeated("<a href=1><div>", times),
      repeated("<form><div></form>", times),
      repeated("<select><title></select><div>", times),
      repeated("<body x=1 y=2>", times),
      repeated("</p>", times),
      repeated("<p>x", times),
      repeated("<", times),
      repeated("<!--", times),
      "<p " + repeated("a=1 ", times * 4),
      "<p " + repeated("class=1 id=2 ", times),
      repeated("&amp", times),
      std::string(std::size_t{9} << 20, 'a'),
  };
  for (const std::string& html : cases) {
    CAPTURE(html.substr(0, 40));
    const auto start = std::chrono::steady_clock::now();
    CHECK(valid_utf8(read_page(html).body));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
  }
}

TEST_CASE("any bytes give a valid body") {
  for (const std::string_view html : {"", "\xFF<p>\xD9</p>", "<p title=\xFF>\xE2\x82", "<\xD9>"})
    CHECK(valid_utf8(read_page(html).body));
}

}  // namespace
}  // namespace rasid
