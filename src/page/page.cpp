#include "page/page.h"

#include "page/body.h"
#include "page/byline.h"
#include "page/guard.h"
#include "page/published.h"
#include "page/tree.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <utility>
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

void set_published(PublishedDay published, Document& document) {
  document.date = std::move(published.day);
  document.date_source = std::move(published.source);
}

// Gives a document without a date that of one of its first lines, where it stands in numbers.
void date_by_numbers(Document& document) {
  std::size_t lines = 0;
  const std::string_view body = document.body;
  for (std::size_t at = 0; at < body.size() && document.date.empty() && lines < byline_lines;) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    const std::string_view line = trimmed(body.substr(at, end - at));
    at = end + 1;
    if (line.empty()) continue;
    const LinePlace place = lines++ == 0 ? LinePlace::title : LinePlace::below;
    std::string day = byline_day(line, place);
    if (!day.empty()) set_published({.day = std::move(day), .source = "line"}, document);
  }
}

// Puts the date line of a page first, where it is not among its lines.
void keep_line(std::string line, std::vector<std::string>& lines) {
  if (!line.empty() && std::find(lines.begin(), lines.end(), line) == lines.end())
    lines.insert(lines.begin(), std::move(line));
}

std::string first_line(std::string_view text) {
  const std::string_view rest =
      text.substr(std::min(text.find_first_not_of(" \t\r\n\f\v"), text.size()));
  return std::string(trimmed(rest.substr(0, rest.find('\n'))));
}

}  // namespace

Document read_page(std::string_view html) {
  const GuardedPage guarded = guard_html(html);
  const PageTree tree(guarded.html);
  const Nodes nodes = elements(tree.root());
  Document document;
  document.title = title_of(nodes);
  document.source = meta(nodes, "og:site_name");
  document.url = address_of(nodes);
  const PageFacts facts = {.root = tree.root(),
                           .elements = nodes,
                           .json_ld = guarded.json_ld,
                           .title = document.title,
                           .url = document.url};
  set_published(published_day(facts), document);
  std::vector<std::string> lines = article_lines(tree.root(), document.title);
  if (document.date.empty()) keep_line(date_line(facts), lines);
  document.body = document.title;
  for (const std::string& line : lines) {
    if (!document.body.empty()) document.body += '\n';
    document.body += line;
  }
  date_by_numbers(document);
  return document;
}

Document read_plain(std::string_view text) {
  Document document;
  document.body = text;
  document.title = first_line(text);
  date_by_numbers(document);
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
