#include "feed/xml_names.h"

#include "base/ascii.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace rasid {
namespace {

// More declarations on one element are not looked at.
constexpr std::size_t max_declarations = 64;

// What stands for a namespace that no feed's text is in.
constexpr std::string_view foreign = "foreign";

// Source: the specifications of RSS 0.90, 1.0, 2.0, Atom 0.3, RFC 4287, the modules of RSS 1.0,
// DCMI Metadata Terms, and what feeds declare beside them.
std::optional<std::string> customary_prefix(std::string_view uri) {
  struct Known {
    std::string_view uri;
    std::string_view prefix;
  };
  static constexpr Known known[] = {
      {.uri = "http://purl.org/rss/1.0", .prefix = ""},
      {.uri = "http://my.netscape.com/rdf/simple/0.9", .prefix = ""},
      {.uri = "http://channel.netscape.com/rdf/simple/0.9", .prefix = ""},
      {.uri = "http://backend.userland.com/rss", .prefix = ""},
      {.uri = "http://backend.userland.com/rss2", .prefix = ""},
      {.uri = "http://blogs.law.harvard.edu/tech/rss", .prefix = ""},
      {.uri = "http://cyber.law.harvard.edu/rss", .prefix = ""},
      {.uri = "http://www.w3.org/2005/atom", .prefix = ""},
      {.uri = "http://purl.org/atom/ns", .prefix = ""},
      {.uri = "http://purl.org/rss/1.0/modules/content", .prefix = "content"},
      {.uri = "http://purl.org/dc/elements/1.0", .prefix = "dc"},
      {.uri = "http://purl.org/dc/elements/1.1", .prefix = "dc"},
      {.uri = "http://purl.org/dc/terms", .prefix = "dcterms"},
      {.uri = "http://rssnamespace.org/feedburner/ext/1.0", .prefix = "feedburner"},
      {.uri = "http://www.w3.org/1999/02/22-rdf-syntax-ns", .prefix = "rdf"},
  };
  std::string plain = ascii_lower(uri.substr(0, 256));
  while (!plain.empty() && (plain.back() == '/' || plain.back() == '#' || plain.back() == ' '))
    plain.pop_back();
  if (plain.substr(0, 8) == "https://") plain.erase(4, 1);
  const auto* found = std::find_if(
      std::begin(known), std::end(known), [&](const Known& row) { return row.uri == plain; });
  if (found == std::end(known)) return std::nullopt;
  return std::string(found->prefix);
}

// The prefix that an attribute declares ("" for xmlns itself), where it declares one.
std::optional<std::string_view> declared_prefix(const pugi::xml_attribute& attribute) {
  const std::string_view name = attribute.name();
  if (name == "xmlns") return "";
  if (name.substr(0, 6) == "xmlns:") return name.substr(6);
  return std::nullopt;
}

std::string_view prefix_of(std::string_view qualified) {
  const std::size_t colon = qualified.find(':');
  return colon == std::string_view::npos ? std::string_view() : qualified.substr(0, colon);
}

// What an undeclared prefix means: itself, as the writer of a broken feed took it.
std::string undeclared(std::string_view prefix) {
  return prefix == "atom" || prefix == "rss" ? std::string() : std::string(prefix);
}

}  // namespace

std::string_view local_name(std::string_view qualified) {
  const std::size_t colon = qualified.find(':');
  return colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
}

void XmlNames::learn(const pugi::xml_node& node) {
  std::size_t seen = 0;
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    if (++seen > max_declarations) return;
    const auto prefix = declared_prefix(attribute);
    // The elements of a feed are its own, whatever namespace it declares for them.
    if (!prefix || prefix->empty()) continue;
    const bool own = *prefix == prefix_of(node.name()) && local_name(node.name()) != "RDF";
    prefixes_[std::string(*prefix)] =
        own ? std::string() : customary_prefix(attribute.value()).value_or(std::string(foreign));
  }
}

std::string XmlNames::name(const pugi::xml_node& node) const {
  const std::string_view prefix = prefix_of(node.name());
  std::optional<std::string> customary;
  std::size_t seen = 0;
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    if (++seen > max_declarations) break;
    if (declared_prefix(attribute) == prefix)
      customary = customary_prefix(attribute.value()).value_or(std::string(foreign));
  }
  if (!customary) {
    const auto found = prefixes_.find(prefix);
    customary = found != prefixes_.end() ? found->second : undeclared(prefix);
  }
  const std::string local(local_name(node.name()));
  return customary->empty() ? local : *customary + ':' + local;
}

}  // namespace rasid
