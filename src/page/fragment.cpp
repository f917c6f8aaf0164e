#include "page/fragment.h"

#include "base/ascii.h"
#include "page/guard.h"
#include "page/tree.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace rasid {
namespace {

bool is_left_out(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FIELDSET: return true;
    default: return false;
  }
}

class FragmentReader {
 public:
  void read(const GumboNode* node) {
    const GumboTag tag = tag_of(node);
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
      return paragraph_.add(node->v.text.text, links_open_ > 0);
    if (tag == GUMBO_TAG_BR) return flush();
    if (tag == GUMBO_TAG_LAST || is_left_out(tag)) return;
    const bool block = !is_inline_tag(tag);
    if (block) flush();
    if (tag == GUMBO_TAG_A) ++links_open_;
    for (const GumboNode* child : children(node))
      read(child);
    if (tag == GUMBO_TAG_A) --links_open_;
    if (block) flush();
  }

  std::vector<LinkedText> take() {
    flush();
    return std::move(paragraphs_);
  }

 private:
  void flush() {
    paragraph_.text = std::string(trimmed(paragraph_.text));
    if (!paragraph_.text.empty()) paragraphs_.push_back(std::move(paragraph_));
    paragraph_ = {};
  }

  LinkedText paragraph_;
  std::vector<LinkedText> paragraphs_;
  std::size_t links_open_ = 0;
};

}  // namespace

std::vector<std::string> fragment_lines(std::string_view html) {
  if (html.find_first_of("<&") == std::string_view::npos) {
    std::string words;
    append_collapsed(html, words);
    const std::string_view line = trimmed(words);
    return line.empty() ? std::vector<std::string>() : std::vector<std::string>{std::string(line)};
  }
  const GuardedPage guarded = guard_html(html);
  const PageTree tree(guarded.html);
  FragmentReader reader;
  reader.read(tree.root());
  std::vector<LinkedText> paragraphs = reader.take();
  const bool any_words = std::any_of(
      paragraphs.begin(), paragraphs.end(), [](const LinkedText& one) { return !one.linked(); });
  std::vector<std::string> lines;
  for (LinkedText& paragraph : paragraphs)
    if (!any_words || !paragraph.linked()) lines.push_back(std::move(paragraph.text));
  return lines;
}

}  // namespace rasid
