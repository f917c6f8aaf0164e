// The head begins where the element begins that the page marks as an article, else at the heading's
// parent, unless that holds the text as well and so perhaps the whole page with its clocks. It ends
// at the second paragraph below the heading, for a standfirst is one; at the first heading or list
// below the first paragraph, where the boxes of other stories begin; and with the smallest element
// that holds both heading and text.

#include "page/article_head.h"

#include "base/ascii.h"
#include "page/page_lines.h"
#include "page/tree.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace rasid {
namespace {

constexpr std::size_t heading_characters = 10;
constexpr std::size_t max_heading_bytes = 1000;
constexpr std::size_t max_headings = 64;

// Words in class, id and role of what is not about this article.
const NameSet& other_names() {
  static const NameSet names = {
      "related",  "comment",  "comments",  "disqus",    "respond",         "sidebar", "popular",
      "most",     "mostread", "trending",  "recommend", "recommended",     "teaser",  "ticker",
      "clock",    "today",    "now",       "breaking",  "latest",          "weather", "calendar",
      "footer",   "nav",      "navbar",    "menu",      "topbar",          "ad",      "ads",
      "advert",   "promo",    "sponsored", "outbrain",  "taboola",         "wm",      "wayback",
      "archived", "caption",  "teasers",   "readmore",  "recommendations", "prayer",  "newsletter"};
  return names;
}

bool is_other_tag(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_DATALIST: return true;
    default: return false;
  }
}

bool is_whole_page(const GumboNode* node) {
  return node == nullptr || tag_of(node) == GUMBO_TAG_BODY || tag_of(node) == GUMBO_TAG_HTML ||
         tag_of(node) == GUMBO_TAG_LAST;
}

bool marks_article(const GumboNode* node) {
  if (is_whole_page(node)) return false;
  const std::string_view type = attribute(node, "itemtype");
  return tag_of(node) == GUMBO_TAG_ARTICLE || type.find("Article") != std::string_view::npos ||
         type.find("BlogPosting") != std::string_view::npos;
}

bool ends_head(GumboTag tag) {
  return is_heading_tag(tag) || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL ||
         tag == GUMBO_TAG_ARTICLE;
}

// Whose long lines are no paragraphs.
bool holds_no_prose(GumboTag tag) {
  return tag == GUMBO_TAG_A || tag == GUMBO_TAG_HEAD || is_heading_tag(tag);
}

// The first heading that is long enough to be a title.
const GumboNode* first_heading(const GumboNode* root) {
  std::size_t seen = 0;
  for (const GumboNode* node : elements(root)) {
    if (tag_of(node) != GUMBO_TAG_H1) continue;
    if (++seen > max_headings) break;
    if (code_points(short_words_of(node, max_heading_bytes)) >= heading_characters) return node;
  }
  return nullptr;
}

struct Element {
  const GumboNode* node = nullptr;
  std::size_t end = 0;  // behind the last element under it
  bool other = false;   // belongs to something else
};

// The elements of a page, and which of them a paragraph begins in.
class PageWalk {
 public:
  PageWalk(const GumboNode* root, const GumboNode* heading) {
    for (const GumboNode* node = heading; node != nullptr; node = node->parent)
      around_heading_.push_back(node);
    walk(root, false, false);
  }

  const std::vector<Element>& elements() const { return elements_; }
  const std::vector<std::size_t>& paragraphs() const { return paragraphs_; }

 private:
  bool is_other(const GumboNode* node, GumboTag tag) const {
    if (is_whole_page(node)) return false;
    // Those of the article itself, not of the page, tell who wrote it and when.
    const bool end_of_article = tag == GUMBO_TAG_FOOTER && marks_article(node->parent);
    const bool other_tag = is_other_tag(tag) && !end_of_article;
    if (!other_tag && !names_any(node, other_names())) return false;
    return std::find(around_heading_.begin(), around_heading_.end(), node) == around_heading_.end();
  }

