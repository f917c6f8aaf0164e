// One walk turns the page into lines, each with the length of its links, and notes for every block
// which lines it holds. What is furniture by its tag or class is left out on the way. Then boxes of
// other stories are found: a block of a few lines that begins with a headline that is all link and
// no other line than a summary below it.

#include "page/page_lines.h"

#include "base/ascii.h"
#include "text/utf8.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace rasid {
namespace {

// Words in class, id and role that say "not the article".
const NameSet& furniture_names() {
  static const NameSet names = {
      "share",        "sharing",     "shares",    "sharedaddy",   "social",      "related",
      "breadcrumb",   "breadcrumbs", "tags",      "tagcloud",     "newsletter",  "subscribe",
      "subscription", "sidebar",     "ad",        "ads",          "adsbygoogle", "advert",
      "banner",       "promo",       "sponsor",   "sponsored",    "recommend",   "recommended",
      "popular",      "mostread",    "trending",  "pagination",   "pager",       "pagenav",
      "toolbar",      "menu",        "navbar",    "navigation",   "nav",         "footer",
      "caption",      "credit",      "copyright", "author",       "byline",      "readmore",
      "outbrain",     "taboola",     "addthis",   "print",        "login",       "popup",
      "modal",        "cookie",      "cookies",   "consent",      "meta",        "postmetadata",
      "metadata",     "submitted",   "rating",    "signature",    "paywall",     "breaking",
      "ticker",       "invisible",   "keywords",  "tools",        "most",        "advertisement",
      "visually",     "screen",      "skip",      "complementary"};
  return names;
}

const NameSet& comment_names() {
  static const NameSet names = {"comment", "comments", "commentlist", "disqus", "respond"};
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
                                               GUMBO_TAG_LEGEND,
                                               GUMBO_TAG_NOSCRIPT,
                                               GUMBO_TAG_TEMPLATE};
  return tags.contains(tag);
}

bool is_hidden(const GumboNode* node) {
  const std::string style = ascii_lower(attribute(node, "style"));
  return style.find("display:none") != std::string::npos ||
         style.find("display: none") != std::string::npos ||
         gumbo_get_attribute(&node->v.element.attributes, "hidden") != nullptr;
}

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
  explicit LineReader(const PageParts& parts) : parts_(parts), prose_(parts.root) {
    for (const GumboNode* node = parts.heading; node != nullptr; node = node->parent)
      around_heading_.insert(node);
    read(parts.root, parts.root);
    flush(parts.root);
  }

  PageLines take() { return std::move(page_); }

 private:
  // The header of a story, which holds its headline, not that of the page.
  static bool is_header_of_story(const GumboNode* node, GumboTag tag) {
    constexpr int most_up = 3;
    if (tag != GUMBO_TAG_HEADER) return false;
    for (int up = 0; up < most_up && node->parent != nullptr; ++up, node = node->parent)
      if (tag_of(node->parent) == GUMBO_TAG_ARTICLE) return true;
    return false;
  }

  bool skipped(const GumboNode* node, GumboTag tag) const {
    if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY) return false;
    if (tag == GUMBO_TAG_HEAD || tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_DATALIST) return true;
    if (parts_.dropped.contains(node)) return true;
    if (around_heading_.contains(node)) return false;
    if (names_any(node, comment_names())) return true;
    const bool by_tag = is_furniture_tag(tag) && !is_header_of_story(node, tag);
    const bool furniture = by_tag || names_any(node, furniture_names()) || is_hidden(node);
    return furniture && !prose_.mostly_in(node);
  }

  void read(const GumboNode* node, const GumboNode* owner) {
    const GumboTag tag = tag_of(node);
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
      return line_.add(node->v.text.text, links_open_ > 0);
    if (tag == GUMBO_TAG_BR) return flush(owner);
    if (tag == GUMBO_TAG_IMG) image_seen_ = image_seen_ || trimmed(line_.text).empty();
    if (tag == GUMBO_TAG_LAST || skipped(node, tag)) return;
    const bool block = !is_inline_tag(tag);
    if (block) flush(owner);
    const std::size_t first = page_.lines.size();
    if (tag == GUMBO_TAG_A) ++links_open_;
    for (const GumboNode* child : children(node))
      read(child, block ? node : owner);
    if (tag == GUMBO_TAG_A) --links_open_;
    if (!block) return;
    flush(node);
    page_.blocks.push_back({.node = node, .lines = {.first = first, .last = page_.lines.size()}});
  }

  void flush(const GumboNode* owner) {
    line_.text = std::string(trimmed(line_.text));
    line_.owner = owner;
    if (!line_.text.empty()) {
      line_.after_image = image_seen_;
      image_seen_ = false;
      page_.lines.push_back(std::move(line_));
    }
    line_ = {};
  }

  const PageParts& parts_;
  Prose prose_;
  std::unordered_set<const GumboNode*> around_heading_;
  PageLine line_;
  PageLines page_;
  bool image_seen_ = false;
  std::size_t links_open_ = 0;
};

// A headline, its summary, a date, "read more".
constexpr std::size_t max_teaser_lines = 6;
constexpr std::size_t headline_words = 3;

class TeaserFinder {
 public:
  TeaserFinder(PageLines& page, std::string_view title) : page_(page), title_(title) {}

  void mark() {
    for (const BlockLines& block : page_.blocks)
      if (!within_last(block.lines) && is_teaser(block)) mark(block.lines);
  }

 private:
  // The same box again, seen from the block around it.
  bool within_last(LineRange lines) const { return lines.first == last_.first && lines == last_; }

  bool is_headline(const PageLine& line) const {
    return is_heading_tag(tag_of(line.owner)) && line.linked() &&
           count_words(line.text) >= headline_words &&
           title_.find(line.text) == std::string_view::npos;
  }

  bool is_teaser(const BlockLines& block) const {
    const std::size_t count = block.lines.last - block.lines.first;
    if (count < 2 || count > max_teaser_lines) return false;
    bool headline = false;
    std::size_t prose = 0;
    for (std::size_t i = block.lines.first; i < block.lines.last; ++i) {
      const PageLine& line = page_.lines[i];
      if (is_headline(line)) headline = true;
      if (!line.prose()) continue;
      if (!headline) return false;
      ++prose;
    }
    return headline && prose <= 1;
  }

  void mark(LineRange lines) {
    for (std::size_t i = lines.first; i < lines.last; ++i)
      page_.lines[i].teaser = true;
    last_ = lines;
    ++page_.teasers;
  }

  PageLines& page_;
  std::string_view title_;
  LineRange last_;
};

}  // namespace

PageLines page_lines(const PageParts& page, std::string_view title) {
  PageLines lines = LineReader(page).take();
  TeaserFinder(lines, title).mark();
  return lines;
}

bool is_heading_tag(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

}  // namespace rasid
