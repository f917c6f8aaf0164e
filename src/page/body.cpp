// First the article's element is chosen among the blocks of the page:
//   1. itemprop="articleBody" or <article>, the one that holds most prose, if it holds half as much
//      as 2. would;
//   2. the element whose own paragraphs hold most prose that is no link: a paragraph counts for its
//      parent, and half for its grandparent.
// Then it takes in its like: going up a few steps, elements beside it that hold prose and are built
// as it is (entries of a live blog, each paragraph in a box), that stand between the title and it
// (a lead), or that follow close by and hold as much (it was the lead). Of what is chosen, lines
// are left out that are links, captions, lone words.
// Source of 2: the scoring of Readability (Arc90, 2010), without its lists of good class names.

#include "page/body.h"

#include "base/ascii.h"
#include "page/tree.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <unordered_map>

namespace rasid {
namespace {

// A line outside paragraphs needs as many words to be believed.
constexpr std::size_t loose_words = 8;
// Source: captions and subtitles of Arabic news have up to 25 words.
constexpr std::size_t longest_caption = 25;
// At either end of an article: kickers, bylines, "read more", "end of message".
constexpr std::size_t end_words = 6;
// How far up the like of an element is looked for.
constexpr int most_steps = 5;

bool is_paragraph_tag(GumboTag tag) {
  return tag == GUMBO_TAG_P || tag == GUMBO_TAG_LI || tag == GUMBO_TAG_BLOCKQUOTE ||
         is_heading_tag(tag);
}

// Prose by the parent and grandparent of its paragraph, as the essay says.
std::unordered_map<const GumboNode*, double> scores_of(const std::vector<PageLine>& lines) {
  std::unordered_map<const GumboNode*, double> scores;
  for (const PageLine& line : lines) {
    if (!line.prose()) continue;
    const auto own_words = static_cast<double>(line.characters - line.link_characters);
    const GumboNode* home = is_paragraph_tag(tag_of(line.owner)) && line.owner->parent != nullptr
                                ? line.owner->parent
                                : line.owner;
    scores[home] += own_words;
    if (home->parent != nullptr) scores[home->parent] += own_words / 2;
  }
  return scores;
}

bool says_article(const GumboNode* node) {
  return tag_of(node) == GUMBO_TAG_ARTICLE ||
         ascii_lower(attribute(node, "itemprop")).find("articlebody") != std::string::npos;
}

bool same_build(const GumboNode* one, const GumboNode* other) {
  return tag_of(one) == tag_of(other) && attribute(one, "class") == attribute(other, "class");
}

// Which blocks of a page hold the article.
class Chooser {
 public:
  Chooser(const PageLines& page, std::size_t title_line) : page_(page), title_line_(title_line) {
    for (const PageLine& line : page.lines)
      sums_.push_back(sums_.back() + (line.prose() ? line.characters - line.link_characters : 0));
    for (const BlockLines& block : page.blocks)
      if (prose_in(block.lines) > 0) ranges_[block.node] = block.lines;
  }

  // In order and apart from each other; none where there is no prose.
  std::vector<LineRange> choose() const {
    const GumboNode* node = best();
    if (node == nullptr) return {};
    std::vector<LineRange> chosen = {ranges_.at(node)};
    for (int step = 0; step < most_steps && node->parent != nullptr; ++step, node = node->parent)
      add_like(node, step, chosen);
    std::sort(
        chosen.begin(), chosen.end(), [](LineRange a, LineRange b) { return a.first < b.first; });
    return chosen;
  }

 private:
  std::size_t prose_in(LineRange range) const { return sums_[range.last] - sums_[range.first]; }

