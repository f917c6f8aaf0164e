// A feed gives documents of valid UTF-8 with ids that are told apart, whole addresses and days.
#include "feed/address.h"
#include "feed/feed_day.h"
#include "feed/web_feed.h"
#include "page/day.h"
#include "text/decode.h"
#include "text/utf8.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string text = rasid::decode(bytes, rasid::xml_charset(bytes)).text;
  const rasid::WebFeed feed = rasid::read_web_feed(text, "https://feed.example/rss");
  if (!rasid::looks_like_web_feed(text) && !feed.items.empty()) std::abort();
  for (const rasid::Document& item : feed.items) {
    if (item.id.empty() || item.body.empty()) std::abort();
    if (!rasid::valid_utf8(item.body) || !rasid::valid_utf8(item.id)) std::abort();
    if (!item.url.empty() && rasid::host_of(item.url).empty()) std::abort();
    if (rasid::stated_day(item.date) != item.date) std::abort();
  }
  return rasid::feed_day(bytes.substr(0, 200)).size() > 10;
}
