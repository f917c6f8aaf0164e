// Within the Arabic script the letters that Arabic lacks tell more than any statistics: Sorani
// writes a vowel that Arabic has not in every second word, Urdu ends words in its own yeh. Where
// they do not decide (Persian has few of its own; texts are typed with Arabic letters for Persian
// ones), CLD2 is asked; but as it takes Arabic lists of names for Persian, it is not believed
// against letters that only Arabic writes.

#include "text/language.h"

#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace rasid {
namespace {

constexpr std::size_t guessed_bytes = std::size_t{1} << 16;
// Source: CLD2 calls shorter texts unknown; a headline has more.
constexpr std::size_t least_letters = 24;

using Letters = std::u32string_view;

// A language of the Arabic script, its letters that Arabic lacks, and the least number of them in
// a thousand letters of a text. Letters of one may be those of another: the order counts.
// Source: counted in the texts of language_test.cpp, where each has twice as many and more.
struct Script {
  const char* language;
  Letters letters;
  std::size_t per_thousand;
};

constexpr std::array<Script, 6> scripts = {{
    {.language = "sd",
     .letters = U"\u06AA\u06B3\u0684\u067F\u0680\u068C\u068F\u06BB\u06B1\u067D",
     .per_thousand = 25},
    {.language = "ug", .letters = U"\u06C7\u06C8\u06CB\u06AD", .per_thousand = 30},
    {.language = "ps",
     .letters = U"\u067C\u0689\u0693\u0696\u069A\u06CD\u0681\u0685\u06BC\u06AB\u06D0",
     .per_thousand = 15},
    {.language = "ckb", .letters = U"\u06D5\u06CE\u06C6\u0695\u06B5", .per_thousand = 40},
    {.language = "ur",
     .letters = U"\u06D2\u06BA\u0679\u0688\u0691\u06C1\u06BE",
     .per_thousand = 25},
    {.language = "fa", .letters = U"\u067E\u0686\u0698\u06AF", .per_thousand = 14},
}};

// Of these languages or names from them, in whatever text.
constexpr Letters foreign_letters =
    U"\u067E\u0686\u0698\u06AF\u06A9\u06CC\u06D2\u06BA\u0679\u0688\u0691\u06C1\u06BE\u06D5\u06C6";
// Hamza on and under alef, teh marbuta, alef maqsura: others write them in a few borrowed words.
constexpr Letters arabic_letters = U"\u0623\u0625\u0629\u0649";
// Within words Uyghur writes an i so, in every tenth letter; Arabic in every sixtieth.
constexpr char32_t alef_maqsura = U'\u0649';

struct Counts {
  std::size_t letters = 0;  // of any script
  std::size_t arabic = 0;   // of the Arabic script
  std::array<std::size_t, scripts.size()> own = {};
  std::size_t foreign = 0;
  std::size_t only_arabic = 0;
  std::size_t alef_maqsura = 0;
};

bool is_arabic_script(char32_t c) {
  return (c >= U'\u0620' && c <= U'\u064A') || (c >= U'\u066E' && c <= U'\u06D5') ||
         (c >= U'\u06EE' && c <= U'\u06FF') || (c >= U'\u0750' && c <= U'\u077F') ||
         (c >= U'\uFB50' && c <= U'\uFDFF') || (c >= U'\uFE70' && c <= U'\uFEFC');
}

// Of other scripts: what is neither sign nor punctuation, as far as it matters here.
bool is_other_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return (c >= U'\u00C0' && c <= U'\u05EA') || (c >= U'\u0700' && c <= U'\u1FFF') ||
         (c >= U'\u3040' && c <= U'\uD7FF');
}

// How often each letter of the block stands in a text: U+0600 to U+06FF, where all are that tell
// languages apart.
using Block = std::array<std::size_t, 256>;
constexpr char32_t block_begin = U'\u0600';

std::size_t sum(const Block& block, Letters letters) {
  std::size_t count = 0;
  for (const char32_t c : letters)
    count += block.at(c - block_begin);
  return count;
}

Counts count(std::string_view text) {
  Counts counts;
  Block block = {};
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_arabic_script(c)) {
      ++counts.arabic;
      if (c - block_begin < block.size()) ++block[c - block_begin];
    } else if (is_other_letter(c)) {
      ++counts.letters;
    }
  }
  counts.letters += counts.arabic;
  for (std::size_t i = 0; i < scripts.size(); ++i)
    counts.own.at(i) = sum(block, scripts.at(i).letters);
  counts.foreign = sum(block, foreign_letters);
  counts.only_arabic = sum(block, arabic_letters);
  counts.alef_maqsura = block.at(alef_maqsura - block_begin);
  return counts;
}

// The words of the Arabic script.
std::string words_in_script(std::string_view text) {
  std::string words;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_arabic_script(c)) {
      append_utf8(c, words);
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  return words;
}

// What CLD2 takes for the language of the most of a text, or empty.
std::string guess(std::string_view text) {
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percent{};
  std::array<double, 3> scores{};
  int text_bytes = 0;
  bool reliable = false;
  const CLD2::Language found = CLD2::ExtDetectLanguageSummary(text.data(),
                                                              static_cast<int>(text.size()),
                                                              true,
                                                              &hints,
                                                              0,
                                                              languages.data(),
                                                              percent.data(),
                                                              scores.data(),
                                                              nullptr,
                                                              &text_bytes,
                                                              &reliable);
  if (!reliable || found == CLD2::UNKNOWN_LANGUAGE) return {};
  return CLD2::LanguageCode(found);
}

std::string language_of_script(const Counts& counts, std::string_view text) {
  const bool speaks_for_others = counts.foreign * 100 >= counts.arabic;
  const bool speaks_for_arabic = counts.only_arabic * 100 >= counts.arabic;
  for (std::size_t i = 0; i < scripts.size(); ++i) {
    if (counts.own.at(i) * 1000 < scripts.at(i).per_thousand * counts.arabic) continue;
    std::string language = scripts.at(i).language;
    if (language == "ckb" && counts.alef_maqsura * 20 >= counts.arabic) return "ug";
    // Iraq and Morocco write names with the letters of Persian.
    if (language != "fa" || !speaks_for_arabic) return language;
  }
  if (speaks_for_arabic && !speaks_for_others) return "ar";
  const std::string guessed = guess(words_in_script(text));
  const bool other = guessed == "fa" || guessed == "ur" || guessed == "ps" || guessed == "sd" ||
                     guessed == "ug" || guessed == "ku" || guessed == "ckb";
  return other && !speaks_for_arabic ? guessed : "ar";
}

std::string_view sample_of(std::string_view text) {
  if (text.size() <= guessed_bytes) return text;
  std::size_t end = guessed_bytes;
  while (end > 0 && (static_cast<std::uint8_t>(text[end]) & 0xC0) == 0x80)
    --end;
  return text.substr(0, end);
}

}  // namespace

std::string language_of(std::string_view text) {
  const std::string_view sample = sample_of(text);
  const Counts counts = count(sample);
  if (counts.letters < least_letters) return {};
  if (counts.arabic * 3 >= counts.letters)
    return counts.arabic < least_letters ? std::string() : language_of_script(counts, sample);
  return guess(sample);
}

bool is_read(std::string_view language) {
  return language.empty() || language == "ar";
}

}  // namespace rasid
