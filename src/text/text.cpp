// Tokens are runs of letters, numbers (with inner points, commas, colons, slashes and dashes left
// to the times room as marks) and single marks. A sentence ends at a line break or a closing mark;
// a full stop inside a number or an abbreviation of one letter does not end it.

#include "text/text.h"

#include "text/letters.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>

namespace rasid {
namespace {

enum class Class : std::uint8_t { space, newline, arabic, digit, latin, mark };

constexpr Class class_by_ranges(char32_t c) {
  if (c == U'\n' || c == U'\r' || c == U'\u2028' || c == U'\u2029') return Class::newline;
  if (c <= U' ' || c == letters::no_break_space || c == U'\u3000' ||
      (c >= U'\u2000' && c <= U'\u200A') || c == U'\u202F') {
    return Class::space;
  }
  if (c >= U'0' && c <= U'9') return Class::digit;
  if ((c >= U'a' && c <= U'z') || (c >= U'\u00C0' && c <= U'\u024F' && c != U'\u00D7')) {
    return Class::latin;
  }
  if ((c >= letters::hamza && c <= letters::yeh) || (c >= U'\u066E' && c <= U'\u06D3') ||
      (c >= U'\u0750' && c <= U'\u077F')) {
    return Class::arabic;
  }
  return Class::mark;
}

constexpr std::array<Class, short_code_points> all_classes() {
  std::array<Class, short_code_points> classes = {};
  for (char32_t c = 0; c < short_code_points; ++c)
    classes[c] = class_by_ranges(c);
  return classes;
}

Class class_of(char32_t c) {
  static constexpr std::array<Class, short_code_points> classes = all_classes();
  return c < short_code_points ? classes[c] : class_by_ranges(c);
}

TokenKind kind_of(Class c) {
  if (c == Class::arabic) return TokenKind::word;
  if (c == Class::digit) return TokenKind::number;
  if (c == Class::latin) return TokenKind::latin;
  return TokenKind::mark;
}

bool is_closing(std::string_view word) {
  return word == "." || word == "!" || word == "?" || word == "\u061F";
}

bool is_quote_or_bracket(std::string_view word) {
  return word == "\"" || word == "\u00BB" || word == "\u201D" || word == ")" || word == "'";
}

// Cuts the folded text into tokens and remembers after which of them a line ended.
class Cutter {
 public:
  explicit Cutter(Text& text) : text_(text) {}

  void cut() {
    const std::string& normal = text_.normal.text;
    std::size_t at = 0;
    while (at < normal.size()) {
      const std::size_t begin = at;
      const Class c = class_of(next_code_point(normal, at));
      if (c == Class::newline) end_sentence();
      if (c == Class::newline || c == Class::space) continue;
      if (c != Class::mark) at = run_end(at, c);
      push(begin, at, c);
    }
    end_sentence();
  }

 private:
  std::size_t run_end(std::size_t at, Class c) const {
    const std::string& normal = text_.normal.text;
    while (at < normal.size()) {
      std::size_t next = at;
      if (class_of(next_code_point(normal, next)) != c) break;
      at = next;
    }
    return at;
  }

  void push(std::size_t begin, std::size_t end, Class c) {
    const auto& origin = text_.normal.origin;
    const bool closes_late = closed_ && c == Class::mark;
    Token token{.span = {.begin = origin[begin], .end = origin[end]},
                .normal = {.begin = static_cast<std::uint32_t>(begin),
                           .end = static_cast<std::uint32_t>(end)},
                .kind = kind_of(c)};
    const std::string_view word = slice(text_.normal.text, token.normal);
    if (closed_ && !(closes_late && (is_quote_or_bracket(word) || is_closing(word)))) {
      end_sentence();
    }
    text_.tokens.push_back(token);
    if (is_closing(word) && !inside_number(begin, end)) closed_ = true;
  }

  // A point between two digits: 2.5.
  bool inside_number(std::size_t begin, std::size_t end) const {
    const std::string& normal = text_.normal.text;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return begin > 0 && end < normal.size() && digit(normal[begin - 1]) && digit(normal[end]);
  }

  void end_sentence() {
    closed_ = false;
    const std::uint32_t first = text_.sentences.empty() ? 0 : text_.sentences.back().last;
    const auto last = static_cast<std::uint32_t>(text_.tokens.size());
    if (first < last) text_.sentences.push_back({.first = first, .last = last});
  }

  Text& text_;
  bool closed_ = false;
};

// U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069: they order the text and belong to no word.
bool ends_with_bidi_mark(std::string_view text) {
  if (text.size() < 3 || text[text.size() - 3] != '\xE2') return false;
  const auto second = static_cast<unsigned char>(text[text.size() - 2]);
  const auto last = static_cast<unsigned char>(text.back());
  if (second == 0x81) return last >= 0xA6 && last <= 0xA9;
  return second == 0x80 && (last == 0x8E || last == 0x8F || (last >= 0xAA && last <= 0xAE));
}

// The end of a token without the directional marks that stand behind it.
std::uint32_t without_marks(std::string_view body, Span span) {
  while (ends_with_bidi_mark(slice(body, span)))
    span.end -= 3;
  return span.end;
}

}  // namespace

std::size_t Text::token_at(std::uint32_t begin) const {
  const auto found = std::lower_bound(
      tokens.begin(), tokens.end(), begin, [](const Token& token, std::uint32_t at) {
        return token.span.begin < at;
      });
  return static_cast<std::size_t>(found - tokens.begin());
}

Span Text::span_behind(std::size_t first, std::size_t last, std::size_t letters) const {
  Span whole = span(first, last);
  const std::size_t begin = tokens[first].normal.begin + letters * letter_bytes;
  if (begin < tokens[first].normal.end) whole.begin = normal.origin[begin];
  return whole;
}

Text read_text(std::string_view body) {
  Text text;
  text.normal = normalise(body);
  text.tokens.reserve(body.size() / 10);
  Cutter(text).cut();
  for (Token& token : text.tokens)
    token.span.end = without_marks(body, token.span);
  return text;
}

std::string fold(std::string_view words) {
  const Text text = read_text(words);
  std::string folded;
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    if (i > 0) folded += ' ';
    folded += text.word(i);
  }
  return folded;
}

}  // namespace rasid
