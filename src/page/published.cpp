// What a machine was meant to read comes before what a reader was: JSON-LD, OpenGraph, <time> and
// microdata, other <meta>; then the address. The day on which a page was changed, fetched or looked
// at is no day of publication: dateModified, og:updated_time, the clock above the menu, a <time>
// behind the words "last update".

#include "page/published.h"

#include "base/ascii.h"
#include "page/byline.h"
#include "page/day.h"
#include "page/tree.h"
#include "page/url_day.h"
#include "text/text.h"

#include <algorithm>
#include <cstddef>
#include <span>

namespace rasid {
namespace {

using namespace std::string_view_literals;

using Nodes = std::vector<const GumboNode*>;

// More elements with dates than one article has of its own: the page was made to be slow.
constexpr std::size_t max_candidates = 64;

constexpr std::string_view open_graph_names[] = {"article:published_time",
                                                 "og:article:published_time",
                                                 "og:published_time"};

// Source: https://www.dublincore.org/specifications/dublin-core/dcmi-terms/, the manuals of
// Parse.ly, Sailthru and Cxense, and what content systems write.
constexpr std::string_view meta_names[] = {"datepublished",
                                           "date",
                                           "pubdate",
                                           "publishdate",
                                           "publish-date",
                                           "publish_date",
                                           "publication_date",
                                           "publication-date",
                                           "dc.date.issued",
                                           "dcterms.issued",
                                           "dc.date",
                                           "dc.date.created",
                                           "dcterms.date",
                                           "dcterms.created",
                                           "parsely-pub-date",
                                           "sailthru.date",
                                           "cxenseparse:recs:publishtime",
                                           "article.published",
                                           "article_date_original"};

// The day of the <meta> whose name stands first among `names`.
std::string meta_day(const Nodes& nodes, std::span<const std::string_view> names) {
  std::size_t best = names.size();
  std::string found;
  for (const GumboNode* node : nodes) {
    if (tag_of(node) != GUMBO_TAG_META) continue;
    for (const char* where : {"property", "name", "itemprop"}) {
      const std::string name = ascii_lower(attribute(node, where));
      const auto rank =
          static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
      if (rank >= best) continue;
      std::string day = stated_day(attribute(node, "content"));
      if (day.empty()) continue;
      best = rank;
      found = std::move(day);
    }
  }
  return found;
}

// The last words before `node` in its line, as far as three elements up.
std::string label_of(const GumboNode* node) {
  constexpr int most_up = 3;
  constexpr int most_back = 4;
  for (int up = 0; up < most_up && node->parent != nullptr; ++up, node = node->parent) {
    const Nodes siblings = children(node->parent);
    for (int back = 1;
         back <= most_back && node->index_within_parent >= static_cast<std::size_t>(back);
         ++back) {
      const GumboNode* before =
          siblings[node->index_within_parent - static_cast<std::size_t>(back)];
      std::string words = short_words_of(before, byline_bytes);
      if (!words.empty()) return words;
    }
  }
  return {};
}

bool has_word(const std::vector<std::string>& words, const NameSet& wanted) {
  return std::any_of(
      words.begin(), words.end(), [&](const std::string& word) { return wanted.contains(word); });
}

// The day on which the article was changed. Themes call the day of both "published updated".
bool is_named_update(const GumboNode* node) {
  static const NameSet updated = {"updated", "modified", "update", "lastmod", "lastupdate"};
  static const NameSet published = {"published", "publish", "pubdate", "created"};
  bool named_so = false;
  for (const char* where : {"class", "id", "itemprop"}) {
    const std::vector<std::string> words = name_words(attribute(node, where));
    if (has_word(words, published)) return false;
    named_so = named_so || has_word(words, updated);
  }
  return named_so;
}

bool is_of_update(const GumboNode* node) {
  return is_named_update(node) || tells_update(short_words_of(node, byline_bytes)) ||
         tells_update(label_of(node));
}

// Within a link that has more words than the date: to another story.
bool in_link_to_story(const GumboNode* node) {
  const std::string own = short_words_of(node, byline_bytes);
  for (const GumboNode* up = node->parent; up != nullptr; up = up->parent)
    if (tag_of(up) == GUMBO_TAG_A) return short_words_of(up, byline_bytes) != own;
  return false;
}

bool in_link(const GumboNode* node) {
  while (node != nullptr && tag_of(node) != GUMBO_TAG_A)
    node = node->parent;
  return node != nullptr;
}

// Microdata, or RDFa of Dublin Core.
bool is_marked(const GumboNode* node) {
  const std::string property = ascii_lower(attribute(node, "property"));
  return ascii_lower(attribute(node, "itemprop")).find("datepublished") != std::string::npos ||
         property.find("datepublished") != std::string::npos ||
         property.find("dc:date") != std::string::npos ||
         property.find("dc:created") != std::string::npos ||
         gumbo_get_attribute(&node->v.element.attributes, "pubdate") != nullptr;
}

// <time> of nothing else: an event's, a comment's.
bool is_plain_time(const GumboNode* node) {
  const std::string property = ascii_lower(attribute(node, "itemprop"));
  return tag_of(node) == GUMBO_TAG_TIME && (property.empty() || property == "datecreated");
}

std::string day_of_element(const GumboNode* node) {
  for (const char* where : {"datetime", "content"}) {
    std::string day = stated_day(attribute(node, where));
    if (!day.empty()) return day;
  }
  return stated_day(short_words_of(node, byline_bytes));
}

// The day of the first element that is wanted and has one.
std::string element_day(const Nodes& nodes, bool (*wanted)(const GumboNode*)) {
  std::size_t candidates = 0;
  for (const GumboNode* node : nodes) {
    if (!wanted(node)) continue;
    if (++candidates > max_candidates) break;
    std::string day = day_of_element(node);
    if (!day.empty() && !is_of_update(node) && !in_link_to_story(node)) return day;
  }
  return {};
}

std::string time_day(const ArticleHead& head) {
  std::string day = element_day(head.elements, is_marked);
  if (day.empty()) day = element_day(head.article, is_marked);
  if (day.empty()) day = element_day(head.elements, is_plain_time);
  return day;
}

struct Figures {
  std::size_t years = 0;
  std::size_t days = 0;
  std::size_t words = 0;
};

Figures figures_of(std::string_view line) {
  Figures figures;
  const Text text = read_text(line);
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    const std::string_view word = text.word(i);
    if (text.tokens[i].kind == TokenKind::word || text.tokens[i].kind == TokenKind::latin)
      ++figures.words;
    if (text.tokens[i].kind != TokenKind::number) continue;
    const bool year = word.size() == 4 && (word.substr(0, 2) == "19" || word.substr(0, 2) == "20");
    figures.years += year ? 1 : 0;
    figures.days += word.size() <= 2 ? 1 : 0;
  }
  return figures;
}

// Whether a piece of text right under the element has a year.
bool has_year(const GumboNode* node) {
  const Nodes under = children(node);
  return std::any_of(under.begin(), under.end(), [](const GumboNode* child) {
    if (child->type != GUMBO_NODE_TEXT) return false;
    const std::string_view text = child->v.text.text;
    return text.size() <= byline_bytes && figures_of(text).years > 0;
  });
}

// Source: datelines of Arabic outlets have a weekday, a month of two names, a zone, a place.
constexpr std::size_t max_date_words = 8;

// Beside the day of an update there is one more.
bool looks_like_date(std::string_view line) {
  const Figures figures = figures_of(line);
  const std::size_t years = tells_update(line) ? 2 : 1;
  return figures.years >= years && figures.days > 0 && figures.words <= max_date_words * years;
}

// Pages of tables have no elements around a date: a line of its own below the title, above the
// text.
std::string line_below_title(const PageFacts& page) {
  constexpr std::size_t most_below = 4;
  const std::vector<PageLine>& lines = page.lines.lines;
  const auto title = std::find_if(
      lines.begin(), lines.end(), [&](const PageLine& line) { return line.text == page.title; });
  std::size_t seen = 0;
  for (auto at = title; at != lines.end() && seen < most_below && !at->prose(); ++at, ++seen)
    if (at != title && at->text.size() <= byline_bytes && looks_like_date(at->text) &&
        !at->linked() && !is_named_update(at->owner) && !tells_update(label_of(at->owner)))
      return at->text;
  return {};
}

}  // namespace

