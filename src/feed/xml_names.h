#pragma once
// What the elements of a feed are called, whatever prefixes it gives its namespaces.

#include <map>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace rasid {

// The namespaces in scope. Prefixes become the customary ones: an element of RSS or Atom has none,
// others are "content:encoded", "dc:date", "dcterms:issued", "feedburner:origLink", "media:..." and
// so on.
class XmlNames {
 public:
  // Adds the declarations of an element.
  void learn(const pugi::xml_node& node);

  // The name of an element, by its own declarations and those learnt.
  std::string name(const pugi::xml_node& node) const;

 private:
  std::map<std::string, std::string, std::less<>> prefixes_;
};

// "rss" of "x:rss".
std::string_view local_name(std::string_view qualified);

}  // namespace rasid
