#include "page/page.h"

#include "page/guard.h"
#include "text/utf8.h"

#include <ctime>
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

constexpr std::string_view prose =
    "six tens of characters and more make a line that is long enough for prose";

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

struct Stated {
  std::string_view html;
  std::string_view want;
};

TEST_CASE("the title is what machines are told, as the page shows it") {
  const Stated cases[] = {
      {.html = "<title>جريدة المساء - لقاء وزاري في العاصمة</title><h2>لقاء وزاري في العاصمة</h2>",
       .want = "لقاء وزاري في العاصمة"},
      {.html =
           "<title>لقاء وزاري في العاصمة « جريدة الأفق</title><h1><a href=/>جريدة الأفق</a></h1>"
           "<h2>لقاء وزاري في العاصمة</h2>",
       .want = "لقاء وزاري في العاصمة"},
      {.html = "<title>الوكالة :: لقاء وزاري في العاصمة</title><td><font>لقاء وزاري في "
               "العاصمة</font></td>",
       .want = "لقاء وزاري في العاصمة"},
      {.html = "<meta property=og:title content='لقاء وزاري في...'><h1>لقاء وزاري في العاصمة</h1>",
       .want = "لقاء وزاري في العاصمة"},
      {.html = "<title>لقاء وزاري في العاصمة | موقع</title>", .want = "لقاء وزاري في العاصمة"},
      {.html = "<h1>لقاء وزاري في العاصمة</h1>", .want = "لقاء وزاري في العاصمة"},
      {.html = "<p>نص</p>", .want = ""},
  };
  for (const Stated& c : cases) {
    CAPTURE(c.html);
    CHECK(read_page(c.html).title == c.want);
  }
}

TEST_CASE("author, section and subtitle where the page states them") {
  const std::string html =
      "<title>لقاء وزاري في العاصمة</title><div class=breadcrumb><a>الرئيسية</a><a>عرب</a></div>"
      "<h1>لقاء وزاري في العاصمة</h1><h2 class=standfirst>الجانبان يتفقان على لجنة مشتركة</h2>"
      "<span class=byline>بقلم: قسم الأخبار</span><p>" +
      std::string(first) + "</p><p>" + std::string(second) + "</p>";
  const PageRules rules{.furniture = furniture_phrases({"by\tبقلم"}), .sites = {}};
  const Document page = read_page(html, rules, {});
  CHECK(page.author == "قسم الأخبار");
  CHECK(page.section == "عرب");
  CHECK(page.subtitle == "الجانبان يتفقان على لجنة مشتركة");
  CHECK(page.body == "لقاء وزاري في العاصمة\nالجانبان يتفقان على لجنة مشتركة\n" +
                         std::string(first) + "\n" + std::string(second));
}

TEST_CASE("a page of headlines is no article") {
  std::string html = "<title>صحيفة الاختبار</title>";
  for (int i = 0; i < 4; ++i)
    html += "<div class=story><h3><a href=x>خبر من أخبار اليوم</a></h3><p>" + std::string(first) +
            "</p></div>";
  CHECK(read_page(html).body.empty());
  html += "<h1>لقاء وزاري في العاصمة</h1><p>" + std::string(second) + "</p>";
  CHECK(read_page(html).body.find(second) != std::string::npos);
  CHECK(read_page(html).body.find(first) == std::string::npos);
}

TEST_CASE("a body that only the JSON-LD has") {
  const std::string head =
      "<title>لقاء وزاري في العاصمة</title><script type=application/ld+json>"
      "{\"@type\":\"NewsArticle\",\"articleBody\":\"";
  const std::string text = std::string(first) + "\\n" + std::string(second);
  const std::string marked = "<p>" + std::string(first) + "<p><b>" + std::string(second) + "</b>";
  for (const std::string& body : {text, marked})
    CHECK(read_page(head + body + "\"}</script><p>جار التحميل</p>").body ==
          with_lines("لقاء وزاري في العاصمة"));
}

TEST_CASE("the rule of a site") {
  const std::string html =
      "<title>لقاء وزاري في العاصمة</title><h1>لقاء وزاري في العاصمة</h1>"
      "<div id=a><p>" +
      std::string(first) + "</p><div class='x note'><p>" + std::string(second) +
      "</p></div></div>"
      "<span class=w>فلان</span>";
  const PageRules rules{
      .furniture = {},
      .sites = {{.host = "example.org", .body = "#a", .author = "[class=w]", .drop = "#a .note"}}};
  CHECK(read_page(html, rules, "https://www.example.org/1").body ==
        "لقاء وزاري في العاصمة\n" + std::string(first));
  CHECK(read_page(html, rules, "https://www.example.org/1").author == "فلان");
  CHECK(read_page(html, rules, "https://notexample.org/1").body ==
        with_lines("لقاء وزاري في العاصمة"));
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
      {.html = "a</", .want = "a&lt;/"},
      {.html = "<table>a<b>b</tr>", .want = "<table>a<!---->b</tr>"},
      {.html = "<script><!-- <script>x</script>y</script>z", .want = "z"},
      {.html = "<script><!-- <script>x</script>--></script>z", .want = "z"},
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
      repeated("<table>", times),
      "<table>" + repeated("<b>x", times * 4),
      "<title>" + repeated("a", 900) + "</title>" +
          repeated("<td>" + repeated("a", 90) + "b", times),
      repeated("<div class=byline>x</div>", times),
      repeated("<div class=a>" + std::string(prose) + "</div>", times / 10),
      repeated("<h3><a href=x>x y z</a></h3>x", times),
      repeated("<script><!--<script>", times),
      "<script>" + repeated("<!--<script>", times),
      repeated("<", times),
      repeated("<!--", times),
      "<p " + repeated("a=1 ", times * 4),
      "<p " + repeated("class=1 id=2 ", times),
      repeated("&amp", times),
      std::string(std::size_t{9} << 20, 'a'),
  };
  for (const std::string& html : cases) {
    CAPTURE(html.substr(0, 40));
    const std::clock_t start = std::clock();
    CHECK(valid_utf8(read_page(html).body));
    CHECK((std::clock() - start) / CLOCKS_PER_SEC < 20);
  }
}

TEST_CASE("any bytes give a valid body") {
  for (const std::string_view html : {"", "\xFF<p>\xD9</p>", "<p title=\xFF>\xE2\x82", "<\xD9>"})
    CHECK(valid_utf8(read_page(html).body));
}

}  // namespace
}  // namespace rasid
