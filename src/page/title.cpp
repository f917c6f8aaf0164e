// A page says its title in several places: for machines (og:title, JSON-LD, <title>), often with
// the outlet before or behind it, and for readers, as a heading. The heading that the machine's
// title contains is the title; the longest, for the outlet's own name is contained as well. Pages
// of tables have no headings: there any text that makes up most of the machine's title will do.

#include "page/title.h"

#include "base/ascii.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>

namespace rasid {
namespace {

using namespace std::string_view_literals;

using Nodes = std::vector<const GumboNode*>;

constexpr std::size_t least_characters = 10;
constexpr std::size_t max_title_bytes = 1000;
constexpr std::size_t most_headings = 64;

bool is_heading(const GumboNode* node) {
  const GumboTag tag = tag_of(node);
  return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3;
}

bool has_link(const GumboNode* node) {
  const Nodes under = elements(node);
  return std::any_of(
      under.begin(), under.end(), [](const GumboNode* one) { return tag_of(one) == GUMBO_TAG_A; });
}

// Without the outlet's name behind the last bar or dash, or before the first.
std::string without_outlet(const std::string& title) {
  constexpr std::size_t least_title = 15;
  for (const std::string_view mark :
       {" | "sv, " - "sv, " \u2013 "sv, " \u2014 "sv, " :: "sv, " ::: "sv, " \u00AB "sv}) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string::npos) continue;
    if (code_points(std::string_view(title).substr(0, at)) >= least_title)
      return title.substr(0, at);
    if (code_points(std::string_view(title).substr(at + mark.size())) >= least_title)
      return title.substr(at + mark.size());
  }
  return title;
}

std::string without_named_outlet(const std::string& title, std::string_view outlet) {
  const bool ends_so = !outlet.empty() && title.size() > outlet.size() &&
                       title.compare(title.size() - outlet.size(), outlet.size(), outlet) == 0;
  return ends_so ? without_outlet(title) : title;
}

class Titles {
 public:
  Titles(const Nodes& nodes, std::string_view headline, std::string_view outlet)
      : nodes_(nodes),
        outlet_(outlet) {
    state(meta_content(nodes, "og:title"));
    state(meta_content(nodes, "twitter:title"));
    std::string collapsed;
    append_collapsed(headline, collapsed);
    state(std::string(trimmed(collapsed)));
    for (const GumboNode* node : nodes) {
      if (tag_of(node) == GUMBO_TAG_TITLE) tag_ = words_of(node);
      if (is_heading(node) && headings_.size() < most_headings) add_heading(node);
    }
    stated_for_machines_ = stated_.size();
    state(tag_);
  }

  PageTitle find() const {
    if (PageTitle shown = heading_in_stated(); shown.heading != nullptr) return shown;
    if (stated_for_machines_ > 0)
      return shown_as_text(without_named_outlet(stated_.front(), outlet_));
    if (PageTitle shown = shown_as_text({}); shown.heading != nullptr) return shown;
    // A first heading of a word or two is the outlet's own name.
    for (const PageTitle& one : headings_)
      if (tag_of(one.heading) == GUMBO_TAG_H1 && code_points(one.text) >= least_characters)
        return one;
    if (!tag_.empty()) return {.text = without_outlet(tag_), .heading = nullptr};
    return headings_.empty() ? PageTitle() : headings_.front();
  }

 private:
  void state(std::string title) {
    if (!title.empty() && title.size() <= max_title_bytes) stated_.push_back(std::move(title));
  }

  void add_heading(const GumboNode* node) {
    std::string words = short_words_of(node, max_title_bytes);
    if (!words.empty()) headings_.push_back({.text = std::move(words), .heading = node});
  }

  // How much of a stated title `words` are: 0 where they are no part of it, 100 where all.
  std::size_t share(std::string_view words) const {
    std::size_t most = 0;
    for (const std::string& title : stated_) {
      std::string_view stated = title;
      while (!stated.empty() && (stated.back() == '.' || stated.back() == ' '))
        stated.remove_suffix(1);
      const bool cut = stated.size() < title.size() && code_points(stated) >= least_characters &&
                       words.substr(0, stated.size()) == stated;
      if (cut) return 100;
      if (title.find(words) != std::string::npos)
        most = std::max(most, words.size() * 100 / title.size());
    }
    return most;
  }

  PageTitle heading_in_stated() const {
    constexpr std::size_t least_share = 40;
    PageTitle longest;
    for (const PageTitle& one : headings_) {
      if (code_points(one.text) < least_characters || one.text == outlet_) continue;
      const std::size_t part = share(one.text);
      const bool own = tag_of(one.heading) == GUMBO_TAG_H1 && !has_link(one.heading);
      const bool counts = part >= least_share || (part > 0 && own);
      if (counts && one.text.size() > longest.text.size()) longest = one;
    }
    return longest;
  }

  // The longest text of the page that is most of a stated title; `otherwise` where there is none.
  PageTitle shown_as_text(std::string otherwise) const {
    constexpr std::size_t least_share = 50;
    PageTitle longest{.text = std::move(otherwise), .heading = nullptr};
    std::size_t most = 0;
    for (const GumboNode* node : nodes_) {
      if (tag_of(node) == GUMBO_TAG_TITLE) continue;
      for (const GumboNode* child : children(node)) {
        if (child->type != GUMBO_NODE_TEXT) continue;
        std::string words;
        append_collapsed(std::string_view(child->v.text.text).substr(0, max_title_bytes), words);
        words = std::string(trimmed(words));
        if (words.size() <= most || code_points(words) < least_characters ||
            share(words) < least_share)
          continue;
        most = words.size();
        longest = {.text = std::move(words), .heading = node};
      }
    }
    return longest;
  }

  const Nodes& nodes_;
  std::string_view outlet_;
  std::string tag_;
  std::vector<std::string> stated_;
  std::size_t stated_for_machines_ = 0;
  std::vector<PageTitle> headings_;
};

}  // namespace

PageTitle find_title(const Nodes& elements, std::string_view headline, std::string_view outlet) {
  return Titles(elements, headline, outlet).find();
}

std::string meta_content(const Nodes& elements, std::string_view name) {
  for (const GumboNode* node : elements) {
    if (tag_of(node) != GUMBO_TAG_META) continue;
    const bool named = ascii_lower(attribute(node, "property")) == name ||
                       ascii_lower(attribute(node, "name")) == name ||
                       ascii_lower(attribute(node, "itemprop")) == name;
    std::string content;
    append_collapsed(attribute(node, "content"), content);
    if (named && !trimmed(content).empty()) return std::string(trimmed(content));
  }
  return {};
}

}  // namespace rasid
