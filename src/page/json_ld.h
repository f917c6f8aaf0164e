#pragma once
// The day of publication in the JSON-LD of a page.

#include <string>
#include <vector>

namespace rasid {

// The first datePublished of an article among `scripts`, of a WebPage where no article states one,
// else empty. Objects count that stand by themselves, in a list, in "@graph", "mainEntity" or
// "mainEntityOfPage"; other stories hang elsewhere ("itemListElement", "hasPart"). A script that is
// no JSON is passed over.
// Source: https://schema.org/Article and https://www.w3.org/TR/json-ld11/, section 9.
std::string json_ld_day(const std::vector<std::string>& scripts);

}  // namespace rasid
