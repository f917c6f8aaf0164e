#include "page/page.h"

#include "page/body.h"
#include "page/day.h"
#include "page/guard.h"
#include "page/tree.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace rasid {
namespace {

using namespace std::string_view_literals;

using Nodes = std::vector<const GumboNode*>;

// The content of the first <meta> of this property or name that has any.
std::string meta(const Nodes& nodes, std::string_view name) {
  for (const GumboNode* node : nodes) {
    if (tag_of(node) != GUMBO_TAG_META) continue;
    const bool named = ascii_lower(attribute(node, "property")) == name ||
                       ascii_lower(attribute(node, "name")) == name ||
                       ascii_lower(attribute(node, "itemprop")) == name;
    std::string content;
    append_collapsed(attribute(node, "content"), content);
    if (named && !trimmed(content).empty()) return std::string(trimmed(content));
  }
  return {};
}

std::vector<std::string> words_of_all(const Nodes& nodes, GumboTag tag) {
  std::vector<std::string> found;
  for (const GumboNode* node : nodes) {
    if (tag_of(node) != tag) continue;
    std::string words = words_of(node);
    if (!words.empty()) found.push_back(std::move(words));
    if (found.size() == 8) break;  // pages that mark every teaser so
  }
  return found;
}

// Without the outlet's name behind the last bar or dash.
std::string without_outlet(const std::string& title) {
  for (const std::string_view mark : {" | "sv, " - "sv, " \u2013 "sv, " \u2014 "sv}) {
    const std::size_t at = title.rfind(mark);
    if (at != std::string::npos && code_points(std::string_view(title).substr(0, at)) >= 15)
      return title.substr(0, at);
  }
  return title;
}

std::string title_of(const Nodes& nodes) {
  std::string stated = meta(nodes, "og:title");
  if (stated.empty()) stated = meta(nodes, "twitter:title");
  const std::vector<std::string> headings = words_of_all(nodes, GUMBO_TAG_H1);
  for (const std::string& heading : headings)
    if (code_points(heading) >= 10 && stated.find(heading) != std::string::npos) return heading;
  const std::string outlet = meta(nodes, "og:site_name");
  if (!outlet.empty() && stated.size() > outlet.size() &&
      stated.compare(stated.size() - outlet.size(), outlet.size(), outlet) == 0)
    return without_outlet(stated);
  if (!stated.empty()) return stated;
  // A first heading of a word or two is the outlet's own name.
  for (const std::string& heading : headings)
    if (code_points(heading) >= 10) return heading;
  const std::vector<std::string> titles = words_of_all(nodes, GUMBO_TAG_TITLE);
  if (!titles.empty()) return without_outlet(titles.front());
  return headings.empty() ? std::string() : headings.front();
}

// The day in `"datePublished": "2022-05-26T..."`, the first there is.
std::string json_ld_day(const std::vector<std::string>& blocks) {
  constexpr std::string_view key = "\"datePublished\"";
  for (const std::string& block : blocks) {
    const std::size_t at = block.find(key);
    if (at == std::string::npos) continue;
    const std::size_t quote = block.find_first_not_of(" \t\r\n:", at + key.size());
    if (quote == std::string::npos || block[quote] != '"') continue;
    std::string day = stated_day(std::string_view(block).substr(quote + 1, 40));
    if (!day.empty()) return day;
  }
  return {};
}

// The day of the first element that is wanted and has one.
std::string time_day(const Nodes& nodes, bool (*wanted)(const GumboNode*)) {
  for (const GumboNode* node : nodes) {
    if (!wanted(node)) continue;
    for (const char* where : {"datetime", "content"}) {
      std::string day = stated_day(attribute(node, where));
      if (!day.empty()) return day;
    }
  }
  return {};
}

bool is_marked_date(const GumboNode* node) {
  return attribute(node, "itemprop").find("datePublished") != std::string_view::npos ||
         gumbo_get_attribute(&node->v.element.attributes, "pubdate") != nullptr;
}

bool is_time(const GumboNode* node) {
  return tag_of(node) == GUMBO_TAG_TIME;
}

std::string date_of(const Nodes& nodes, const std::vector<std::string>& json_ld) {
  std::string day = json_ld_day(json_ld);
  if (day.empty()) day = stated_day(meta(nodes, "article:published_time"));
  if (day.empty()) day = time_day(nodes, is_marked_date);
  if (day.empty()) day = time_day(nodes, is_time);
  for (const std::string_view name : {"date"sv,
                                      "pubdate"sv,
                                      "publishdate"sv,
                                      "publish-date"sv,
                                      "dc.date"sv,
                                      "dc.date.issued"sv,
                                      "dcterms.created"sv,
                                      "parsely-pub-date"sv,
                                      "og:published_time"sv}) {
    if (!day.empty()) break;
    day = stated_day(meta(nodes, name));
  }
  return day;
}

bool is_web_address(std::string_view url) {
  return url.substr(0, 7) == "http://" || url.substr(0, 8) == "https://";
}

std::string address_of(const Nodes& nodes) {
  for (const GumboNode* node : nodes) {
    const bool canonical =
        tag_of(node) == GUMBO_TAG_LINK && ascii_lower(attribute(node, "rel")) == "canonical";
    if (canonical && is_web_address(attribute(node, "href")))
      return std::string(attribute(node, "href"));
  }
  std::string url = meta(nodes, "og:url");
  return is_web_address(url) ? url : std::string();
}

}  // namespace

Document read_page(std::string_view html) {
  const GuardedPage guarded = guard_html(html);
  const PageTree tree(guarded.html);
  const Nodes nodes = elements(tree.root());
  Document document;
  document.title = title_of(nodes);
  document.date = date_of(nodes, guarded.json_ld);
  document.source = meta(nodes, "og:site_name");
  document.url = address_of(nodes);
  document.body = document.title;
  for (const std::string& line : article_lines(tree.root(), document.title)) {
    if (!document.body.empty()) document.body += '\n';
    document.body += line;
  }
  return document;
}

Document read_plain(std::string_view text) {
  constexpr std::size_t dated_lines = 6;
  Document document;
  document.body = text;
  std::size_t lines = 0;
  for (std::size_t at = 0; at < text.size() && lines < dated_lines;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trimmed(text.substr(at, end - at));
    at = end + 1;
    if (line.empty()) continue;
    ++lines;
    if (document.title.empty()) document.title = line;
    if (document.date.empty()) document.date = whole_day(line);
  }
  return document;
}

std::string meta_charset(std::string_view bytes) {
  constexpr std::size_t prescan_bytes = 4096;
  constexpr std::string_view key = "charset";
  const std::string_view head = bytes.substr(0, prescan_bytes);
  for (std::size_t tag = find_ignoring_case(head, "<meta", 0); tag < head.size();
       tag = find_ignoring_case(head, "<meta", tag + 1)) {
    const std::string_view inside = head.substr(tag, head.find('>', tag) - tag);
    const std::size_t at = find_ignoring_case(inside, key, 0);
    if (at == std::string_view::npos) continue;
    const std::size_t equals = inside.find_first_not_of(" \t\r\n", at + key.size());
    if (equals == std::string_view::npos || inside[equals] != '=') continue;
    const std::size_t first = inside.find_first_not_of(" \t\r\n\"'", equals + 1);
    if (first == std::string_view::npos) continue;
    const std::size_t last = std::min(inside.find_first_of(" \t\r\n\"';/>", first), inside.size());
    if (last > first) return ascii_lower(inside.substr(first, last - first));
  }
  return {};
}

}  // namespace rasid
