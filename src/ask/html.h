#pragma once
// Pieces of a page: escaped text and Arabic that keeps its direction among English words.

#include "ask/labels.h"

#include <string>
#include <string_view>

namespace rasid {

// Safe in text and in quoted attributes; control characters other than tab and line feed are
// dropped.
std::string escaped(std::string_view text);

// <bdi lang="ar">...</bdi>: Arabic within a line of English. Empty for empty text.
std::string arabic(std::string_view text);

// English, a dot, Arabic isolated; the English alone where there is no Arabic.
std::string bilingual(const Label& label);

// A link where `url` is one of the web, else the escaped `words`.
std::string web_link(std::string_view url, std::string_view words);

// The head of a page with its style, up to and with <body>. Requires: `title` is not escaped yet.
std::string page_head(std::string_view title);

}  // namespace rasid
