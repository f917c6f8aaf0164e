#include "page/json_ld.h"

#include "page/day.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include <simdjson.h>

namespace rasid {
namespace {

namespace dom = simdjson::dom;

// Pages nest two or three.
constexpr int max_depth = 16;

enum class Kind : std::uint8_t { other, page, article };

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// Of "NewsArticle", "schema:NewsArticle" or "https://schema.org/NewsArticle".
Kind kind_of_name(std::string_view name) {
  const std::size_t mark = name.find_last_of("/#:");
  if (mark != std::string_view::npos) name.remove_prefix(mark + 1);
  if (ends_with(name, "Article") || ends_with(name, "BlogPosting")) return Kind::article;
  return name == "WebPage" ? Kind::page : Kind::other;
}

Kind kind_of(const dom::object& object) {
  std::string_view name;
  dom::array names;
  const auto type = object["@type"];
  if (type.get(name) == simdjson::SUCCESS) return kind_of_name(name);
  Kind kind = Kind::other;
  if (type.get(names) != simdjson::SUCCESS) return kind;
  for (const dom::element one : names)
    if (one.get(name) == simdjson::SUCCESS) kind = std::max(kind, kind_of_name(name));
  return kind;
}

// The day of a string, or of an object that is a value with its type.
std::string day_of(const dom::object& object) {
  std::string_view text;
  const auto value = object["datePublished"];
  if (value.get(text) == simdjson::SUCCESS) return stated_day(text);
  if (value["@value"].get(text) == simdjson::SUCCESS) return stated_day(text);
  return {};
}

class Search {
 public:
  void visit(const dom::element& element, int depth) {
    dom::array list;
    dom::object object;
    if (depth > max_depth || !article_.empty()) return;
    if (element.get(list) == simdjson::SUCCESS) {
      for (const dom::element one : list)
        visit(one, depth + 1);
    } else if (element.get(object) == simdjson::SUCCESS) {
      visit_object(object, depth);
    }
  }

  std::string day() const { return article_.empty() ? page_ : article_; }

 private:
  void visit_object(const dom::object& object, int depth) {
    const Kind kind = kind_of(object);
    if (kind == Kind::article && article_.empty()) article_ = day_of(object);
    if (kind == Kind::page && page_.empty()) page_ = day_of(object);
    for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
      dom::element inner;
      if (object[key].get(inner) == simdjson::SUCCESS) visit(inner, depth + 1);
    }
  }

  std::string article_;
  std::string page_;
};

// Line breaks within strings, the commonest fault of such scripts, become spaces.
std::string without_line_breaks(std::string script) {
  const auto is_control = [](char c) { return c >= '\0' && c < ' '; };
  std::replace_if(script.begin(), script.end(), is_control, ' ');
  return script;
}

}  // namespace

std::string json_ld_day(const std::vector<std::string>& scripts) {
  Search search;
  dom::parser parser;
  for (const std::string& script : scripts) {
    dom::element root;
    if (parser.parse(without_line_breaks(script)).get(root) == simdjson::SUCCESS)
      search.visit(root, 0);
  }
  return search.day();
}

}  // namespace rasid
