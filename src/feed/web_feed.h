#pragma once
// Here is the text of an RSS or Atom feed: give me its items as documents.

#include "text/document.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// What follows after these is not read, and a fault says so.
constexpr std::size_t max_feed_bytes = std::size_t{32} << 20;
constexpr std::size_t max_feed_tags = 2'000'000;
constexpr std::size_t max_feed_items = 50'000;
constexpr std::size_t max_feed_faults = 20;

// What of a feed could not be read, and the line, from 1, where it stands.
struct FeedFault {
  std::string what;
  std::size_t line = 0;
};

struct WebFeed {
  std::string title;
  std::vector<Document> items;
  std::vector<FeedFault> faults;  // in the order of their lines
};

// Whether a text is RSS 0.9 to 2.0 or Atom, by its first element.
bool looks_like_web_feed(std::string_view text);

// The items in their order. Title; body, as of a page: the title as a line, then a paragraph a
// line, from content:encoded, Atom's content, description or summary, the first that has words; the
// address, made whole by xml:base, by `address` of the feed or else by that of its site; the day of
// publication ("feed"; never that of an update), else that of the address ("url"); the outlet as
// the item or the feed calls it; the id as the feed gives it, with the host before where it is no
// address of its own. Of a broken feed, the items that stand whole before the fault. Total: any
// valid UTF-8.
WebFeed read_web_feed(std::string_view text, std::string_view address);

// The encoding that an XML declaration names, or empty.
std::string xml_charset(std::string_view bytes);

}  // namespace rasid
