#include "cli/language_gate.h"

#include "text/language.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace rasid {

bool LanguageGate::admits(Document& document) {
  document.language = language_of(document.body);
  if (any_language_ || is_read(document.language)) return true;
  ++set_aside_[document.language];
  return false;
}

std::string LanguageGate::told() const {
  std::vector<std::pair<std::string, std::size_t>> counts(set_aside_.begin(), set_aside_.end());
  std::stable_sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
    return a.second > b.second;
  });
  std::size_t all = 0;
  std::string list;
  for (const auto& [language, count] : counts) {
    all += count;
    list += (list.empty() ? "" : ", ") + language + ' ' + std::to_string(count);
  }
  if (all == 0) return {};
  return "rasid: " + std::to_string(all) + (all == 1 ? " article" : " articles") + " set aside (" +
         list + "); --any-language reads them\n";
}

}  // namespace rasid
