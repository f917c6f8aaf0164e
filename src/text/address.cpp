#include "text/address.h"

#include "base/ascii.h"

namespace rasid {

std::string_view authority_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  return url.substr(0, url.find_first_of("/?#"));
}

std::string site_of(std::string_view url) {
  std::string_view host = authority_of(url);
  host.remove_prefix(host.rfind('@') + 1);
  return ascii_lower(host.substr(0, host.find(':')));
}

}  // namespace rasid
