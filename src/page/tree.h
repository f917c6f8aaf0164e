#pragma once
// The tree of a page as Gumbo built it: a handle that owns it, and questions to its nodes.

#include <memory>
#include <string>
#include <string_view>
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

// Appends `more` to `text` with runs of spaces, line breaks and no-break spaces as one space.
void append_collapsed(std::string_view more, std::string& text);

// Without spaces at either end.
std::string_view trimmed(std::string_view text);

}  // namespace rasid
