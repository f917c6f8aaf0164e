// Folding loses only what Arabic news spells freely; every byte of the folded text remembers where
// it came from, so that a search in the folded text cites the article's own words.
//
// What is folded, and why: hamza on alef, alef maqsura and ta marbuta are written or not by the
// habit of the house (Egyptian papers write final yeh as alef maqsura); diacritics and tatweel are
// ornament; bidi marks come from editors; Farsi yeh and kaf come from keyboards. Waw and yeh with
// hamza stay: their loss is rare and their folding makes new homographs.

#include "text/letters.h"
#include "text/text.h"
#include "text/utf8.h"

#include <array>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace rasid {
namespace {

constexpr bool vanishes(char32_t c) {
  return (c >= letters::first_diacritic && c <= letters::last_diacritic) || c == letters::tatweel ||
         c == letters::superscript_alef || (c >= U'\u0610' && c <= U'\u061C' && c != U'\u061B') ||
         (c >= letters::first_quranic_mark && c <= letters::last_quranic_mark) ||
         (c >= U'\u200B' && c <= U'\u200F') || (c >= U'\u202A' && c <= U'\u202E') ||
         (c >= U'\u2060' && c <= U'\u2069') || c == U'\uFEFF' || c == U'\u00AD';
}

bool is_presentation_form(char32_t c) {
  return (c >= U'\uFB50' && c <= U'\uFDFF') || (c >= U'\uFE70' && c <= U'\uFEFC');
}

constexpr char32_t fold_letter(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c + 32;
  if (c < letters::hamza) return c;
  switch (c) {
    case letters::alef_with_madda:
    case letters::alef_with_hamza_above:
    case letters::alef_with_hamza_below:
    case letters::alef_wasla: return letters::alef;
    case letters::ta_marbuta: return letters::heh;
    case letters::alef_maqsura:
    case letters::farsi_yeh: return letters::yeh;
    case letters::farsi_kaf: return letters::kaf;
    default: break;
  }
  if (c >= letters::arabic_zero && c <= letters::arabic_nine)
    return U'0' + (c - letters::arabic_zero);
  if (c >= letters::persian_zero && c <= letters::persian_nine)
    return U'0' + (c - letters::persian_zero);
  return c;
}

// Of a short code point: what it is folded to, or `gone`.
constexpr char32_t gone = 0xFFFFFFFF;
constexpr std::array<char32_t, short_code_points> all_folded() {
  std::array<char32_t, short_code_points> folded = {};
  for (char32_t c = 0; c < short_code_points; ++c)
    folded[c] = vanishes(c) ? gone : fold_letter(c);
  return folded;
}

// Appends `c` folded; every byte written points back at `from`.
void append_folded(char32_t c, std::uint32_t from, NormalText& out) {
  static constexpr std::array<char32_t, short_code_points> folded = all_folded();
  if (c >= short_code_points) {
    if (vanishes(c)) return;
    append_utf8(fold_letter(c), out.text);
    out.origin.resize(out.text.size(), from);
    return;
  }
  c = folded[c];
  if (c == gone) return;
  if (c >= 0x80) {
    out.text.push_back(static_cast<char>(0xC0 | (c >> 6)));
    out.origin.push_back(from);
    c = 0x80 | (c & 0x3F);
  }
  out.text.push_back(static_cast<char>(c));
  out.origin.push_back(from);
}

// Ligatures and positional forms become plain letters. Source: Unicode NFKC through ICU.
void append_opened(char32_t c, std::uint32_t from, NormalText& out) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  icu::UnicodeString decomposition;
  if (U_FAILURE(status) || nfkc->getDecomposition(static_cast<UChar32>(c), decomposition) == 0) {
    append_folded(c, from, out);
    return;
  }
  for (int32_t i = 0; i < decomposition.length();) {
    const UChar32 opened = decomposition.char32At(i);
    append_folded(static_cast<char32_t>(opened), from, out);
    i += U16_LENGTH(opened);
  }
}

}  // namespace

NormalText normalise(std::string_view body) {
  NormalText out;
  out.text.reserve(body.size());
  out.origin.reserve(body.size() + 1);
  std::size_t at = 0;
  while (at < body.size()) {
    const auto from = static_cast<std::uint32_t>(at);
    const char32_t c = next_code_point(body, at);
    if (is_presentation_form(c)) {
      append_opened(c, from, out);
    } else {
      append_folded(c, from, out);
    }
  }
  out.origin.push_back(static_cast<std::uint32_t>(body.size()));
  return out;
}

}  // namespace rasid
