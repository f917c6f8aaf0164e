#pragma once
// Here is a page or a saved text: give me the Document, with title, date and the article's words.

#include "page/page_rules.h"
#include "text/document.h"

#include <string>
#include <string_view>

namespace rasid {

// Title, subtitle, day, address, outlet, author and section as the page states them, and the
// article's own paragraphs: the body begins with the title as a line, then the subtitle, then one
// paragraph a line. The day is that of publication: from JSON-LD, OpenGraph, <time>, <meta>, the
// address, or a line in numbers, in this order, with date_source. A page without any of them gives
// the line around its title that has a year and a day as date_words, for those who can read months.
// What the page does not state stays empty, id included; the body of a page of headlines, too.
// Reads the first max_page_bytes (page/guard.h). Total: any bytes. `address` is where the page was
// fetched, for the rules of its site; empty where only the page itself can tell.
Document read_page(std::string_view html, const PageRules& rules, std::string_view address);

// The same by what is true of all pages.
Document read_page(std::string_view html);

// The body is the text as it is; the title is its first line with words; the day comes from one of
// the first six lines that is nothing but a date in numbers with what belongs to it
// (page/byline.h). Requires: `text` is valid UTF-8.
Document read_plain(std::string_view text);

// The charset that a page declares for itself within its first bytes, or empty.
// Source: HTML Living Standard, section 13.2.3.2 (prescan), for 4096 bytes rather than 1024.
std::string meta_charset(std::string_view bytes);

}  // namespace rasid