  const GumboNode* best() const {
    const std::unordered_map<const GumboNode*, double> scores = scores_of(page_.lines);
    BlockLines densest;
    BlockLines marked;
    double most = 0;
    for (const BlockLines& block : page_.blocks) {
      const auto score = scores.find(block.node);
      if (score != scores.end() && score->second > most) {
        most = score->second;
        densest = block;
      }
      // An articleBody inside its article holds the same prose and comes first.
      if (says_article(block.node) && prose_in(block.lines) > prose_in(marked.lines))
        marked = block;
    }
    const bool enough =
        prose_in(marked.lines) > 0 && prose_in(marked.lines) * 2 >= prose_in(densest.lines);
    return enough ? marked.node : densest.node;
  }

  // Adds what stands beside `node` and is of the same article.
  void add_like(const GumboNode* node, int step, std::vector<LineRange>& chosen) const {
    constexpr int close_by = 2;
    bool repeated = false;
    const LineRange first = chosen.front();
    for (const GumboNode* other : children(node->parent)) {
      const auto range = ranges_.find(other);
      if (other == node || range == ranges_.end()) continue;
      const bool same = same_build(node, other) && !is_inline_tag(tag_of(node)) &&
                        !attribute(node, "class").empty();
      repeated = repeated || same;
      const bool goes_on = step < close_by && range->second.first >= first.last &&
                           prose_in(range->second) >= prose_in(first);
      if (same || goes_on || is_lead(range->second, first)) chosen.push_back(range->second);
    }
    // Entries are taken whole, with their headings.
    const auto own = ranges_.find(node);
    if (repeated && own != ranges_.end()) chosen.front() = own->second;
  }

  // Between the title and the article, or around the title.
  bool is_lead(LineRange range, LineRange article) const {
    return title_line_ < page_.lines.size() && range.last <= article.first &&
           range.last > title_line_;
  }

  const PageLines& page_;
  std::size_t title_line_;
  std::vector<std::size_t> sums_ = {0};
  std::unordered_map<const GumboNode*, LineRange> ranges_;
};

bool ends_sentence(std::string_view text) {
  static constexpr std::string_view stops[] = {
      ".", "!", "?", ":", "\"", "\u061F", "\u00BB", "\u201D", "\u2026"};
  return std::any_of(std::begin(stops), std::end(stops), [&](std::string_view stop) {
    return text.size() >= stop.size() && text.substr(text.size() - stop.size()) == stop;
  });
}

bool is_caption(const PageLine& line) {
  return line.after_image && !is_paragraph_tag(tag_of(line.owner)) && !ends_sentence(line.text) &&
         count_words(line.text) <= longest_caption;
}

bool worth_keeping(const PageLine& line) {
  if (line.teaser || line.linked() || is_caption(line)) return false;
  if (is_paragraph_tag(tag_of(line.owner))) return true;
  return count_words(line.text) >= loose_words || ends_sentence(line.text);
}

// A few words before the first paragraph or behind the last that are no sentence.
bool stands_alone(const PageLine& line) {
  return !line.prose() && count_words(line.text) <= end_words && !ends_sentence(line.text);
}

bool is_heading(const PageLine& line) {
  return is_heading_tag(tag_of(line.owner));
}

const NameSet& subtitle_names() {
  static const NameSet names = {"subtitle",
                                "subhead",
                                "subheading",
                                "subheadline",
                                "standfirst",
                                "deck",
                                "dek",
                                "sub",
                                "kopf",
                                "sapo",
                                "chapeau"};
  return names;
}

class Picker {
 public:
  Picker(const PageLines& page, std::string_view title) : page_(page), title_(title) {
    while (title_line_ < page.lines.size() && page.lines[title_line_].text != title)
      ++title_line_;
  }

  ArticleText pick() const { return pick(Chooser(page_, title_line_).choose()); }

  ArticleText pick(const std::vector<LineRange>& ranges) const {
    std::vector<const PageLine*> kept = kept_lines(ranges);
    drop_empty_headings(kept);
    drop_ends(kept);
    ArticleText article;
    article.subtitle = subtitle(kept);
    for (const PageLine* line : kept) {
      if (line->text == article.subtitle) continue;
      article.paragraphs.push_back(line->text);
      if (line->prose()) article.prose += line->characters - line->link_characters;
    }
    return article;
  }

