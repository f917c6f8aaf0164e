#include "text/document.h"

#include "base/hash.h"

namespace rasid {

std::string document_id(const Document& document) {
  // The lengths keep ("ab", "c") and ("a", "bc") apart.
  std::string key =
      std::to_string(document.title.size()) + ' ' + std::to_string(document.date.size()) + '\n';
  key += document.title;
  key += document.date;
  key += document.body;
  return hash_hex(key);
}

std::string outlet_of(const Document& document) {
  if (!document.source.empty()) return document.source;
  const std::size_t scheme = document.url.find("://");
  if (scheme == std::string::npos) return {};
  const std::string rest = document.url.substr(scheme + 3);
  return rest.substr(0, rest.find_first_of("/?#"));
}

}  // namespace rasid
