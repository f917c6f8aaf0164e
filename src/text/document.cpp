#include "text/document.h"

#include "base/hash.h"
#include "text/address.h"

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
  return document.source.empty() ? std::string(authority_of(document.url)) : document.source;
}

}  // namespace rasid
