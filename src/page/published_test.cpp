#include "page/page.h"

#include <algorithm>
#include <ctime>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rasid {
namespace {

const std::string told =
    "<p>استقبل وزير الخارجية في العاصمة يوم الثلاثاء نظيره الزائر وبحث معه سبل تعزيز التعاون بين "
    "البلدين في مجالات الطاقة والنقل.</p>";
const std::string heading = "<h1>لقاء وزاري في العاصمة</h1>";
const std::string json_ld =
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\","
    "\"datePublished\":\"2022-05-21\"}</script>";
const std::string open_graph = "<meta property=article:published_time content=2022-05-22T09:00Z>";
const std::string time_tag = "<time datetime=2022-05-23>x</time>";
const std::string meta_tag = "<meta name=pubdate content=2022-05-24>";
const std::string link_tag = "<link rel=canonical href=https://a.org/2022/05/25/x>";
const std::string line = "<p>26/5/2022</p>";

std::string dated(std::string_view html) {
  const Document document = read_page(html);
  return document.date + (document.date.empty() ? "" : " ") + document.date_source;
}

std::string on_page(const std::string& between) {
  return heading + between + told;
}

TEST_CASE("each source counts where all before it are silent") {
  const std::string sources[] = {json_ld, open_graph, time_tag, meta_tag, link_tag, line};
  const std::string days[] = {"2022-05-21 json-ld",
                              "2022-05-22 opengraph",
                              "2022-05-23 time",
                              "2022-05-24 meta",
                              "2022-05-25 url",
                              "2022-05-26 line"};
  constexpr std::size_t meta_at = 3;
  std::string all;
  for (std::size_t i = std::size(sources); i-- > 0;) {
    all += sources[i];
    CHECK(dated(on_page(all)) == days[i]);
    std::string three = line;
    three += sources[i];
    three += meta_tag;
    CHECK(dated(on_page(three)) == days[std::min(i, meta_at)]);
  }
  CHECK(dated(on_page("")).empty());
}

TEST_CASE("a day that is none leaves the word to the next source") {
  const std::string_view refused[] = {
      "1970-01-01T00:00:00Z", "2122-05-26", "2022-02-30", "05/06/2022", "0000-00-00", ""};
  for (const std::string_view day : refused) {
    CAPTURE(day);
    const std::string html =
        "<script type=application/ld+json>{\"@type\":\"Article\","
        "\"datePublished\":\"" +
        std::string(day) + "\"}</script><meta property=article:published_time content='" +
        std::string(day) + "'><time datetime='" + std::string(day) +
        "'></time><meta name=date content='" + std::string(day) + "'>";
    CHECK(dated(on_page(html)).empty());
    CHECK(dated(on_page(html + meta_tag)) == "2022-05-24 meta");
  }
}

TEST_CASE("the time of the article, not of what stands around it") {
  const std::string card = "<h3>خبر آخر</h3><time datetime=2022-01-01></time>";
  struct Case {
    std::string html;
    std::string dated;
  };
  const Case cases[] = {
      {.html = heading + time_tag + told, .dated = "2022-05-23 time"},
      {.html = "<article>" + time_tag + heading + told + "</article>", .dated = "2022-05-23 time"},
      {.html = "<article><header>" + heading + time_tag + "</header>" + told + "</article>",
       .dated = "2022-05-23 time"},
      // Below a standfirst.
      {.html = heading + told + time_tag + told, .dated = "2022-05-23 time"},
      {.html = "<div><time datetime=2022-01-01 pubdate>x</time></div>" + heading + time_tag + told,
       .dated = "2022-05-23 time"},
      {.html = heading + "<time datetime=2022-01-01></time>" +
               "<time itemprop=datePublished datetime=2022-05-23></time>" + told,
       .dated = "2022-05-23 time"},
      {.html = "<article>" + heading + told + told +
               "<meta itemprop=datePublished content=2022-05-23></article>",
       .dated = "2022-05-23 time"},
      {.html = heading + "<span itemprop=datePublished>2022-05-23</span>" + told,
       .dated = "2022-05-23 time"},
      {.html = heading +
               "<a href=/1><time class='published updated' datetime=2022-05-23>23</time>"
               "</a>" +
               told,
       .dated = "2022-05-23 time"},
      // The clock of the page.
      {.html = "<header><time datetime=2022-01-01></time></header>" + heading + told, .dated = ""},
      {.html = "<div><time datetime=2022-01-01></time></div>" + heading + told, .dated = ""},
      {.html = heading + "<div class=today-date><time datetime=2022-01-01></time></div>" + told,
       .dated = ""},
      {.html =
           "<div id=page><div><time datetime=2022-01-01></time></div>" + heading + told + "</div>",
       .dated = ""},
      {.html = "<div id=page><div>" + time_tag + heading + "</div><div>" + told + "</div></div>",
       .dated = "2022-05-23 time"},
      {.html = "<h1>لقاء وزاري في العاصمة يبحث سبل تعزيز التعاون في مجالات الطاقة والنقل "
               "والسياحة والتعليم</h1><div><time datetime=2022-05-23></time></div>" +
               told + told,
       .dated = "2022-05-23 time"},
      // Other stories and comments.
      {.html = heading + "<div class=related-posts>" + card + "</div>" + told, .dated = ""},
      {.html = heading + "<aside>" + card + "</aside>" + told, .dated = ""},
      {.html = heading + "<a href=/2>" + card + "</a>" + told, .dated = ""},
      {.html = heading + told + told + card, .dated = ""},
      {.html = heading + told + "<div>" + card + "</div>", .dated = ""},
      {.html = heading + told + "<article><time datetime=2022-01-01></time></article>",
       .dated = ""},
      {.html = "<article>" + heading + told + told +
               "<div id=comments><time itemprop=datePublished datetime=2022-01-01></time></div>"
               "</article>",
       .dated = ""},
      // Days on which it was changed.
      {.html = heading + "<time class=updated datetime=2022-01-01></time>" + time_tag + told,
       .dated = "2022-05-23 time"},
      {.html = heading + "<time itemprop=dateModified datetime=2022-01-01></time>" + told,
       .dated = ""},
      {.html = heading + "<p>آخر تحديث: <time datetime=2022-01-01></time></p>" + told, .dated = ""},
      {.html = heading +
               "<p><span>آخر تحديث</span> <span><time datetime=2022-01-01></time></span>"
               "</p>" +
               told,
       .dated = ""},
      {.html = heading +
               "<p>نشر في <time datetime=2022-05-23></time> - تم التحديث في "
               "<time datetime=2022-05-24></time></p>" +
               told,
       .dated = "2022-05-23 time"},
      {.html = heading + "<time itemprop=startDate datetime=2022-01-01></time>" + told,
       .dated = ""},
      {.html = heading + "<time datetime=2022-05></time><time datetime=PT5M></time>" + told,
       .dated = ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.html);
    CHECK(dated(c.html) == c.dated);
  }
}

TEST_CASE("which <meta> is a day of publication") {
  struct Case {
    std::string_view html;
    std::string_view dated;
  };
  const Case cases[] = {
      {.html = "<meta property=og:article:published_time content=2022-05-26>",
       .dated = "2022-05-26 opengraph"},
      {.html = "<meta name=DC.date.issued content=2022/05/26>", .dated = "2022-05-26 meta"},
      {.html = "<meta name=parsely-pub-date content=2022-05-26T23:30:00Z>",
       .dated = "2022-05-26 meta"},
      {.html = "<meta name=sailthru.date content='Thu, 26 May 2022 10:00:00 +0000'>",
       .dated = "2022-05-26 meta"},
      {.html = "<meta itemprop=datePublished content=2022-05-26>", .dated = "2022-05-26 time"},
      {.html = "<meta name=dc.date content=2022-05-27><meta name=PubDate content=20220526>",
       .dated = "2022-05-26 meta"},
      {.html = "<meta name=date content=bad><meta name=date content=2022-05-26>",
       .dated = "2022-05-26 meta"},
      {.html = "<meta property=article:modified_time content=2022-05-26>", .dated = ""},
      {.html = "<meta property=og:updated_time content=2022-05-26>", .dated = ""},
      {.html = "<meta name=last-modified content=2022-05-26>", .dated = ""},
      {.html = "<meta itemprop=dateModified content=2022-05-26>", .dated = ""},
      {.html = "<meta http-equiv=date content=2022-05-26>", .dated = ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.html);
    CHECK(dated(c.html) == c.dated);
  }
}

TEST_CASE("addresses of pages") {
  CHECK(dated("<meta property=og:url content=https://a.org/2022/05/26/x>" + told) ==
        "2022-05-26 url");
  CHECK(dated("<link rel=canonical href=https://a.org/2022/05/x>" + told).empty());
  CHECK(
      dated("<link rel=canonical href=https://web.archive.org/web/20220526101500/https://a.org/>" +
            told)
          .empty());
}

TEST_CASE("a page without any other day gives the line that has one") {
  struct Case {
    std::string html;
    std::string words;
    std::string dated;
  };
  const Case cases[] = {
      {.html = "<div class=meta><span>كتب أحمد</span><span>الخميس 26 مايو 2022</span></div>",
       .words = "الخميس 26 مايو 2022",
       .dated = ""},
      {.html = "<div class=byline>نشر في 26/5/2022</div>",
       .words = "نشر في 26/5/2022",
       .dated = "2022-05-26 line"},
      {.html = "<div><span>26</span> <span>مايو</span> <span>2022</span></div>",
       .words = "26 مايو 2022",
       .dated = ""},
      {.html = "<div class=updated>26 مايو 2022</div>", .words = "", .dated = ""},
      {.html = "<div>الأربعاء، 28 آب/اغسطس 2013، آخر تحديث 14:00</div>", .words = "", .dated = ""},
      {.html = "<div><b>آخر تحديث:</b> <span>26 مايو 2022</span></div>", .words = "", .dated = ""},
      {.html = "<div><a href=/x>قمة جدة: 26 مايو 2022</a></div>", .words = "", .dated = ""},
      {.html = "<div class=related>26 مايو 2022</div>", .words = "", .dated = ""},
      {.html = "<div>نسخة 2022</div>", .words = "", .dated = ""},
      {.html = link_tag + "<div>26 مايو 2022</div>", .words = "", .dated = "2022-05-25 url"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.html);
    const std::string html = on_page(c.html);
    CHECK(read_page(html).body == read_page(on_page("")).body);
    CHECK(read_page(html).date_words == c.words);
    CHECK(dated(html) == c.dated);
  }
}

TEST_CASE("read_plain says that a line gave the day") {
  CHECK(read_plain("عنوان\nنشر في 26/5/2022\nنص").date_source == "line");
  CHECK(read_plain("عنوان\n26 مايو 2022").date_source.empty());
}

TEST_CASE("pages of nothing but dates are read in linear time") {
  const auto repeated = [](std::string_view piece) {
    std::string text = "<h1>لقاء وزاري في العاصمة</h1>";
    for (int i = 0; i < 60000; ++i)
      text += piece;
    return text;
  };
  const std::string cases[] = {
      repeated("<time datetime=x>"),
      repeated("<time datetime=x></time>"),
      repeated("<time class=updated datetime=2022-05-26></time>"),
      repeated("<div><time itemprop=datePublished>2022</time>"),
      repeated("<meta name=date content=x>"),
      repeated("<h1>"),
      repeated("<h1><div>x 26 2022"),
      repeated("<span>26 2022</span>"),
      repeated("<table><tr><td><p>"),
      repeated("<script type=application/ld+json>{}</script>"),
      repeated("<script type=application/ld+json>[[[["),
  };
  for (const std::string& html : cases) {
    CAPTURE(html.substr(0, 120));
    const std::clock_t start = std::clock();
    read_page(html);
    CHECK((std::clock() - start) / CLOCKS_PER_SEC < 20);
  }
}

}  // namespace
}  // namespace rasid