PublishedDay published_day(const PageFacts& page) {
  if (!page.json_ld_day.empty()) return {.day = std::string(page.json_ld_day), .source = "json-ld"};
  std::string day = meta_day(page.elements, open_graph_names);
  if (!day.empty()) return {.day = day, .source = "opengraph"};
  day = time_day(page.head);
  if (!day.empty()) return {.day = day, .source = "time"};
  day = meta_day(page.elements, meta_names);
  if (!day.empty()) return {.day = day, .source = "meta"};
  day = url_day(page.url);
  if (!day.empty()) return {.day = day, .source = "url"};
  return {};
}

std::string date_line(const PageFacts& page) {
  std::size_t candidates = 0;
  for (const GumboNode* node : page.head.elements) {
    const bool heading = tag_of(node) == GUMBO_TAG_H1 || tag_of(node) == GUMBO_TAG_TITLE;
    if (heading || !has_year(node)) continue;
    if (++candidates > max_candidates) break;
    for (const GumboNode* around : {node, static_cast<const GumboNode*>(node->parent)}) {
      if (around == nullptr) continue;
      std::string line = short_words_of(around, byline_bytes);
      if (!looks_like_date(line)) continue;
      if (is_named_update(around) || tells_update(label_of(around)) || in_link(around)) break;
      return line;
    }
  }
  return line_below_title(page);
}

}  // namespace rasid
