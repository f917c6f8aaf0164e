#pragma once
// Finds the elements that the rules of a site name.

#include "page/page_rules.h"
#include "page/tree.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <gumbo.h>

namespace rasid {

using NodeSet = std::unordered_set<const GumboNode*>;

// The first element that a selector names, in the order of the page; null where there is none. A
// selector is "div.story", "#body", "[itemprop=text]" or several such things with spaces, each
// within the one before; alternatives stand between commas, the first that is found counts.
const GumboNode* select_first(const std::vector<const GumboNode*>& elements,
                              std::string_view selector);

// Every element that one of the alternatives names.
NodeSet select_all(const std::vector<const GumboNode*>& elements, std::string_view selector);

// What is wrong with a selector; empty where nothing is.
std::string selector_fault(std::string_view selector);

// The rule of the address's host; null where there is none.
const SiteRule* rule_of(const std::vector<SiteRule>& rules, std::string_view url);

}  // namespace rasid
