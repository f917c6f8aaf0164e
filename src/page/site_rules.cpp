#include "page/site_rules.h"

#include "base/ascii.h"
#include "text/address.h"

#include <algorithm>
#include <cstddef>

namespace rasid {
namespace {

using Nodes = std::vector<const GumboNode*>;

// "div.story[role=main]": what one element must be.
struct Compound {
  std::string tag;  // empty: any
  std::vector<std::string> classes;
  std::string id;
  std::string attribute;
  std::string value;
};

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == ':';
}

class SelectorReader {
 public:
  explicit SelectorReader(std::string_view text) : text_(text) {}

  // Alternatives, each outermost first; empty where the text is no selector.
  std::vector<std::vector<Compound>> read() {
    std::vector<std::vector<Compound>> alternatives(1);
    while (at_ < text_.size()) {
      if (peek() == ' ') {
        ++at_;
      } else if (peek() == ',') {
        ++at_;
        alternatives.emplace_back();
      } else if (Compound compound; read_compound(compound)) {
        alternatives.back().push_back(std::move(compound));
      } else {
        return {};
      }
    }
    const bool hollow = std::any_of(
        alternatives.begin(), alternatives.end(), [](const auto& one) { return one.empty(); });
    return hollow ? std::vector<std::vector<Compound>>() : alternatives;
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  std::string take_name() {
    const std::size_t from = at_;
    while (is_name(peek()))
      ++at_;
    return std::string(text_.substr(from, at_ - from));
  }

  bool read_compound(Compound& compound) {
    compound.tag = ascii_lower(take_name());
    bool any = !compound.tag.empty();
    while (peek() == '.' || peek() == '#' || peek() == '[') {
      const char mark = text_[at_++];
      std::string name = take_name();
      if (name.empty()) return false;
      any = true;
      if (mark == '.')
        compound.classes.push_back(std::move(name));
      else if (mark == '#')
        compound.id = std::move(name);
      else if (!read_value(name, compound))
        return false;
    }
    return any;
  }

  bool read_value(std::string_view name, Compound& compound) {
    compound.attribute = ascii_lower(name);
    if (peek() != '=') return false;
    ++at_;
    compound.value = take_name();
    if (peek() != ']') return false;
    ++at_;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

bool has_class(const GumboNode* node, std::string_view wanted) {
  std::string_view classes = attribute(node, "class");
  while (!classes.empty()) {
    const std::size_t end = std::min(classes.find_first_of(" \t\r\n"), classes.size());
    if (classes.substr(0, end) == wanted) return true;
    classes.remove_prefix(std::min(end + 1, classes.size()));
  }
  return false;
}

bool matches(const GumboNode* node, const Compound& compound) {
  if (tag_of(node) == GUMBO_TAG_LAST) return false;
  if (!compound.tag.empty() && compound.tag != gumbo_normalized_tagname(tag_of(node))) return false;
  if (!compound.id.empty() && attribute(node, "id") != compound.id) return false;
  if (!compound.attribute.empty() && attribute(node, compound.attribute.c_str()) != compound.value)
    return false;
  return std::all_of(compound.classes.begin(), compound.classes.end(), [&](const std::string& one) {
    return has_class(node, one);
  });
}

// Each compound within the one before it; the last is the node itself.
bool matches(const GumboNode* node, const std::vector<Compound>& path) {
  if (!matches(node, path.back())) return false;
  std::size_t left = path.size() - 1;
  for (const GumboNode* up = node->parent; up != nullptr && left > 0; up = up->parent)
    if (matches(up, path[left - 1])) --left;
  return left == 0;
}

}  // namespace

const GumboNode* select_first(const Nodes& elements, std::string_view selector) {
  for (const std::vector<Compound>& path : SelectorReader(selector).read()) {
    const auto found = std::find_if(elements.begin(), elements.end(), [&](const GumboNode* node) {
      return matches(node, path);
    });
    if (found != elements.end()) return *found;
  }
  return nullptr;
}

NodeSet select_all(const Nodes& elements, std::string_view selector) {
  NodeSet found;
  for (const std::vector<Compound>& path : SelectorReader(selector).read())
    for (const GumboNode* node : elements)
      if (matches(node, path)) found.insert(node);
  return found;
}

std::string selector_fault(std::string_view selector) {
  if (selector.empty() || !SelectorReader(selector).read().empty()) return {};
  return "no selector: \"" + std::string(selector) + '"';
}

const SiteRule* rule_of(const std::vector<SiteRule>& rules, std::string_view url) {
  const std::string host = site_of(url);
  for (const SiteRule& rule : rules) {
    if (host == rule.host || host.ends_with('.' + rule.host)) return &rule;
  }
  return nullptr;
}

}  // namespace rasid