 private:
  std::vector<const PageLine*> kept_lines(const std::vector<LineRange>& ranges) const {
    std::vector<const PageLine*> kept;
    std::size_t from = title_line_ < page_.lines.size() ? title_line_ + 1 : 0;
    // Where the title is told again below the text, it begins nothing.
    if (!ranges.empty() && from > ranges.front().first && no_prose_behind(from, ranges)) from = 0;
    for (const LineRange& range : ranges) {
      for (std::size_t i = std::max(range.first, from); i < range.last; ++i)
        if (worth_keeping(page_.lines[i]) && page_.lines[i].text != title_)
          kept.push_back(&page_.lines[i]);
      from = std::max(from, range.last);
    }
    return kept;
  }

  bool no_prose_behind(std::size_t from, const std::vector<LineRange>& ranges) const {
    for (const LineRange& range : ranges)
      for (std::size_t i = std::max(range.first, from); i < range.last; ++i)
        if (page_.lines[i].prose()) return false;
    return true;
  }

  // A heading over links only, or over nothing, is that of a box.
  static void drop_empty_headings(std::vector<const PageLine*>& kept) {
    std::vector<const PageLine*> full;
    for (std::size_t i = 0; i < kept.size(); ++i) {
      const bool followed =
          i + 1 < kept.size() && std::none_of(kept[i] + 1, kept[i + 1], [](const PageLine& line) {
            return line.linked() || line.teaser;
          });
      if (!is_heading(*kept[i]) || followed) full.push_back(kept[i]);
    }
    kept = std::move(full);
  }

  static void drop_ends(std::vector<const PageLine*>& kept) {
    // A list may end an article.
    const auto ends_nothing = [](const PageLine& line) {
      return is_heading(line) || (stands_alone(line) && tag_of(line.owner) != GUMBO_TAG_LI);
    };
    while (!kept.empty() && ends_nothing(*kept.back()))
      kept.pop_back();
    const auto first_prose =
        std::find_if(kept.begin(), kept.end(), [](const PageLine* line) { return line->prose(); });
    kept.erase(std::remove_if(
                   kept.begin(),
                   first_prose,
                   [](const PageLine* line) { return stands_alone(*line) && !is_heading(*line); }),
               first_prose);
  }

  // The heading above the first paragraph, or a line below the title that is named so.
  std::string subtitle(const std::vector<const PageLine*>& kept) const {
    if (!kept.empty() && is_heading(*kept.front()) && !ends_sentence(kept.front()->text))
      return kept.front()->text;
    if (title_line_ >= page_.lines.size()) return {};
    for (std::size_t i = title_line_ + 1; i < page_.lines.size(); ++i) {
      const PageLine& line = page_.lines[i];
      const bool named = is_heading(line) || names_any(line.owner, subtitle_names());
      if (named && !line.linked() && count_words(line.text) <= longest_caption) return line.text;
      if (line.prose() || is_heading(line)) break;
    }
    return {};
  }

  const PageLines& page_;
  std::string_view title_;
  std::size_t title_line_ = 0;
};

}  // namespace

ArticleText article_text(const PageLines& page, std::string_view title) {
  return Picker(page, title).pick();
}

ArticleText text_within(const GumboNode* block, const PageLines& page, std::string_view title) {
  const auto found = std::find_if(page.blocks.begin(),
                                  page.blocks.end(),
                                  [&](const BlockLines& one) { return one.node == block; });
  if (found == page.blocks.end()) return {};
  return Picker(page, title).pick({found->lines});
}

ArticleText text_of_lines(std::string_view text) {
  ArticleText article;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line;
    append_collapsed(text.substr(at, end - at), line);
    line = std::string(trimmed(line));
    at = end + 1;
    if (line.empty()) continue;
    const std::size_t characters = code_points(line);
    if (characters >= prose_characters) article.prose += characters;
    article.paragraphs.push_back(std::move(line));
  }
  return article;
}

}  // namespace rasid
