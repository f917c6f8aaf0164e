#pragma once
// Who wrote the article of a page, and in which section it stands.

#include "page/article_head.h"
#include "page/json_ld.h"

#include <string>
#include <string_view>
#include <vector>

#include <gumbo.h>

namespace rasid {

struct CreditFacts {
  const std::vector<const GumboNode*>& elements;  // all of the page
  const ArticleHead& head;
  const JsonLd& json_ld;
  std::string_view title;
  const std::vector<std::string>& by;  // words before a name: "by", "written by"; folded
};

// The name or names; empty where the page states none.
std::string author_of(const CreditFacts& page);

// As the page calls it; empty where it states none.
std::string section_of(const CreditFacts& page);

}  // namespace rasid
