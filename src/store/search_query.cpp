#include "store/search_query.h"

#include "text/text.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace rasid {
namespace {

constexpr std::size_t most_bytes = 4000;
constexpr std::size_t most_terms = 64;
constexpr int deepest = 16;
constexpr std::size_t shortest_prefix_letters = 2;

// Opening and closing marks of a phrase, as keyboards and newspapers have them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> quotation_marks = {
    {{"\"", "\""}, {"\u00AB", "\u00BB"}, {"\u201C", "\u201D"}}};

// The letters, digits and nothing else of what was written; empty where there are none.
std::string searchable(std::string_view written) {
  std::string words;
  for (const SearchWord& word : asked_words(written, Asked::exactly)) {
    // A joined name comes in halves, which are parted by nothing and found either way.
    words += (words.empty() ? "" : " ") + fold(written.substr(word.span.begin, word.span.size()));
  }
  return words;
}

bool space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

class Parser {
 public:
  explicit Parser(std::string_view written) : rest_(written) {}

  Result<SearchQuery> parse() {
    std::optional<SearchQuery> query = any(0);
    skip_spaces();
    if (!rest_.empty()) fail("a ) that closes nothing");
    if (error_) return *error_;
    if (!query) return Error{.what = "a search needs something to look for"};
    return *std::move(query);
  }

 private:
  void fail(std::string what) {
    if (!error_) error_ = Error{.what = std::move(what), .where = "search"};
    rest_ = {};
  }

  void skip_spaces() {
    while (!rest_.empty() && space(rest_.front()))
      rest_.remove_prefix(1);
  }

  bool take(std::string_view what) {
    if (!rest_.starts_with(what)) return false;
    rest_.remove_prefix(what.size());
    return true;
  }

  // A word of the grammar: in capitals, with a space or a parenthesis behind it.
  bool take_operator(std::string_view name) {
    skip_spaces();
    if (!rest_.starts_with(name)) return false;
    const std::string_view behind = rest_.substr(name.size());
    if (!behind.empty() && !space(behind.front()) && behind.front() != '(') return false;
    rest_ = behind;
    return true;
  }

  std::optional<SearchQuery> any(int depth) {
    SearchQuery query{.kind = SearchQuery::Kind::any};
    do {
      if (auto part = all(depth)) query.parts.push_back(*std::move(part));
    } while (take_operator("OR") || take_operator("|"));
    if (query.parts.empty()) return std::nullopt;
    if (query.parts.size() == 1) return std::move(query.parts.front());
    return query;
  }

  std::optional<SearchQuery> all(int depth) {
    SearchQuery query{.kind = SearchQuery::Kind::all};
    while (!at_end_of_all()) {
      if (take_operator("AND")) continue;
      const bool forbidden = take_operator("NOT") || take("-");
      auto part = one(depth);
      if (!part) break;
      (forbidden ? query.forbidden : query.parts).push_back(*std::move(part));
    }
    if (query.parts.empty()) {
      if (!query.forbidden.empty()) fail("what is left out needs something that is looked for");
      return std::nullopt;
    }
    if (query.parts.size() == 1 && query.forbidden.empty()) return std::move(query.parts.front());
    return query;
  }

  bool at_end_of_all() {
    skip_spaces();
    if (rest_.empty() || rest_.front() == ')') return true;
    const std::string_view here = rest_;
    const bool other = take_operator("OR") || take_operator("|");
    rest_ = here;
    return other;
  }

  std::optional<SearchQuery> one(int depth) {
    skip_spaces();
    if (take("(")) {
      if (depth == deepest) fail("too many parentheses within each other");
      std::optional<SearchQuery> inner = any(depth + 1);
      skip_spaces();
      if (!take(")")) fail("a ( that is not closed");
      if (!inner) fail("parentheses with nothing in them");
      return inner;
    }
    const bool exactly = take("=");
    for (const auto& [open, close] : quotation_marks)
      if (take(open)) return phrase(close, exactly ? Asked::exactly : Asked::word);
    return word(exactly);
  }

  std::optional<SearchQuery> phrase(std::string_view close, Asked how) {
    const std::size_t end = rest_.find(close);
    if (end == std::string_view::npos) {
      fail("a quotation mark that is not closed");
      return std::nullopt;
    }
    const std::string_view words = rest_.substr(0, end);
    rest_.remove_prefix(end + close.size());
    return term(words, how);
  }

