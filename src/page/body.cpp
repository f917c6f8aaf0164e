// One walk turns the page into lines, each with the length of its links, and notes for every
// element which lines it holds; what is furniture by its tag or class is left out on the way,
// unless most of the page's prose is in it. Then the article's element is chosen:
//   1. itemprop="articleBody" or <article>, the one that holds most prose, if it holds half as much
//      as 2. would;
//   2. the element whose own paragraphs hold most prose that is no link: a paragraph counts for its
//      parent, and half for its grandparent.
// Source of 2: the scoring of Readability (Arc90, 2010), without its lists of good class names.
// Prose is a line of 60 characters and more of which less than a third is links: menus and teasers
// are shorter, and all link.

#include "page/body.h"

#include "page/guard.h"
#include "page/tree.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace rasid {
namespace {

constexpr std::size_t prose_characters = 60;
// A line outside paragraphs needs as many words to be believed.
constexpr std::size_t loose_words = 8;

// Words in class, id and role that say "not the article".
const NameSet& furniture_classes() {
  static const NameSet names = {
      "share",       "sharing",    "shares",      "social",          "related", "breadcrumb",
      "breadcrumbs", "tags",       "newsletter",  "subscribe",       "sidebar", "ad",
      "ads",         "advert",     "banner",      "advertisement",   "promo",   "sponsor",
      "sponsored",   "recommend",  "recommended", "recommendations", "popular", "mostread",
      "trending",    "pagination", "pager",       "toolbar",         "menu",    "navbar",
      "navigation",  "nav",        "footer",      "caption",         "credit",  "copyright",
      "author",      "byline",     "readmore",    "outbrain",        "taboola", "addthis",
      "print",       "login",      "popup",       "modal",           "cookie",  "meta"};
  return names;
}

const NameSet& comment_classes() {
  static const NameSet names = {"comment", "comments", "disqus", "respond"};
  return names;
}

bool is_furniture_tag(GumboTag tag) {
  static const std::unordered_set<int> tags = {GUMBO_TAG_NAV,
                                               GUMBO_TAG_ASIDE,
                                               GUMBO_TAG_HEADER,
                                               GUMBO_TAG_FOOTER,
                                               GUMBO_TAG_FIGCAPTION,
                                               GUMBO_TAG_FIGURE,
                                               GUMBO_TAG_AUDIO,
                                               GUMBO_TAG_VIDEO,
                                               GUMBO_TAG_MENU,
                                               GUMBO_TAG_FIELDSET,
                                               GUMBO_TAG_LEGEND};
  return tags.contains(tag);
}

bool is_hidden(const GumboNode* node) {
  const std::string style = ascii_lower(attribute(node, "style"));
  return style.find("display:none") != std::string::npos ||
         style.find("display: none") != std::string::npos ||
         gumbo_get_attribute(&node->v.element.attributes, "hidden") != nullptr;
}

struct Line {
  std::string text;
  std::size_t characters = 0;
  std::size_t link_characters = 0;
  const GumboNode* owner = nullptr;  // the block it stands in

  bool prose() const { return characters >= prose_characters && link_characters * 3 < characters; }
};

struct Range {
  std::size_t first = 0;
  std::size_t last = 0;
};

// Characters of long texts outside links under each element: which parts must not be thrown away.
class Prose {
 public:
  explicit Prose(const GumboNode* root) { total_ = measure(root); }

  bool mostly_in(const GumboNode* node) const {
    const auto found = under_.find(node);
    return found != under_.end() && found->second * 2 > total_;
  }

 private:
  std::size_t measure(const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT) {
      const std::size_t characters = code_points(trimmed(node->v.text.text));
      return characters >= prose_characters ? characters : 0;
    }
    if (tag_of(node) == GUMBO_TAG_A || tag_of(node) == GUMBO_TAG_LAST) return 0;
    std::size_t sum = 0;
    for (const GumboNode* child : children(node))
      sum += measure(child);
    if (sum > 0) under_[node] = sum;
    return sum;
  }

  std::unordered_map<const GumboNode*, std::size_t> under_;
  std::size_t total_ = 0;
};

class LineReader {
 public:
  explicit LineReader(const GumboNode* root) : prose_(root) {
    read(root, root);
    flush(root);
  }

  const std::vector<Line>& lines() const { return lines_; }
  const std::vector<std::pair<const GumboNode*, Range>>& ranges() const { return ranges_; }

