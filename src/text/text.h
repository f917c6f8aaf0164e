#pragma once
// The reading form of an article: folded words and sentences, each with its place in the body.

#include "text/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// Text with one spelling per word, and the way back. `origin[i]` is the byte offset in the original
// of byte i of `text`; origin.size() == text.size() + 1 and origin never decreases.
struct NormalText {
  std::string text;
  std::vector<std::uint32_t> origin;
};

// Folds what Arabic news spells freely: diacritics, tatweel, bidi and zero-width marks vanish;
// hamza on alef, alef maqsura and ta marbuta take one form; Arabic-Indic and Persian digits become
// 0-9; presentation forms open up. Total: any valid UTF-8 gives a result.
NormalText normalise(std::string_view body);

enum class TokenKind : std::uint8_t { word, number, latin, mark };

// One word, number or mark. `span` points into the body, `normal` into NormalText::text.
struct Token {
  Span span;
  Span normal;
  TokenKind kind = TokenKind::word;
};

// Half-open range of token indexes. A sentence ends at a line break, a full stop, a question or an
// exclamation mark; quotation marks after the stop still belong to it.
struct Sentence {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

// Everything the later rooms read. Move-only in practice: keep one per document.
struct Text {
  NormalText normal;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;

  // The folded form of token `index`. Requires: index < tokens.size().
  std::string_view word(std::size_t index) const {
    return slice(normal.text, tokens[index].normal);
  }
  // The first token that begins at byte `begin` of the body or behind it.
  std::size_t token_at(std::uint32_t begin) const;
  // The body bytes from the first token to the last, half-open [first, last). Requires: first <
  // last.
  Span span(std::size_t first, std::size_t last) const {
    return {.begin = tokens[first].span.begin, .end = tokens[last - 1].span.end};
  }
  // The same without the first `letters` letters, however the body writes them. Requires: they are
  // letters of the first token; where that has no more, nothing is left out.
  Span span_behind(std::size_t first, std::size_t last, std::size_t letters) const;
};

Text read_text(std::string_view body);

// The folded form of one word or phrase, as the tokens of an article would have it; words are
// joined by one space. For knowledge files and names typed by users.
std::string fold(std::string_view words);

}  // namespace rasid
