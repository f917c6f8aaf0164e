#pragma once
// The tree of a page as Gumbo built it: a handle that owns it, and questions to its nodes.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <gumbo.h>

namespace rasid {

// Owns the tree; `root` is valid as long as this and the text it was parsed from.
class PageTree {
 public:
  // Requires: `html` was guarded (guard_html) and outlives this.
  explicit PageTree(std::string_view html);

  const GumboNode* root() const { return output_->root; }

 private:
  struct Destroy {
    void operator()(GumboOutput* output) const;
  };
  std::unique_ptr<GumboOutput, Destroy> output_;
};

// GUMBO_TAG_LAST for what is no element.
GumboTag tag_of(const GumboNode* node);

// The value, or empty.
std::string_view attribute(const GumboNode* node, const char* name);

// The nodes under an element, none under anything else.
std::vector<const GumboNode*> children(const GumboNode* node);

// Every element under `node`, itself included, in the order of the page.
std::vector<const GumboNode*> elements(const GumboNode* node);

// The words under `node`, spaces collapsed.
std::string words_of(const GumboNode* node);

// The same where they have at most `most` bytes and stand in at most 1024 nodes, else empty.
std::string short_words_of(const GumboNode* node, std::size_t most);

// Whether its words stand in a line with those around it, as a browser shows them.
bool is_inline_tag(GumboTag tag);

using NameSet = std::unordered_set<std::string_view>;

// The words that a name is made of, in lower case, of its first 256 bytes.
// Example: "relatedPosts side-bar" gives "related", "posts", "side", "bar".
std::vector<std::string> name_words(std::string_view name);

// Whether one of the words in class, id and role is among `names`.
bool names_any(const GumboNode* node, const NameSet& names);

// Appends `more` to `text` with runs of spaces, line breaks and no-break spaces as one space.
void append_collapsed(std::string_view more, std::string& text);

// A line as it grows, word by word, and how much of it is links.
struct LinkedText {
  std::string text;
  std::size_t characters = 0;
  std::size_t link_characters = 0;

  void add(std::string_view words, bool in_link);
  bool linked() const { return link_characters * 2 > characters; }
};

}  // namespace rasid
