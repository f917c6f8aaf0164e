#pragma once
// What the JSON-LD of a page says of its article.

#include <string>
#include <vector>

namespace rasid {

// Each is empty where no article states it.
struct JsonLd {
  bool article = false;   // there is one
  std::string day;        // datePublished; that of a WebPage where no article states one
  std::string headline;   // headline, else name
  std::string subtitle;   // alternativeHeadline
  std::string body;       // articleBody, as it stands: it may hold tags
  std::string author;     // names, the first three
  std::string section;    // articleSection, the first
  std::string publisher;  // its name
};

// The first article among `scripts` that states it gives each of these. Objects count that stand by
// themselves, in a list, in "@graph", "mainEntity" or "mainEntityOfPage"; other stories hang
// elsewhere ("itemListElement", "hasPart"). A script that is no JSON is passed over.
// Source: https://schema.org/Article and https://www.w3.org/TR/json-ld11/, section 9.
JsonLd read_json_ld(const std::vector<std::string>& scripts);

}  // namespace rasid