  void walk(const GumboNode* node, bool other, bool no_prose) {
    const GumboTag tag = tag_of(node);
    if (node->type == GUMBO_NODE_TEXT && !other && !no_prose) return add_text(node);
    if (tag == GUMBO_TAG_LAST) return;
    const std::size_t at = elements_.size();
    other = other || is_other(node, tag);
    elements_.push_back({.node = node, .other = other});
    const bool block = !is_inline_tag(tag);
    if (block) line_characters_ = 0;
    for (const GumboNode* child : children(node))
      walk(child, other, no_prose || holds_no_prose(tag));
    if (block) line_characters_ = 0;
    elements_[at].end = elements_.size();
  }

  void add_text(const GumboNode* node) {
    const bool before = line_characters_ >= prose_characters;
    line_characters_ += code_points(trimmed(node->v.text.text));
    if (!before && line_characters_ >= prose_characters) paragraphs_.push_back(elements_.size());
  }

  std::vector<const GumboNode*> around_heading_;
  std::vector<Element> elements_;
  std::vector<std::size_t> paragraphs_;  // how many elements begin before each
  std::size_t line_characters_ = 0;
};

class HeadFinder {
 public:
  HeadFinder(const GumboNode* root, const GumboNode* heading)
      : page_(root, heading),
        elements_(page_.elements()) {
    for (std::size_t i = 0; i < elements_.size(); ++i)
      if (elements_[i].node == heading) heading_ = i;
  }

  ArticleHead find() const {
    ArticleHead head;
    const std::vector<std::size_t> paragraphs = paragraphs_below();
    const std::size_t around = smallest_around(paragraphs);
    const std::size_t article =
        innermost([](const Element& one) { return marks_article(one.node); });
    const bool marked = article < elements_.size();
    std::size_t last = end_of_head(paragraphs);
    if (around < elements_.size()) last = std::min(last, elements_[around].end);
    add(marked ? article : begin_of_heading(around), last, head.elements);
    if (marked) add(article, elements_[article].end, head.article);
    return head;
  }

 private:
  void add(std::size_t first, std::size_t last, std::vector<const GumboNode*>& into) const {
    for (std::size_t i = first; i < last; ++i)
      if (!elements_[i].other) into.push_back(elements_[i].node);
  }

  std::vector<std::size_t> paragraphs_below() const {
    std::vector<std::size_t> below = page_.paragraphs();
    const std::size_t from = heading_ ? elements_[*heading_].end : 0;
    below.erase(below.begin(), std::lower_bound(below.begin(), below.end(), from));
    return below;
  }

  // The innermost element for which `holds`, of those around the heading; all: none.
  template <typename Holds>
  std::size_t innermost(Holds holds) const {
    std::size_t found = elements_.size();
    for (std::size_t i = 0; heading_ && i <= *heading_; ++i)
      if (elements_[i].end > *heading_ && holds(elements_[i])) found = i;
    return found;
  }

  std::size_t smallest_around(const std::vector<std::size_t>& paragraphs) const {
    const std::size_t needed = paragraphs.empty() ? elements_.size() : paragraphs.front();
    return innermost([&](const Element& one) { return one.end >= needed; });
  }

  std::size_t begin_of_heading(std::size_t around) const {
    if (!heading_) return 0;
    const GumboNode* parent = elements_[*heading_].node->parent;
    const std::size_t at = innermost([&](const Element& one) { return one.node == parent; });
    return at == around || is_whole_page(parent) ? *heading_ : at;
  }

  std::size_t end_of_head(const std::vector<std::size_t>& paragraphs) const {
    const std::size_t stop = paragraphs.size() > 1 ? paragraphs[1] : elements_.size();
    std::size_t at = heading_ ? elements_[*heading_].end : stop;
    if (!paragraphs.empty()) at = paragraphs.front();
    while (at < stop && (elements_[at].other || !ends_head(tag_of(elements_[at].node))))
      ++at;
    return at;
  }

  PageWalk page_;
  const std::vector<Element>& elements_;
  std::optional<std::size_t> heading_;
};

}  // namespace

ArticleHead article_head(const GumboNode* root, const GumboNode* heading) {
  return HeadFinder(root, heading != nullptr ? heading : first_heading(root)).find();
}

}  // namespace rasid
