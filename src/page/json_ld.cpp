#include "page/json_ld.h"

#include "page/day.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <simdjson.h>

namespace rasid {
namespace {

namespace dom = simdjson::dom;

// Pages nest two or three.
constexpr int max_depth = 16;

enum class NodeKind : std::uint8_t { other, page, article };

// Of "NewsArticle", "schema:NewsArticle" or "https://schema.org/NewsArticle".
NodeKind kind_of_name(std::string_view name) {
  const std::size_t mark = name.find_last_of("/#:");
  if (mark != std::string_view::npos) name.remove_prefix(mark + 1);
  if (name.ends_with("Article") || name.ends_with("BlogPosting")) return NodeKind::article;
  return name == "WebPage" ? NodeKind::page : NodeKind::other;
}

NodeKind kind_of(const dom::object& object) {
  std::string_view name;
  dom::array names;
  const auto type = object["@type"];
  if (type.get(name) == simdjson::SUCCESS) return kind_of_name(name);
  NodeKind kind = NodeKind::other;
  if (type.get(names) != simdjson::SUCCESS) return kind;
  for (const dom::element one : names)
    if (one.get(name) == simdjson::SUCCESS) kind = std::max(kind, kind_of_name(name));
  return kind;
}

// A string, or that of an object that is a value with its type, or has a name.
std::string text_of(const dom::element& value) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  for (const char* key : {"@value", "name"})
    if (value[key].get(text) == simdjson::SUCCESS) return std::string(text);
  return {};
}

// The first `most` of a list, or the one that stands by itself, joined by commas.
std::string texts_of(const dom::object& object, const char* key, std::size_t most) {
  constexpr std::string_view between = ", ";
  dom::element value;
  dom::array list;
  if (object[key].get(value) != simdjson::SUCCESS) return {};
  // An author whose name is itself a list.
  if (dom::object named; value.get(named) == simdjson::SUCCESS && text_of(value).empty())
    return texts_of(named, "name", most);
  if (value.get(list) != simdjson::SUCCESS) return text_of(value);
  std::string all;
  std::size_t taken = 0;
  for (const dom::element one : list) {
    std::string text = text_of(one);
    if (dom::object named; text.empty() && one.get(named) == simdjson::SUCCESS)
      text = texts_of(named, "name", 1);
    if (text.empty() || taken++ == most) continue;
    all += (all.empty() ? "" : std::string(between)) + text;
  }
  return all;
}

// Many pages tell the names of their organisation only once, and point to it by its id.
using NamesById = std::unordered_map<std::string, std::string>;

class Search {
 public:
  void visit(const dom::element& element, int depth) {
    dom::array list;
    dom::object object;
    if (depth > max_depth) return;
    if (element.get(list) == simdjson::SUCCESS) {
      for (const dom::element one : list)
        visit(one, depth + 1);
    } else if (element.get(object) == simdjson::SUCCESS) {
      visit_object(object, depth);
    }
  }

  JsonLd found() {
    if (article_.day.empty()) article_.day = page_day_;
    if (article_.publisher.empty() && names_.contains(publisher_id_))
      article_.publisher = names_.at(publisher_id_);
    if (article_.author.empty() && names_.contains(author_id_))
      article_.author = names_.at(author_id_);
    return std::move(article_);
  }

 private:
  void visit_object(const dom::object& object, int depth) {
    const NodeKind kind = kind_of(object);
    if (kind == NodeKind::article) visit_article(object);
    if (kind == NodeKind::page && page_day_.empty())
      page_day_ = stated_day(one(object, "datePublished"));
    const std::string id = one(object, "@id");
    if (!id.empty()) names_.emplace(id, one(object, "name"));
    for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
      dom::element inner;
      if (object[key].get(inner) == simdjson::SUCCESS) visit(inner, depth + 1);
    }
  }

  void visit_article(const dom::object& object) {
    article_.article = true;
    fill(article_.day, stated_day(one(object, "datePublished")));
    fill(article_.headline, one(object, "headline"));
    fill(article_.headline, one(object, "name"));
    fill(article_.subtitle, one(object, "alternativeHeadline"));
    fill(article_.body, one(object, "articleBody"));
    fill(article_.author, texts_of(object, "author", 3));
    fill(article_.section, one(object, "articleSection"));
    fill(article_.publisher, one(object, "publisher"));
    fill(author_id_, id_of(object, "author"));
    fill(publisher_id_, id_of(object, "publisher"));
  }

  static std::string one(const dom::object& object, const char* key) {
    return texts_of(object, key, 1);
  }

  static std::string id_of(const dom::object& object, const char* key) {
    std::string_view id;
    return object[key]["@id"].get(id) == simdjson::SUCCESS ? std::string(id) : std::string();
  }

  static void fill(std::string& field, std::string text) {
    if (field.empty()) field = std::move(text);
  }

  JsonLd article_;
  std::string page_day_;
  std::string author_id_;
  std::string publisher_id_;
  NamesById names_;
};

// Line breaks within strings, the commonest fault of such scripts, become spaces.
std::string without_line_breaks(std::string script) {
  const auto is_control = [](char c) { return c >= '\0' && c < ' '; };
  std::replace_if(script.begin(), script.end(), is_control, ' ');
  return script;
}

}  // namespace

JsonLd read_json_ld(const std::vector<std::string>& scripts) {
  Search search;
  dom::parser parser;
  for (const std::string& script : scripts) {
    dom::element root;
    if (parser.parse(without_line_breaks(script)).get(root) == simdjson::SUCCESS)
      search.visit(root, 0);
  }
  return search.found();
}

}  // namespace rasid
