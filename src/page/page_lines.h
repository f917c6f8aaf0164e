#pragma once
// A page as the lines that a reader sees, each with what speaks for or against its being prose.

#include "page/site_rules.h"
#include "page/tree.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gumbo.h>

namespace rasid {

// What every line of 60 characters and more is, of which less than a third is links: menus,
// captions and teasers are shorter, and all link.
constexpr std::size_t prose_characters = 60;

struct PageLine : LinkedText {
  const GumboNode* owner = nullptr;  // the block it stands in
  bool after_image = false;          // nothing stands between it and an image
  bool teaser = false;               // of another story

  bool prose() const {
    return !teaser && characters >= prose_characters && link_characters * 3 < characters;
  }
};

// Half-open, of the lines of a page.
struct LineRange {
  std::size_t first = 0;
  std::size_t last = 0;

  friend bool operator==(const LineRange&, const LineRange&) = default;
};

struct BlockLines {
  const GumboNode* node = nullptr;
  LineRange lines;
};

struct PageLines {
  std::vector<PageLine> lines;
  std::vector<BlockLines> blocks;  // each behind those that it holds
  std::size_t teasers = 0;         // boxes of other stories
};

struct PageParts {
  const GumboNode* root = nullptr;
  const GumboNode* heading = nullptr;  // the title's element; may be null
  NodeSet dropped = {};                // what the rules of the site leave out
};

// The lines of a page without what is furniture by its tag or by its class, unless most of the
// prose is in it or it holds the heading.
PageLines page_lines(const PageParts& page, std::string_view title);

bool is_heading_tag(GumboTag tag);

std::size_t count_words(std::string_view text);

}  // namespace rasid
