#pragma once
// Which lines of a page are the article's own.

#include "page/page_lines.h"

#include <string>
#include <string_view>
#include <vector>

namespace rasid {

struct ArticleText {
  std::string subtitle;                 // the line below the title that the page marks as one
  std::vector<std::string> paragraphs;  // and headings between them, without title and subtitle
  std::size_t prose = 0;                // characters of long lines outside links
};

// The article's lines, without links to other stories, captions, and what stands above its title.
// May be empty.
ArticleText article_text(const PageLines& page, std::string_view title);

// The same where it is known which block of the page holds the article.
ArticleText text_within(const GumboNode* block, const PageLines& page, std::string_view title);

// Of a text that is no page: its lines, spaces collapsed.
ArticleText text_of_lines(std::string_view text);

}  // namespace rasid
