// A key is a folded spelling behind a sign that says what it is a key of:
//
//   ""   the whole word: normalised as everywhere (text/text.h), with hamza on waw and yeh read as
//        these letters and a hamza alone left out
//   "~"  the whole word, which has a hamza on waw, on yeh or alone, without that letter: houses
//        differ in what carries it. Words without one have no such key, so "visited" does not find
//        "visitor".
//   "+"  what is left of the word behind conjunction, preposition, article or the future's letter;
//        "+~" the same without its hamza
//
// Both sides meet as follows. A text's word has the keys of the whole and of every cut; a word that
// is asked for has the keys of the whole and of "the whole as what is left of a longer word", and,
// if it has the article, the same without the article. So a word that is asked for is found behind
// whatever can stand before it, but nothing is cut off from it but the article: who asks for
// "minister" does not get what is left of it without its first letter.
//
// What is left must have three letters, two behind an article; words of up to three letters keep
// their hamza, which is all that tells "water" from "what" and "group" from "in it". The name of
// God is not cut.
#include "store/search_words.h"

#include "morph/clitics.h"
#include "text/affixes.h"
#include "text/letters.h"
#include "text/text.h"
#include "text/utf8.h"

#include <algorithm>

namespace rasid {
namespace {

constexpr std::string_view hamza = "\u0621";
constexpr std::string_view waw_with_hamza = "\u0624";
constexpr std::string_view yeh_with_hamza = "\u0626";
constexpr std::string_view yeh = "\u064A";
constexpr std::string_view seen = "\u0633";
constexpr std::string_view servant_of = "\u0639\u0628\u062F";  // of names: servant of the ...
constexpr std::string_view father_of = "\u0627\u0628\u0648";   // of names: father of ...
constexpr std::string_view imperfect_beginnings[] = {"\u064A",
                                                     "\u062A",
                                                     "\u0646",
                                                     "\u0627"};  // yeh, teh, noon, alef

enum class Hamza : std::uint8_t { kept, seat, dropped };

std::size_t letters_in(std::string_view word) {
  return word.size() / letter_bytes;
}

bool has_hamza(std::string_view word) {
  return word.find(hamza) != std::string_view::npos ||
         word.find(waw_with_hamza) != std::string_view::npos ||
         word.find(yeh_with_hamza) != std::string_view::npos;
}

// Requires: `word` is of Arabic letters.
std::string with_hamza(std::string_view word, Hamza how) {
  std::string out;
  for (std::size_t at = 0; at + letter_bytes <= word.size(); at += letter_bytes) {
    const std::string_view letter = word.substr(at, letter_bytes);
    const bool carries = letter == waw_with_hamza || letter == yeh_with_hamza;
    if (letter != hamza && !carries)
      out += letter;
    else if (how == Hamza::kept)
      out += hamza;
    else if (how == Hamza::seat && carries)
      out += letter == waw_with_hamza ? waw : yeh;
  }
  return out;
}

void add_key(std::string key, SearchKeys& keys) {
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
}

// The keys of one spelling behind `sign`.
void add_spellings(std::string_view word, const std::string& sign, Asked how, SearchKeys& keys) {
  if (!has_hamza(word)) return add_key(sign + std::string(word), keys);
  if (letters_in(word) <= 3 && how != Asked::prefix)
    return add_key(sign + with_hamza(word, Hamza::kept), keys);
  add_key(sign + with_hamza(word, Hamza::seat), keys);
  add_key(sign + '~' + with_hamza(word, Hamza::dropped), keys);
}

// A final hamza on yeh is also written behind the yeh.
std::string canonical(std::string_view word) {
  std::string out(word);
  if (out.ends_with(yeh_with_hamza))
    out.replace(out.size() - letter_bytes, letter_bytes, std::string(yeh) + std::string(hamza));
  return out;
}

bool may_stand_alone(std::string_view stem, bool behind_article) {
  if (letters_in(stem) >= 3) return true;
  return behind_article && letters_in(stem) == 2 && !stem.starts_with(lam);
}

void add_future(std::string_view word, SearchKeys& keys) {
  for (const std::string_view before : {std::string_view(), waw, feh}) {
    if (!word.starts_with(before) || !word.substr(before.size()).starts_with(seen)) continue;
    const std::string_view verb = word.substr(before.size() + letter_bytes);
    const bool imperfect =
        std::any_of(std::begin(imperfect_beginnings),
                    std::end(imperfect_beginnings),
                    [&](std::string_view letter) { return verb.starts_with(letter); });
    if (imperfect && letters_in(verb) >= 4) add_spellings(verb, "+", Asked::word, keys);
  }
}

// All keys under which a word of a text is kept. Requires: `word` is Arabic and canonical.
void add_text_keys(std::string_view word, SearchKeys& keys) {
  add_spellings(word, "", Asked::word, keys);
  for (const Cut& cut : cut_clitics(word)) {
    if (cut.clitics == clitic_none) continue;
    if (may_stand_alone(cut.stem, (cut.clitics & clitic_article) != 0))
      add_spellings(cut.stem, "+", Asked::word, keys);
  }
  add_future(word, keys);
}

void add_asked_keys(std::string_view word, Asked how, SearchKeys& keys) {
  add_spellings(word, "", how, keys);
  if (how == Asked::exactly) return;
  add_spellings(word, "+", how, keys);
  const std::string_view bare = without_article(word);
  if (bare.size() == word.size() || !may_stand_alone(bare, true)) return;
  add_spellings(bare, "", how, keys);
  add_spellings(bare, "+", how, keys);
}

// Where a name of two words that are written as one is cut, in bytes; 0: nowhere.
std::size_t joint(std::string_view word) {
  for (const Cut& cut : cut_clitics(word)) {
    const std::size_t before = word.size() - cut.stem.size();
    const bool servant = cut.stem.starts_with(servant_of) &&
                         cut.stem.substr(servant_of.size()).starts_with(article) &&
                         letters_in(cut.stem) >= letters_in(servant_of) + 4;
    const bool father =
        cut.stem.starts_with(father_of) && letters_in(cut.stem) >= letters_in(father_of) + 3;
    if (servant || father) return before + (servant ? servant_of : father_of).size();
  }
  return 0;
}

// One token of a text and how to get from its letters back to the text.
struct FoldedWord {
  std::string_view letters;
  Span normal;
  Span span;
  bool arabic = false;
};

template <typename Take>
void for_folded_words(const Text& text, const Take& take) {
  for (const Token& token : text.tokens) {
    if (token.kind == TokenKind::mark) continue;
    const FoldedWord word{.letters = slice(text.normal.text, token.normal),
                          .normal = token.normal,
                          .span = token.span,
                          .arabic = token.kind == TokenKind::word};
    if (!take(word)) return;
  }
}

// The two parts of a joined name, with their spans.
struct Halves {
  std::string_view first;
  std::string_view second;
  Span first_span;
  Span second_span;
};

Halves halves_of(const FoldedWord& word, std::size_t cut, const Text& text) {
  const std::uint32_t middle = text.normal.origin[word.normal.begin + cut];
  return {.first = word.letters.substr(0, cut),
          .second = word.letters.substr(cut),
          .first_span = {.begin = word.span.begin, .end = middle},
          .second_span = {.begin = middle, .end = word.span.end}};
}

// A few letters outside the block of two bytes each are left as they stand.
bool of_two_byte_letters(std::string_view word) {
  return word.size() % letter_bytes == 0 &&
         std::all_of(word.begin(), word.end(), [i = 0](char byte) mutable {
           const auto bits = static_cast<unsigned char>(byte);
           return i++ % 2 == 0 ? (bits & 0xE0U) == 0xC0U : (bits & 0xC0U) == 0x80U;
         });
}

bool take_text_word(const FoldedWord& word, const Text& text, const TakeSearchWord& take) {
  SearchWord found{.span = word.span, .keys = {}};
  if (!word.arabic || !of_two_byte_letters(word.letters)) {
    found.keys.emplace_back(word.letters);
    return take(found);
  }
  const std::size_t cut = joint(word.letters);
  if (cut == 0) {
    add_text_keys(canonical(word.letters), found.keys);
    return take(found);
  }
  const Halves halves = halves_of(word, cut, text);
  add_text_keys(halves.first, found.keys);
  add_text_keys(canonical(word.letters), found.keys);
  found.span = halves.first_span;
  if (!take(found)) return false;
  found = {.span = halves.second_span, .keys = {}};
  add_text_keys(canonical(halves.second), found.keys);
  return take(found);
}

}  // namespace

void for_search_words(std::string_view text, const TakeSearchWord& take) {
  const Text read = read_text(text);
  for_folded_words(read, [&](const FoldedWord& word) { return take_text_word(word, read, take); });
}

std::vector<SearchWord> asked_words(std::string_view text, Asked how) {
  std::vector<SearchWord> words;
  const Text read = read_text(text);
  for_folded_words(read, [&](const FoldedWord& word) {
    const auto add = [&](std::string_view letters, Span span) {
      SearchWord& asked = words.emplace_back();
      asked.span = span;
      add_asked_keys(
          how == Asked::prefix ? std::string(letters) : canonical(letters), how, asked.keys);
    };
    if (!word.arabic || !of_two_byte_letters(word.letters)) {
      words.push_back({.span = word.span, .keys = {std::string(word.letters)}});
      return true;
    }
    const std::size_t cut = joint(word.letters);
    if (cut == 0) {
      add(word.letters, word.span);
      return true;
    }
    const Halves halves = halves_of(word, cut, read);
    add(halves.first, halves.first_span);
    add(halves.second, halves.second_span);
    return true;
  });
  return words;
}

}  // namespace rasid
