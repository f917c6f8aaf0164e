// What a machine was meant to read comes first: JSON-LD, <meta>, microdata and rel; then what is
// named so by its class, between the title and the text; then a line there that begins with "by".

#include "page/credits.h"

#include "base/ascii.h"
#include "page/title.h"
#include "page/tree.h"
#include "text/text.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>

namespace rasid {
namespace {

using Nodes = std::vector<const GumboNode*>;

constexpr std::size_t max_name_bytes = 120;
constexpr std::size_t max_by_words = 6;
// More short lines than an article has between its title and its text: the page was made to be
// slow.
constexpr std::size_t max_by_lines = 128;

bool says(const GumboNode* node, const char* where, std::string_view what) {
  return ascii_lower(attribute(node, where)).find(what) != std::string::npos;
}

// A name, without marks around it; empty where it is an address or no name at all.
std::string clean_name(std::string_view text) {
  constexpr std::string_view marks = " \t\r\n:|-\u060C,";
  std::string name;
  append_collapsed(text, name);
  std::string_view words = name;
  while (!words.empty() && marks.find(words.front()) != std::string_view::npos &&
         static_cast<unsigned char>(words.front()) < 0x80)
    words.remove_prefix(1);
  while (!words.empty() && marks.find(words.back()) != std::string_view::npos &&
         static_cast<unsigned char>(words.back()) < 0x80)
    words.remove_suffix(1);
  const bool address = words.find("://") != std::string_view::npos || words.substr(0, 1) == "/";
  if (address || words.size() > max_name_bytes) return {};
  return std::string(words);
}

// What stands behind a word for "by", up to the end of the line.
std::string behind_by(const std::string& line, const std::vector<std::string>& by) {
  const Text text = read_text(line);
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    for (const std::string& phrase : by) {
      const std::size_t words =
          static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
      if (i + words >= text.tokens.size()) continue;
      std::string here;
      for (std::size_t k = i; k < i + words; ++k)
        here += (here.empty() ? "" : " ") + std::string(text.word(k));
      if (here != phrase || text.tokens.size() - i - words > max_by_words + 1) continue;
      return clean_name(std::string_view(line).substr(text.tokens[i + words - 1].span.end));
    }
  }
  return {};
}

std::string without_by(const std::string& line, const std::vector<std::string>& by) {
  std::string name = behind_by(line, by);
  return name.empty() ? clean_name(line) : name;
}

// The words of the first element that is wanted and has few.
template <typename Wanted>
std::string first_words(const Nodes& nodes, Wanted wanted) {
  for (const GumboNode* node : nodes) {
    if (!wanted(node)) continue;
    std::string_view content = attribute(node, "content");
    std::string words =
        clean_name(content.empty() ? short_words_of(node, max_name_bytes) : std::string(content));
    if (!words.empty()) return words;
  }
  return {};
}

std::string first_meta(const Nodes& nodes, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    std::string found = clean_name(meta_content(nodes, name));
    if (!found.empty()) return found;
  }
  return {};
}

// The link before the last crumb that is the article itself; the first leads home.
std::string last_crumb(const CreditFacts& page) {
  static const NameSet crumbs = {"breadcrumb", "breadcrumbs", "crumb", "crumbs"};
  const auto bar = std::find_if(page.elements.begin(), page.elements.end(), [](const auto* node) {
    return names_any(node, crumbs) && tag_of(node) != GUMBO_TAG_BODY;
  });
  if (bar == page.elements.end()) return {};
  std::vector<std::string> links;
  for (const GumboNode* node : elements(*bar)) {
    if (tag_of(node) != GUMBO_TAG_A) continue;
    std::string words = clean_name(short_words_of(node, max_name_bytes));
    if (!words.empty() && words != page.title) links.push_back(std::move(words));
  }
  return links.size() > 1 ? links.back() : std::string();
}

}  // namespace

std::string author_of(const CreditFacts& page) {
  static const NameSet author_names = {"author", "byline", "writer", "username"};
  std::string name = clean_name(page.json_ld.author);
  if (name.empty())
    name = first_meta(page.elements,
                      {"author",
                       "article:author",
                       "dc.creator",
                       "dcterms.creator",
                       "parsely-author",
                       "sailthru.author"});
  if (name.empty())
    name = first_words(page.head.elements,
                       [](const auto* node) { return says(node, "itemprop", "author"); });
  if (name.empty())
    name = first_words(page.head.elements,
                       [](const auto* node) { return says(node, "rel", "author"); });
  if (name.empty())
    name = first_words(page.head.elements,
                       [](const auto* node) { return names_any(node, author_names); });
  if (!name.empty()) return without_by(name, page.by);
  std::size_t lines = 0;
  for (const GumboNode* node : page.head.elements) {
    const std::string line = short_words_of(node, max_name_bytes);
    if (line.empty() || page.by.empty()) continue;
    if (++lines > max_by_lines) break;
    name = behind_by(line, page.by);
    if (!name.empty()) return name;
  }
  return {};
}

std::string section_of(const CreditFacts& page) {
  static const NameSet section_names = {"category", "cat", "section", "genre"};
  std::string name = first_meta(page.elements, {"article:section", "section", "parsely-section"});
  if (name.empty()) name = clean_name(page.json_ld.section);
  if (name.empty())
    name = first_words(page.head.elements, [](const auto* node) {
      return says(node, "itemprop", "articlesection") || says(node, "itemprop", "genre");
    });
  if (name.empty()) name = last_crumb(page);
  if (name.empty())
    name = first_words(page.head.elements, [](const auto* node) {
      return tag_of(node) == GUMBO_TAG_A &&
             (says(node, "rel", "category") || names_any(node, section_names) ||
              (node->parent != nullptr && names_any(node->parent, section_names)));
    });
  return name;
}

}  // namespace rasid
