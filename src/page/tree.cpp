#include "page/tree.h"

#include "base/ascii.h"
#include "text/utf8.h"

#include <algorithm>
#include <span>

namespace rasid {
namespace {

void collect_elements(const GumboNode* node, std::vector<const GumboNode*>& found) {
  if (tag_of(node) == GUMBO_TAG_LAST) return;
  found.push_back(node);
  for (const GumboNode* child : children(node))
    collect_elements(child, found);
}

bool is_words(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
         node->type == GUMBO_NODE_CDATA;
}

void collect_words(const GumboNode* node, std::string& words) {
  if (is_words(node)) append_collapsed(node->v.text.text, words);
  if (tag_of(node) == GUMBO_TAG_BR) append_collapsed(" ", words);
  for (const GumboNode* child : children(node))
    collect_words(child, words);
}

// Collects words as long as they are few.
class ShortWords {
 public:
  explicit ShortWords(std::size_t most) : most_(most) {}

  // False: there are more.
  bool collect(const GumboNode* node) {
    // Pages nest elements without words by the hundred thousand, to be looked through again and
    // again.
    if (++nodes_ > max_nodes) return false;
    if (is_words(node))
      append_collapsed(std::string_view(node->v.text.text).substr(0, most_ + 2), words_);
    if (tag_of(node) == GUMBO_TAG_BR) append_collapsed(" ", words_);
    if (words_.size() > most_ + 2) return false;
    if (node->type != GUMBO_NODE_ELEMENT) return true;
    if (node->v.element.children.length > max_nodes) return false;
    const std::vector<const GumboNode*> under = children(node);
    return std::all_of(
        under.begin(), under.end(), [&](const GumboNode* child) { return collect(child); });
  }

  std::string_view words() const { return trimmed(words_); }

 private:
  static constexpr std::size_t max_nodes = 1024;

  std::size_t most_;
  std::size_t nodes_ = 0;
  std::string words_;
};

}  // namespace

PageTree::PageTree(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  output_.reset(gumbo_parse_with_options(&options, html.data(), html.size()));
}

void PageTree::Destroy::operator()(GumboOutput* output) const {
  gumbo_destroy_output(&kGumboDefaultOptions, output);
}

GumboTag tag_of(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT ? node->v.element.tag : GUMBO_TAG_LAST;
}

std::string_view attribute(const GumboNode* node, const char* name) {
  if (node->type != GUMBO_NODE_ELEMENT) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

std::vector<const GumboNode*> children(const GumboNode* node) {
  if (node->type != GUMBO_NODE_ELEMENT) return {};
  const GumboVector& vector = node->v.element.children;
  std::vector<const GumboNode*> nodes;
  nodes.reserve(vector.length);
  for (void* child : std::span(vector.data, vector.length))
    nodes.push_back(static_cast<const GumboNode*>(child));
  return nodes;
}

std::vector<const GumboNode*> elements(const GumboNode* node) {
  std::vector<const GumboNode*> found;
  collect_elements(node, found);
  return found;
}

std::string words_of(const GumboNode* node) {
  std::string words;
  collect_words(node, words);
  return std::string(trimmed(words));
}

std::string short_words_of(const GumboNode* node, std::size_t most) {
  ShortWords words(most);
  if (!words.collect(node) || words.words().size() > most) return {};
  return std::string(words.words());
}

bool is_inline_tag(GumboTag tag) {
  static const std::unordered_set<int> tags = {
      GUMBO_TAG_A,    GUMBO_TAG_SPAN, GUMBO_TAG_ABBR, GUMBO_TAG_CITE,    GUMBO_TAG_Q,
      GUMBO_TAG_TIME, GUMBO_TAG_INS,  GUMBO_TAG_DEL,  GUMBO_TAG_SUB,     GUMBO_TAG_SUP,
      GUMBO_TAG_MARK, GUMBO_TAG_BDI,  GUMBO_TAG_BDO,  GUMBO_TAG_LABEL,   GUMBO_TAG_DATA,
      GUMBO_TAG_DFN,  GUMBO_TAG_VAR,  GUMBO_TAG_KBD,  GUMBO_TAG_ACRONYM, GUMBO_TAG_UNKNOWN};
  return tags.contains(tag);
}

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : name.substr(0, 256)) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool lower = c >= 'a' && c <= 'z';
    const bool after_lower = !words.back().empty() && words.back().back() >= 'a';
    if ((upper && after_lower) || (!upper && !lower)) words.emplace_back();
    if (upper || lower) words.back() += c;
  }
  for (std::string& word : words)
    word = ascii_lower(word);
  return words;
}

bool names_any(const GumboNode* node, const NameSet& names) {
  for (const char* where : {"class", "id", "role"})
    for (const std::string& word : name_words(attribute(node, where)))
      if (names.contains(word)) return true;
  return false;
}

void append_collapsed(std::string_view more, std::string& text) {
  for (std::size_t at = 0; at < more.size();) {
    const char32_t c = next_code_point(more, at);
    const bool blank = c == ' ' || (c >= '\t' && c <= '\r') || c == U'\u00A0';
    if (!blank)
      append_utf8(c, text);
    else if (text.empty() || text.back() != ' ')
      text += ' ';
  }
}

void LinkedText::add(std::string_view words, bool in_link) {
  const std::size_t before = text.size();
  append_collapsed(words, text);
  const std::size_t added = code_points(std::string_view(text).substr(before));
  characters += added;
  if (in_link) link_characters += added;
}

}  // namespace rasid
