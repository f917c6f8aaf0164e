#pragma once
// What the article of a page is called, and which element of the page says so.

#include "page/tree.h"

#include <string>
#include <string_view>
#include <vector>

#include <gumbo.h>

namespace rasid {

struct PageTitle {
  std::string text;
  const GumboNode* heading = nullptr;  // the element that shows it; null where none does
};

// `elements` are all under the root, `headline` is what JSON-LD says, `outlet` the outlet's name;
// both may be empty.
PageTitle find_title(const std::vector<const GumboNode*>& elements,
                     std::string_view headline,
                     std::string_view outlet);

// The content of the first <meta> of this property, name or itemprop that has any.
std::string meta_content(const std::vector<const GumboNode*>& elements, std::string_view name);

}  // namespace rasid
