#pragma once
// What the knowledge says of pages: phrases that stand around articles, and single sites.

#include "page/furniture.h"

#include <string>
#include <vector>

namespace rasid {

// What holds the article on the pages of one site, where the general reading fails: a row of
// knowledge/page/sites.tsv, see the folder's README. Selectors (page/site_rules.h) may be empty.
struct SiteRule {
  std::string host;  // "example.org" is also that of news.example.org
  std::string body;
  std::string title;
  std::string date;
  std::string author;
  std::string drop;

  friend bool operator==(const SiteRule&, const SiteRule&) = default;
};

struct PageRules {
  FurniturePhrases furniture;
  std::vector<SiteRule> sites;

  friend bool operator==(const PageRules&, const PageRules&) = default;
};

}  // namespace rasid
