#include "feed/web_feed.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

std::string rss(const std::string& items) {
  return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>وكالة</title>"
         "<link>https://site.example/</link>" +
         items + "</channel></rss>";
}

std::vector<std::string> faults(const WebFeed& feed) {
  std::vector<std::string> all;
  for (const FeedFault& fault : feed.faults)
    all.push_back(std::to_string(fault.line) + ": " + fault.what);
  return all;
}

TEST_CASE("an item is a document") {
  const WebFeed feed = read_web_feed(
      rss("<item><title>زيارة &amp; لقاء</title><link>/news/1</link>"
          "<guid isPermaLink=\"false\">17</guid><pubDate>Thu, 26 May 2022 10:00:00 GMT</pubDate>"
          "<description>&lt;p&gt;التقى الوزير نظيره.&lt;/p&gt;&lt;p&gt;وتباحثا.&lt;/p&gt;"
          "</description></item>"),
      "");
  REQUIRE(feed.items.size() == 1);
  const Document want = {.id = "site.example:17",
                         .source = "وكالة",
                         .url = "https://site.example/news/1",
                         .date = "2022-05-26",
                         .date_source = "feed",
                         .title = "زيارة & لقاء",
                         .body = "زيارة & لقاء\nالتقى الوزير نظيره.\nوتباحثا."};
  CHECK(feed.items[0] == want);
  CHECK(feed.faults.empty());
}

TEST_CASE("what is a feed and what is none") {
  for (const char* text : {"<rss/>",
                           "<?xml version='1.0'?>\n<!-- <html> -->\n<rss version='2.0'>",
                           "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss >",
                           "<rdf:RDF xmlns='x'>",
                           "<feed xmlns='http://www.w3.org/2005/Atom'>",
                           "<atom:feed>",
                           "<br />\n<b>Warning</b>: x in y\n<?xml version='1.0'?><rss>"}) {
    CAPTURE(text);
    CHECK(looks_like_web_feed(text));
  }
  for (const char* text : {"",
                           "<",
                           "<rss",
                           "<html><body><rss></rss></body></html>",
                           "<!-- <rss> -->",
                           "<!-- <rss>",
                           "<p>feed</p>",
                           "<feedback>"}) {
    CAPTURE(text);
    CHECK_FALSE(looks_like_web_feed(text));
  }
}

TEST_CASE("of a broken feed what stands whole before the fault is read, and the line is told") {
  const WebFeed feed = read_web_feed(
      "<rss><channel>\n<item><title>أول</title></item>\n<item><title>ثان</title>\n<oops a=b/>"
      "</item></channel></rss>",
      "");
  REQUIRE(feed.items.size() == 1);
  CHECK(feed.items[0].title == "أول");
  CHECK(faults(feed) == std::vector<std::string>{
                            "4: the feed is broken here, what stands whole before is read: Error "
                            "parsing element attribute"});

  const WebFeed cut =
      read_web_feed("<rss><channel><item><title>1</title></item><item><title>2</title><descr", "");
  REQUIRE(cut.items.size() == 1);
  CHECK(cut.items[0].title == "1");

  const WebFeed nested = read_web_feed(
      "<rss><channel><item><title>1</title><item><title>2</title></item></channel></rss>", "");
  REQUIRE(nested.items.size() == 2);
  CHECK(nested.items[0].title == "1");
  CHECK(nested.items[1].title == "2");
}

TEST_CASE("items that say nothing or an unreadable day are told") {
  const WebFeed feed = read_web_feed(
      rss("\n<item/>\n<item><title>خبر</title><pubDate>05/06/2022</pubDate></item>"), "");
  REQUIRE(feed.items.size() == 1);
  CHECK(feed.items[0].date.empty());
  CHECK(faults(feed) ==
        std::vector<std::string>{"3: an item without words is left out",
                                 "4: the date of an item cannot be read: 05/06/2022"});
}

TEST_CASE("ids are the feed's own, once each") {
  const WebFeed feed =
      read_web_feed(rss("<item><title>1</title><guid>tag:a.example,2022:1</guid></item>"
                        "<item><title>2</title><guid>tag:a.example,2022:1</guid></item>"
                        "<item><title>3</title><link>http://b.example/3</link></item>"
                        "<item><title>4</title></item>"),
                    "");
  REQUIRE(feed.items.size() == 4);
  CHECK(feed.items[0].id == "tag:a.example,2022:1");
  CHECK(feed.items[1].id == document_id(feed.items[1]));
  CHECK(feed.items[2].id == "http://b.example/3");
  CHECK(feed.items[3].id == document_id(feed.items[3]));
}

TEST_CASE("a bomb is read up to its limit, and the limit is told") {
  std::string tags = "<rss><channel><item><title>أول</title></item>";
  for (std::size_t i = 0; i < max_feed_tags; ++i)
    tags += "<a>";
  const WebFeed deep = read_web_feed(tags, "");
  CHECK(deep.items.size() == 1);
  CHECK(faults(deep) ==
        std::vector<std::string>{"1: the feed has more than 2000000 tags and is read up to there"});

  std::string items;
  for (std::size_t i = 0; i <= max_feed_items; ++i)
    items += "<item><title>x</title></item>\n";
  const WebFeed many = read_web_feed(rss(items), "");
  CHECK(many.items.size() == max_feed_items);
  REQUIRE(many.faults.size() == 1);
  CHECK(many.faults[0].line == max_feed_items + 2);

  const WebFeed long_one =
      read_web_feed(rss("<item><title>1</title></item><!--" + std::string(max_feed_bytes, ' ') +
                        "-->" + "<item><title>2</title></item>"),
                    "");
  CHECK(long_one.items.size() == 1);
  CHECK(faults(long_one) ==
        std::vector<std::string>{"2: the feed is longer than 32 MB and is read up to there"});

  const WebFeed entities = read_web_feed(
      "<!DOCTYPE rss [<!ENTITY a '1234567890'><!ENTITY b '&a;&a;'>"
      "<!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
      "<rss><channel><item><title>x &b; &f;</title></item></channel></rss>",
      "");
  REQUIRE(entities.items.size() == 1);
  CHECK(entities.items[0].title == "x &b; &f;");
}

TEST_CASE("the encoding of the declaration") {
  CHECK(xml_charset("<?xml version=\"1.0\" encoding=\"Windows-1256\"?><rss>") == "windows-1256");
  CHECK(xml_charset("\n<?xml version='1.0' encoding = 'utf-8' ?>") == "utf-8");
  CHECK(xml_charset("<?xml version='1.0'?><a encoding='x'>").empty());
  CHECK(xml_charset("<?xml encoding=").empty());
  CHECK(xml_charset("").empty());
}

}  // namespace
}  // namespace rasid
