#pragma once
// Where in a page the article tells of itself: around its title, above its text.

#include <string>
#include <vector>

#include <gumbo.h>

namespace rasid {

// Elements in the order of the page, without those of other stories, comments, menus and clocks.
struct ArticleHead {
  std::vector<const GumboNode*> elements;  // from around the title to the second paragraph
  std::vector<const GumboNode*> article;   // of the whole article where the page marks it as one
};

// `heading` is the element that shows the title; where it is null, the page's first heading is
// taken.
ArticleHead article_head(const GumboNode* root, const GumboNode* heading);

}  // namespace rasid