  std::optional<SearchQuery> word(bool exactly) {
    std::size_t end = 0;
    while (end < rest_.size() && !space(rest_[end]) && rest_[end] != '(' && rest_[end] != ')' &&
           rest_[end] != '"')
      ++end;
    std::string_view written = rest_.substr(0, end);
    rest_.remove_prefix(end);
    const bool prefix = written.ends_with('*');
    if (!prefix) return term(written, exactly ? Asked::exactly : Asked::word);
    written.remove_suffix(1);
    std::optional<SearchQuery> found = term(written, Asked::prefix);
    if (found && code_points(found->words) < shortest_prefix_letters)
      fail("before * there must be two letters");
    return found;
  }

  std::optional<SearchQuery> term(std::string_view written, Asked how) {
    std::string words = searchable(written);
    if (words.empty()) fail("no word to look for in \"" + std::string(written) + '"');
    if (++terms_ > most_terms)
      fail("more than " + std::to_string(most_terms) + " words and phrases");
    return SearchQuery{.kind = SearchQuery::Kind::term, .how = how, .words = std::move(words)};
  }

  std::string_view rest_;
  std::size_t terms_ = 0;
  std::optional<Error> error_;
};

std::string joined(const std::vector<SearchQuery>& parts, const char* between) {
  std::string text;
  for (const SearchQuery& part : parts)
    text += (text.empty() ? "" : between) + fts_expression(part);
  return '(' + text + ')';
}

std::string any_of_keys(const std::vector<std::string>& keys) {
  std::string text;
  for (const std::string& key : keys)
    text += (text.empty() ? "\"" : " OR \"") + std::string(1, key_sign) + key + '"';
  return '(' + text + ')';
}

struct Wanted {
  std::vector<SearchWord> words;
  bool prefix = false;  // of the last word
};

void collect(const SearchQuery& query, std::vector<Wanted>& wanted) {
  if (query.kind == SearchQuery::Kind::term)
    wanted.push_back(
        {.words = asked_words(query.words, query.how), .prefix = query.how == Asked::prefix});
  for (const SearchQuery& part : query.parts)
    collect(part, wanted);
}

bool alike(const SearchKeys& asked, const SearchKeys& found, bool prefix) {
  return std::any_of(asked.begin(), asked.end(), [&](const std::string& key) {
    return std::any_of(found.begin(), found.end(), [&](const std::string& other) {
      return prefix ? other.starts_with(key) : other == key;
    });
  });
}

bool stands_at(const Wanted& wanted, const std::vector<SearchWord>& words, std::size_t at) {
  if (wanted.words.empty() || at + wanted.words.size() > words.size()) return false;
  for (std::size_t i = 0; i < wanted.words.size(); ++i) {
    const bool prefix = wanted.prefix && i + 1 == wanted.words.size();
    if (!alike(wanted.words[i].keys, words[at + i].keys, prefix)) return false;
  }
  return true;
}

}  // namespace

Result<SearchQuery> parse_search(std::string_view written) {
  if (written.size() > most_bytes)
    return Error{.what = "a search of more than " + std::to_string(most_bytes) + " bytes"};
  if (!valid_utf8(written)) return Error{.what = "a search that is not UTF-8"};
  return Parser(written).parse();
}

std::string fts_expression(const SearchQuery& query) {
  if (!query.keys.empty()) return any_of_keys(query.keys);
  if (query.kind == SearchQuery::Kind::term) {
    const std::string sign = query.how == Asked::exactly ? std::string(1, exactly_sign) : "";
    return '"' + sign + query.words + '"' + (query.how == Asked::prefix ? " *" : "");
  }
  if (query.kind == SearchQuery::Kind::any) return joined(query.parts, " OR ");
  std::string text = joined(query.parts, " AND ");
  for (const SearchQuery& forbidden : query.forbidden)
    text += " NOT " + fts_expression(forbidden);
  return query.forbidden.empty() ? text : '(' + text + ')';
}

std::vector<Span> search_spans(const SearchQuery& query, std::string_view text) {
  std::vector<Wanted> wanted;
  collect(query, wanted);
  std::vector<SearchWord> words;
  for_search_words(text, [&](const SearchWord& word) {
    words.push_back(word);
    return true;
  });
  std::vector<Span> spans;
  for (std::size_t at = 0; at < words.size(); ++at) {
    for (const Wanted& one : wanted) {
      if (!stands_at(one, words, at)) continue;
      const Span span{.begin = words[at].span.begin,
                      .end = words[at + one.words.size() - 1].span.end};
      if (!spans.empty() && span.begin < spans.back().end)
        spans.back().end = std::max(spans.back().end, span.end);
      else
        spans.push_back(span);
    }
  }
  return spans;
}

}  // namespace rasid
