// Feeds are seldom what their specification says, so this asks for little: an element called rss,
// RDF or feed somewhere in the first lines, and item or entry elements in it, in their place or
// nested by an end tag that is missing. pugixml keeps what stands before a fault of the markup, and
// never expands entities of a document type; entities of HTML stay as they are and are read as HTML
// afterwards. Text inside is HTML except where Atom says that it is none.

#include "feed/web_feed.h"

#include "base/ascii.h"
#include "feed/address.h"
#include "feed/feed_day.h"
#include "feed/feed_fields.h"
#include "feed/xml_names.h"
#include "page/url_day.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include <pugixml.hpp>

namespace rasid {
namespace {

// Where a feed must begin to be one: what stands before is a declaration, a comment, or the warning
// of a script that went wrong.
constexpr std::size_t feed_head_bytes = 8192;
constexpr std::size_t max_id_bytes = 1024;

bool ends_name(char c) {
  return c == '>' || c == '/' || c == ' ' || (c >= '\t' && c <= '\r');
}

// Where the first element of a feed begins; npos where the text is none.
std::size_t root_at(std::string_view text) {
  const std::string_view head = text.substr(0, feed_head_bytes);
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    if (head.substr(at, 4) == "<!--") {
      at = head.find("-->", at);
      if (at == std::string_view::npos) return at;
      continue;
    }
    std::size_t end = at + 1;
    while (end < head.size() && !ends_name(head[end]))
      ++end;
    if (end == head.size()) return std::string_view::npos;
    const std::string name = ascii_lower(local_name(head.substr(at + 1, end - at - 1)));
    if (name == "rss" || name == "rdf" || name == "feed") return at;
    if (name == "html" || name == "body" || name == "head") return std::string_view::npos;
  }
  return std::string_view::npos;
}

// The first `most` bytes, and none of a character that they would cut.
std::string_view up_to(std::size_t most, std::string_view text) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80)
    --most;
  return text.substr(0, most);
}

// The lines of places in the text, asked for in their order.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  std::size_t line(std::size_t offset) {
    const std::size_t to = std::min(offset, text_.size());
    if (to < at_) return line_;
    line_ += static_cast<std::size_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                                 text_.begin() + static_cast<std::ptrdiff_t>(to),
                                                 '\n'));
    at_ = to;
    return line_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

class FeedReader {
 public:
  FeedReader(std::string_view text, std::string_view address)
      : text_(up_to(max_feed_bytes, text)),
        counter_(text_),
        base_(address) {
    limit_bytes(text.size());
  }

  WebFeed read() {
    root_at_ = root_at(text_);
    if (root_at_ == std::string_view::npos) {
      feed_.faults.push_back(
          {.what = "no RSS and no Atom: there is no rss, RDF or feed element", .line = 1});
      return std::move(feed_);
    }
    const std::string_view markup = text_.substr(root_at_);
    pugi::xml_document tree;
    const pugi::xml_parse_result parsed =
        tree.load_buffer(markup.data(), markup.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed) fault_at_ = static_cast<std::size_t>(parsed.offset);
    read_root(tree.document_element());
    if (!parsed && !cut_) {
      feed_.faults.push_back(
          {.what = std::string("the feed is broken here, what stands whole before is read: ") +
                   parsed.description(),
           .line = counter_.line(root_at_ + *fault_at_)});
    }
    if (cut_) feed_.faults.push_back(*cut_);
    return std::move(feed_);
  }

 private:
  void limit_bytes(std::size_t whole_bytes) {
    std::size_t tags = 0;
    std::size_t at = text_.find('<');
    for (; at != std::string_view::npos && tags <= max_feed_tags; at = text_.find('<', at + 1))
      ++tags;
    if (tags > max_feed_tags) {
      text_ = text_.substr(0, at);
      cut_ = {.what = "the feed has more than 2000000 tags and is read up to there"};
    } else if (whole_bytes > text_.size()) {
      cut_ = {.what = "the feed is longer than 32 MB and is read up to there"};
    }
    if (cut_) cut_->line = LineCounter(text_).line(text_.size());
  }

