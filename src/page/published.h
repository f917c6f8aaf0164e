#pragma once
// The day of publication that a page states, and where it states it.

#include "page/article_head.h"
#include "page/page_lines.h"

#include <string>
#include <string_view>
#include <vector>

#include <gumbo.h>

namespace rasid {

// Both empty where nothing states a day.
struct PublishedDay {
  std::string day;     // "2022-05-26"
  std::string source;  // "json-ld", "opengraph", "time", "meta" or "url"
};

// What read_page knows of a page before it asks for its day.
struct PageFacts {
  const std::vector<const GumboNode*>& elements;  // all of the page
  const ArticleHead& head;
  const PageLines& lines;
  std::string_view json_ld_day;
  std::string_view title;
  std::string_view url;
};

// The first day in the order of the sources above. Days of an update are never taken.
PublishedDay published_day(const PageFacts& page);

// The line around the title that holds a day and a year in numbers, as a reader sees it; empty
// where there is none. It may hold something else than a date.
std::string date_line(const PageFacts& page);

}  // namespace rasid
