// A tail (related stories, the comment form) takes everything after it, but two mistakes would cost
// an article: a menu above the text that names the comments, and a box of links in the middle of
// it. So a tail counts only below the first paragraph, and ends where a paragraph follows; until
// then it takes the headlines of other stories, which are shorter or end without a full stop.
// A caption is a short line above the first paragraph that ends with an agency in parentheses.

#include "page/furniture.h"

#include "text/text.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace rasid {
namespace {

// Words that make a line a paragraph, with a full stop at its end or without.
// Source: headlines and captions of Arabic news have up to 20 words.
constexpr std::size_t paragraph_words = 25;
constexpr std::size_t caption_words = 20;

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

// Letters of any script, for the purpose at hand: what is neither ASCII mark nor punctuation.
bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool arabic_mark = c == U'\u060C' || c == U'\u061B' || c == U'\u061F';
  const bool symbol = (c >= U'\u2000' && c <= U'\u2BFF') || c <= U'\u00BF' || c >= U'\U0001F000';
  return !arabic_mark && !symbol;
}

// Folded letters with one space between words; every number is "0", all marks are gone.
std::string key_of(std::string_view line) {
  const std::string folded = fold(line);
  std::string key;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, at);
    if (is_digit(c)) {
      if (key.empty() || key.back() != '0') key += '0';
    } else if (is_letter(c)) {
      append_utf8(c, key);
    } else if (!key.empty() && key.back() != ' ') {
      key += ' ';
    }
  }
  while (!key.empty() && key.back() == ' ')
    key.pop_back();
  return key;
}

bool has(const std::vector<std::string>& keys, const std::string& key) {
  return std::binary_search(keys.begin(), keys.end(), key);
}

// Whether one of the first words of `key` are a phrase; no phrase is longer than eight words.
bool starts_with_any(const std::vector<std::string>& starts, const std::string& key) {
  std::size_t end = 0;
  for (int words = 0; words < 8 && end < key.size(); ++words) {
    end = std::min(key.find(' ', end + 1), key.size());
    if (has(starts, key.substr(0, end))) return true;
  }
  return false;
}

// "... (Agency/Other)" with at least one name that is a credit.
bool ends_with_credit(const std::vector<std::string>& credits, std::string_view line) {
  const std::size_t open = line.rfind('(');
  const std::size_t close = line.rfind(')');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open)
    return false;
  if (!key_of(line.substr(close)).empty()) return false;
  std::string_view names = line.substr(open + 1, close - open - 1);
  while (true) {
    const std::size_t bar = std::min(names.find('/'), names.size());
    if (has(credits, key_of(names.substr(0, bar)))) return true;
    if (bar == names.size()) return false;
    names.remove_prefix(bar + 1);
  }
}

struct Line {
  Span span;
  std::string key;
  std::size_t words = 0;

  bool paragraph() const { return words >= paragraph_words; }
};

std::vector<Line> lines_of(std::string_view body) {
  // Keys of long lines are cut: no phrase is so long, and the article is not folded twice.
  constexpr std::size_t max_key_bytes = 400;
  std::vector<Line> lines;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    const std::string_view text = body.substr(at, end - at);
    Line line{
        .span = {.begin = static_cast<std::uint32_t>(at), .end = static_cast<std::uint32_t>(end)},
        .key = {}};
    if (text.size() <= max_key_bytes) line.key = key_of(text);
    line.words = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
    if (text.size() > max_key_bytes || !line.key.empty()) lines.push_back(std::move(line));
    at = end + 1;
  }
  return lines;
}

void add_span(Span span, std::string_view body, std::vector<Span>& found) {
  const bool adjacent =
      !found.empty() &&
      body.substr(found.back().end, span.begin - found.back().end).find_first_not_of(" \t\r\n") ==
          std::string_view::npos;
  if (adjacent)
    found.back().end = span.end;
  else
    found.push_back(span);
}

}  // namespace

FurniturePhrases furniture_phrases(const std::vector<std::string>& rows) {
  FurniturePhrases phrases;
  for (const std::string& row : rows) {
    const std::size_t tab = std::min(row.find('\t'), row.size());
    const std::string kind = row.substr(0, tab);
    const std::string phrase = row.substr(std::min(tab + 1, row.size()));
    const std::string key = key_of(phrase);
    if (key.empty()) continue;
    if (kind == "tail")
      phrases.tails.push_back(key);
    else if (kind == "by")
      phrases.by.push_back(key);
    else if (kind != "line")
      continue;
    else if (phrase.front() == '*')
      phrases.credits.push_back(key);
    else if (phrase.back() == '*')
      phrases.starts.push_back(key);
    else
      phrases.lines.push_back(key);
  }
  for (auto* keys :
       {&phrases.lines, &phrases.starts, &phrases.credits, &phrases.tails, &phrases.by})
    std::sort(keys->begin(), keys->end());
  return phrases;
}

std::vector<Span> find_furniture(std::string_view body, const FurniturePhrases& phrases) {
  std::vector<Span> found;
  bool in_article = false;  // a paragraph was seen
  bool in_tail = false;
  bool first = true;  // the title is never furniture by what stands at its end
  for (const Line& line : lines_of(body)) {
    if (line.paragraph()) {
      in_article = true;
      in_tail = false;
    }
    const bool tail = has(phrases.tails, line.key);
    in_tail = in_tail || (tail && in_article);
    const bool caption = !first && !in_article && line.words <= caption_words &&
                         ends_with_credit(phrases.credits, slice(body, line.span));
    const bool start = !line.paragraph() && starts_with_any(phrases.starts, line.key);
    if (in_tail || tail || caption || start || has(phrases.lines, line.key))
      add_span(line.span, body, found);
    first = false;
  }
  return found;
}

}  // namespace rasid
