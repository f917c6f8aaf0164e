// What is the same in all spellings is settled here: case, marks on letters, hamza, ta marbuta,
// alef maqsura, tatweel, vowel signs, hyphens, apostrophes. What joins is joined, so that a
// servant's name is one word whether it is written as one, two or three.

#include "names/words.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace rasid {
namespace {

constexpr std::size_t most_words = 8;
constexpr std::size_t longest_word = 40;
constexpr std::size_t shortest_without_article = 3;
constexpr std::size_t shortest_of_free_spelling = 4;
constexpr std::size_t longest_text_bytes = 1000;

// Compatible forms open up, letters are lower case, marks stand behind their letters.
icu::UnicodeString decomposed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  source.foldCase();
  const icu::UnicodeString opened = U_FAILURE(status) ? source : nfkd->normalize(source, status);
  return U_FAILURE(status) ? source : opened;
}

// Signs that stand within a word and are not of its letters: vowel signs, tatweel, apostrophes.
bool vanishes(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return type == U_NON_SPACING_MARK || type == U_MODIFIER_LETTER || type == U_FORMAT_CHAR ||
         c == U'\'' || c == U'`' || c == U'\u2018' || c == U'\u2019';
}

using RawWord = std::vector<NameLetter>;

std::vector<RawWord> raw_words(std::string_view name, const NameTables& tables) {
  const icu::UnicodeString text = decomposed(name.substr(0, longest_text_bytes));
  std::vector<RawWord> words(1);
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const auto c = static_cast<char32_t>(text.char32At(i));
    const auto found = tables.letters.find(c);
    if (found != tables.letters.end()) {
      const auto& letters = found->second.letters;
      words.back().insert(words.back().end(), letters.begin(), letters.end());
    } else if (!vanishes(c) && !words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

Particle particle_of(const RawWord& word, const NameTables& tables) {
  const auto found = tables.particles.find(std::string(word.begin(), word.end()));
  return found == tables.particles.end() ? Particle::none : found->second;
}

NameScript script_of(NameLetter letter, const NameTables& tables) {
  return tables.kinds[letter] == LetterKind::latin ? NameScript::latin : NameScript::arabic;
}

SpelledWord spelled(std::vector<NameLetter> letters, const NameTables& tables) {
  SpelledWord word;
  letters.resize(std::min(letters.size(), longest_word));
  word.fixed = letters.size() < shortest_of_free_spelling;
  for (const NameLetter letter : letters) {
    word.weight += tables.weights[letter];
    word.fixed = word.fixed || tables.kinds[letter] == LetterKind::native;
  }
  letters.insert(letters.begin(), begin_mark);
  letters.push_back(end_mark);
  word.letters = std::move(letters);
  return word;
}

// The length of an article that `word` begins with, or 0.
std::size_t article_letters(const RawWord& word, const NameTables& tables) {
  for (const std::vector<NameLetter>& article : tables.articles)
    if (word.size() >= article.size() + shortest_without_article &&
        std::equal(article.begin(), article.end(), word.begin()))
      return article.size();
  return 0;
}

NameWord name_word(const RawWord& raw, const NameTables& tables) {
  NameWord word = {.script = script_of(raw[0], tables), .full = spelled(raw, tables)};
  if (const std::size_t article = article_letters(raw, tables); article > 0) {
    const auto rest = raw.begin() + static_cast<std::ptrdiff_t>(article);
    word.bare = spelled({rest, raw.end()}, tables);
  }
  return word;
}

// Articles go, and words that join are written together with what follows, an article between
// included.
std::vector<NameWord> joined(const std::vector<RawWord>& raw, const NameTables& tables) {
  std::vector<NameWord> words;
  RawWord open;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const Particle particle = particle_of(raw[i], tables);
    const bool last = i + 1 == raw.size();
    const bool article = particle == Particle::article || particle == Particle::drop;
    if (article && open.empty() && !last) continue;
    open.insert(open.end(), raw[i].begin(), raw[i].end());
    if ((article || particle == Particle::join) && !last) continue;
    NameWord word = name_word(open, tables);
    word.light = particle == Particle::light || open.size() == 1;
    words.push_back(std::move(word));
    open.clear();
  }
  return words;
}

NameWord pair_of(const NameWord& a, const NameWord& b, const NameTables& tables) {
  std::vector<NameLetter> letters(a.full.letters.begin() + 1, a.full.letters.end() - 1);
  letters.insert(letters.end(), b.full.letters.begin() + 1, b.full.letters.end() - 1);
  return {.script = a.script, .full = spelled(std::move(letters), tables)};
}

}  // namespace

NameWords split_name(std::string_view name, const NameTables& tables) {
  NameWords split;
  split.words = joined(raw_words(name, tables), tables);
  split.words.resize(std::min(split.words.size(), most_words));
  for (std::size_t i = 0; i + 1 < split.words.size(); ++i)
    split.pairs.push_back(pair_of(split.words[i], split.words[i + 1], tables));
  return split;
}

}  // namespace rasid
