#include "page/url_day.h"

#include <string_view>

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("url_day reads a day from the path, in one way only") {
  struct Case {
    std::string_view url;
    std::string_view day;
  };
  const Case cases[] = {
      {.url = "https://a.org/2022/05/26/slug", .day = "2022-05-26"},
      {.url = "https://a.org/news/2022/5/6/slug", .day = "2022-05-06"},
      {.url = "https://a.org/2022/05/26/", .day = "2022-05-26"},
      {.url = "https://a.org/world/2022/may/26/slug", .day = "2022-05-26"},
      {.url = "http://a.org/2022-05/26/c_1310606187.htm", .day = "2022-05-26"},
      {.url = "http://a.org/n3/2022/0526/c31664-10101.html", .day = "2022-05-26"},
      {.url = "http://a.org/2013/middle_east/8/3/slug/index.html", .day = "2013-08-03"},
      {.url = "https://a.org/2022-05-26-slug", .day = "2022-05-26"},
      {.url = "https://a.org/x/slug-2022-05-26.html", .day = "2022-05-26"},
      {.url = "https://a.org/20220526/slug-1062.html", .day = "2022-05-26"},
      {.url = "https://a.org/2015/20150721/ar5.htm", .day = "2015-07-21"},
      {.url = "/2022/05/26/slug", .day = "2022-05-26"},
      {.url = "https://web.archive.org/web/20230101120000/https://a.org/2022/05/26/x",
       .day = "2022-05-26"},
      // The day of a title does not stand against the outlet's own order.
      {.url = "https://a.org/2022/05/26/after-2001-09-11", .day = "2022-05-26"},
      {.url = "https://a.org/20220526/after-2001-09-11", .day = ""},
      {.url = "https://web.archive.org/web/20230101120000/https://a.org/x", .day = ""},
      {.url = "https://web.archive.org/web/20230101/https://a.org/x", .day = ""},
      {.url = "https://a.org/2022/05/slug", .day = ""},
      {.url = "https://a.org/2022/05/26-ways-to-read", .day = ""},
      {.url = "https://a.org/2022/05/26.html", .day = ""},
      {.url = "https://a.org/2022/05/261", .day = ""},
      {.url = "https://a.org/05/26/2022/slug", .day = ""},
      {.url = "https://a.org/2022/13/26/slug", .day = ""},
      {.url = "https://a.org/2022/02/30/slug", .day = ""},
      {.url = "https://a.org/1970/01/01/slug", .day = ""},
      {.url = "https://a.org/article_20220526123", .day = ""},
      {.url = "https://a.org/Con20150720784687.htm", .day = ""},
      {.url = "https://a.org/the-2022-05-26-summit-in-doha", .day = ""},
      {.url = "https://a.org/news?day=2022-05-26", .day = ""},
      {.url = "https://a.org/news#/2022/05/26/", .day = ""},
      {.url = "https://2022-05-26.org/", .day = ""},
      {.url = "2022/05/26", .day = ""},
      {.url = "", .day = ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.url);
    CHECK(url_day(c.url) == c.day);
  }
}

}  // namespace
}  // namespace rasid