  void complain(std::string what, std::size_t offset_in_markup) {
    if (feed_.faults.size() > max_feed_faults) return;
    if (feed_.faults.size() == max_feed_faults) what = "more faults follow, which are not told";
    feed_.faults.push_back(
        {.what = std::move(what), .line = counter_.line(root_at_ + offset_in_markup)});
  }

  void complain(std::string what, const pugi::xml_node& node) {
    complain(std::move(what),
             static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0)));
  }

  void read_root(const pugi::xml_node& root) {
    names_.learn(root);
    rebase(root, base_);
    read_site(root);
    for (const pugi::xml_node& child : root.children()) {
      if (names_.name(child) != "channel") continue;
      names_.learn(child);
      rebase(child, base_);
      read_site(child);
    }
    if (base_.empty()) base_ = site_;
    read_items(root);
  }

  // Moves a base on by the xml:base of an element.
  static void rebase(const pugi::xml_node& node, std::string& base) {
    const char* own = node.attribute("xml:base").value();
    const std::string moved = absolute_address(own, base);
    if (!moved.empty()) base = moved;
  }

  // What the feed says of itself.
  void read_site(const pugi::xml_node& node) {
    const FeedFields fields(node, names_);
    if (feed_.title.empty()) feed_.title = fields.words("title");
    if (site_.empty()) site_ = absolute_address(fields.link(), base_);
  }

  // Items stand in the root or in its channel, or, where an end tag is missing, in each other.
  void read_items(const pugi::xml_node& root) {
    pugi::xml_node at = root.first_child();
    while (at) {
      const std::string name = at.type() == pugi::node_element ? names_.name(at) : std::string();
      if (is_feed_item(name) && !read_item(at)) return;
      const bool inside = is_feed_item(name) || name == "channel" || name == "items";
      if (inside && at.first_child()) {
        at = at.first_child();
        continue;
      }
      while (at && at != root && !at.next_sibling())
        at = at.parent();
      if (!at || at == root) return;
      at = at.next_sibling();
    }
  }

  // Whether an item is not whole because the feed ends, or is broken, before its end tag.
  bool is_broken(const pugi::xml_node& node) {
    if (!fault_at_) return false;
    const auto from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
    // The items of a feed have one name, and each end is looked for once: the search is linear.
    if (item_end_.empty()) item_end_ = "</" + std::string(node.name());
    const std::string_view before = text_.substr(root_at_, *fault_at_ + 1);
    if (next_end_ < from) next_end_ = std::min(before.find(item_end_, from), before.size());
    return next_end_ == before.size();
  }

  // False: there are too many.
  bool read_item(const pugi::xml_node& node) {
    if (feed_.items.size() == max_feed_items) {
      complain("the feed has more than 50000 items; the rest is not read", node);
      return false;
    }
    if (is_broken(node)) return true;
    XmlNames names = names_;
    names.learn(node);
    const FeedFields fields(node, names);
    Document document;
    document.title = fields.words("title");
    document.source = outlet(fields);
    document.url = item_address(node, fields);
    if (document.source.empty()) document.source = host_of(site_.empty() ? document.url : site_);
    set_day(node, fields, document);
    set_body(fields, document);
    if (document.body.empty()) {
      complain("an item without words is left out", node);
      return true;
    }
    document.id = item_id(node, fields, document);
    feed_.items.push_back(std::move(document));
    return true;
  }

  // The feed that an item was taken from where it names one, else this one.
  std::string outlet(const FeedFields& fields) const {
    const std::string named = fields.source(names_);
    return named.empty() ? feed_.title : named;
  }

  std::string item_address(const pugi::xml_node& node, const FeedFields& fields) const {
    std::string base = base_;
    rebase(node, base);
    std::string found = absolute_address(fields.characters("feedburner:origLink"), base);
    if (found.empty()) found = absolute_address(fields.link(), base);
    if (found.empty()) found = absolute_address(node.attribute("rdf:about").value(), "");
    if (found.empty() && ascii_lower(fields.attribute("guid", "isPermaLink")) != "false")
      found = absolute_address(fields.characters("guid"), "");
    if (found.empty()) found = absolute_address(fields.characters("id"), "");
    return found;
  }

  void set_day(const pugi::xml_node& node, const FeedFields& fields, Document& document) {
    // Those of publication alone: "updated" and "modified" say something else.
    constexpr std::array<std::string_view, 8> days = {"pubDate",
                                                      "published",
                                                      "issued",
                                                      "dc:date",
                                                      "dcterms:issued",
                                                      "dcterms:created",
                                                      "created",
                                                      "date"};
    std::string unread;
    for (const std::string_view name : days) {
      const std::string written = fields.words(name);
      if (written.empty()) continue;
      document.date = feed_day(written);
      if (!document.date.empty()) {
        document.date_source = "feed";
        return;
      }
      if (unread.empty()) unread = written;
    }
    if (!unread.empty()) {
      constexpr std::size_t most = 60;
      unread = std::string(up_to(most, unread)) + (unread.size() > most ? "..." : "");
      complain("the date of an item cannot be read: " + unread, node);
    }
    document.date = url_day(document.url);
    if (!document.date.empty()) document.date_source = "url";
  }

  static void set_body(const FeedFields& fields, Document& document) {
    std::vector<std::string> lines;
    for (const char* name : {"content:encoded", "content", "description", "summary"}) {
      lines = fields.lines(name);
      if (!lines.empty()) break;
    }
    document.body = document.title;
    for (const std::string& line : lines) {
      if (line == document.title) continue;
      if (!document.body.empty()) document.body += '\n';
      document.body += line;
    }
  }

  std::string item_id(const pugi::xml_node& node,
                      const FeedFields& fields,
                      const Document& document) {
    std::string id = fields.characters("guid");
    if (id.empty()) id = fields.characters("id");
    // Numbers and the like are unique to their feed only.
    if (!id.empty() && id.find(':') == std::string::npos) {
      const std::string host = host_of(site_.empty() ? document.url : site_);
      id.insert(0, (host.empty() ? document.source : host) + ':');
    }
    if (id.empty()) id = node.attribute("rdf:about").value();
    if (id.empty()) id = document.url;
    const bool usable = !id.empty() && id.size() <= max_id_bytes && ids_.insert(id).second;
    return usable ? id : document_id(document);
  }

  std::string_view text_;
  LineCounter counter_;
  std::string base_;  // what relative addresses are relative to
  std::string site_;  // what the feed stands for
  std::size_t root_at_ = 0;
  std::optional<FeedFault> cut_;
  std::optional<std::size_t> fault_at_;  // from root_at_
  std::string item_end_;                 // the end tag of the first item, where there is a fault
  std::size_t next_end_ = 0;             // the first of them that is not passed
  XmlNames names_;
  std::set<std::string> ids_;
  WebFeed feed_;
};

}  // namespace

bool looks_like_web_feed(std::string_view text) {
  return root_at(text) != std::string_view::npos;
}

WebFeed read_web_feed(std::string_view text, std::string_view address) {
  return FeedReader(text, address).read();
}

std::string xml_charset(std::string_view bytes) {
  constexpr std::string_view declaration = "<?xml";
  const std::string_view head = bytes.substr(0, 512);
  const std::size_t from = head.find(declaration);
  if (from == std::string_view::npos) return {};
  const std::string_view inside = head.substr(from, head.find("?>", from) - from);
  const std::size_t at = inside.find("encoding");
  if (at == std::string_view::npos) return {};
  const std::size_t first = inside.find_first_of("\"'", at);
  if (first == std::string_view::npos) return {};
  const std::size_t last = inside.find(inside[first], first + 1);
  if (last == std::string_view::npos) return {};
  return ascii_lower(inside.substr(first + 1, last - first - 1));
}

}  // namespace rasid
