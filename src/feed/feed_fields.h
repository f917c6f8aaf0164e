#pragma once
// What stands in an item of a feed, or in the feed itself, by the names of its elements.

#include "feed/xml_names.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace rasid {

// Whether an element of this name (XmlNames) is an item.
bool is_feed_item(std::string_view name);

// The children of an element, the first of each name; items left out. Lives shorter than the tree.
class FeedFields {
 public:
  FeedFields(const pugi::xml_node& node, const XmlNames& names);

  bool has(std::string_view name) const { return fields_.contains(name); }

  // The paragraphs of a field: HTML, but where Atom says that it is plain text.
  std::vector<std::string> lines(std::string_view name) const;
  // The same in one line.
  std::string words(std::string_view name) const;
  // Its characters as they are, in one line.
  std::string characters(std::string_view name) const;
  // The value of an attribute of a field, or empty.
  std::string_view attribute(std::string_view name, const char* attribute) const;
  // The feed that an item names as its source.
  std::string source(const XmlNames& names) const;

  // The address of what the element stands for, as it is written.
  std::string link() const;

 private:
  pugi::xml_node field(std::string_view name) const;

  std::map<std::string, pugi::xml_node, std::less<>> fields_;
  std::vector<pugi::xml_node> links_;
};

}  // namespace rasid