 private:
  bool skipped(const GumboNode* node, GumboTag tag) const {
    if (tag == GUMBO_TAG_HEAD || tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_DATALIST) return true;
    if (is_hidden(node) || names_any(node, comment_classes())) return true;
    if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY) return false;
    const bool furniture = is_furniture_tag(tag) || names_any(node, furniture_classes());
    return furniture && !prose_.mostly_in(node);
  }

  void read(const GumboNode* node, const GumboNode* owner) {
    const GumboTag tag = tag_of(node);
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
      return add_words(node->v.text.text);
    if (tag == GUMBO_TAG_BR) return flush(owner);
    if (tag == GUMBO_TAG_LAST || skipped(node, tag)) return;
    const bool block = !is_inline_tag(tag);
    if (block) flush(owner);
    const Range range{.first = lines_.size(), .last = 0};
    if (tag == GUMBO_TAG_A) ++links_open_;
    for (const GumboNode* child : children(node))
      read(child, block ? node : owner);
    if (tag == GUMBO_TAG_A) --links_open_;
    if (!block) return;
    flush(node);
    ranges_.emplace_back(node, Range{.first = range.first, .last = lines_.size()});
  }

  void add_words(std::string_view words) {
    const std::size_t before = line_.text.size();
    append_collapsed(words, line_.text);
    const std::size_t added = code_points(std::string_view(line_.text).substr(before));
    line_.characters += added;
    if (links_open_ > 0) line_.link_characters += added;
  }

  void flush(const GumboNode* owner) {
    line_.text = std::string(trimmed(line_.text));
    line_.owner = owner;
    if (!line_.text.empty()) lines_.push_back(std::move(line_));
    line_ = {};
  }

  Prose prose_;
  Line line_;
  std::vector<Line> lines_;
  std::vector<std::pair<const GumboNode*, Range>> ranges_;
  std::size_t links_open_ = 0;
};

bool is_paragraph_tag(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_BLOCKQUOTE: return true;
    default: return false;
  }
}

// Prose by the parent and grandparent of its paragraph, as the essay says.
std::unordered_map<const GumboNode*, double> scores_of(const std::vector<Line>& lines) {
  std::unordered_map<const GumboNode*, double> scores;
  for (const Line& line : lines) {
    if (!line.prose()) continue;
    const auto own_words = static_cast<double>(line.characters - line.link_characters);
    const GumboNode* home = is_paragraph_tag(tag_of(line.owner)) && line.owner->parent != nullptr
                                ? line.owner->parent
                                : line.owner;
    scores[home] += own_words;
    if (home->parent != nullptr) scores[home->parent] += own_words / 2;
  }
  return scores;
}

std::size_t prose_in(const std::vector<std::size_t>& sums, Range range) {
  return sums[range.last] - sums[range.first];
}

bool says_article(const GumboNode* node) {
  return tag_of(node) == GUMBO_TAG_ARTICLE ||
         ascii_lower(attribute(node, "itemprop")).find("articlebody") != std::string::npos;
}

// The lines of the article's element.
Range choose_range(const LineReader& page) {
  const std::vector<Line>& lines = page.lines();
  std::vector<std::size_t> sums(1);
  for (const Line& line : lines)
    sums.push_back(sums.back() + (line.prose() ? line.characters : 0));
  const std::unordered_map<const GumboNode*, double> scores = scores_of(lines);

  Range densest{.first = 0, .last = lines.size()};
  Range marked;
  double best = 0;
  for (const auto& [node, range] : page.ranges()) {
    const auto score = scores.find(node);
    if (score != scores.end() && score->second > best) {
      best = score->second;
      densest = range;
    }
    // An articleBody inside its article holds the same prose and comes first.
    if (says_article(node) && prose_in(sums, range) > prose_in(sums, marked)) marked = range;
  }
  const bool enough =
      prose_in(sums, marked) > 0 && prose_in(sums, marked) * 2 >= prose_in(sums, densest);
  return enough ? marked : densest;
}

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

bool ends_sentence(std::string_view text) {
  static constexpr std::string_view stops[] = {
      ".", "!", "?", ":", "\"", "\u061F", "\u00BB", "\u201D", "\u2026"};
  return std::any_of(std::begin(stops), std::end(stops), [&](std::string_view stop) {
    return text.size() >= stop.size() && text.substr(text.size() - stop.size()) == stop;
  });
}

bool worth_keeping(const Line& line) {
  if (line.link_characters * 2 > line.characters) return false;
  if (is_paragraph_tag(tag_of(line.owner))) return true;
  return count_words(line.text) >= loose_words || ends_sentence(line.text);
}

}  // namespace

std::vector<std::string> article_lines(const GumboNode* root, std::string_view title) {
  const LineReader page(root);
  const Range range = choose_range(page);
  std::vector<std::string> kept;
  for (std::size_t i = range.first; i < range.last; ++i) {
    const Line& line = page.lines()[i];
    if (worth_keeping(line) && line.text != title) kept.push_back(line.text);
  }
  return kept;
}

}  // namespace rasid
