#pragma once
// What is searched for: words, prefixes and phrases with AND, OR, NOT and parentheses.

#include "base/result.h"
#include "store/search_words.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// A question in words, parsed; docs/QUESTIONS.md has the grammar. Small and owned by one search.
struct SearchQuery {
  enum class Kind : std::uint8_t { term, all, any };

  Kind kind = Kind::term;
  Asked how = Asked::word;             // of a term
  std::string words;                   // of a term: folded, with one space between, never empty
  std::vector<std::string> keys;       // of a prefix: what the index has of it, if it was spelt out
  std::vector<SearchQuery> parts;      // of all and any
  std::vector<SearchQuery> forbidden;  // of all: none of these
};

// Fails: where parentheses or quotation marks are not closed, where nothing is asked for, or too
// much.
Result<SearchQuery> parse_search(std::string_view written);

// The same for FTS5, made of nothing but letters, digits, quotation marks and its own words.
std::string fts_expression(const SearchQuery& query);

// Where the words that are asked for stand in a text, in its order; spans that overlap are one.
// What is forbidden has no spans.
std::vector<Span> search_spans(const SearchQuery& query, std::string_view text);

// Before the words of a term in fts_expression: they are asked for exactly.
constexpr char exactly_sign = '\x01';
// Before a key of the index that is asked for as it is.
constexpr char key_sign = '\x02';

}  // namespace rasid
