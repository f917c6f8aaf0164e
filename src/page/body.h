#pragma once
// Which words of a page are the article's own.

#include <string>
#include <string_view>
#include <vector>

#include <gumbo.h>

namespace rasid {

// The paragraphs and subheadings of the article, one a line, without menus, links to other stories,
// captions, comments and forms, and without a line that repeats `title`. May be empty.
std::vector<std::string> article_lines(const GumboNode* root, std::string_view title);

}  // namespace rasid
