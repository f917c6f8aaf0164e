#pragma once
// Names for the single characters that code must know; words live in knowledge/.
// Source: The Unicode Standard, block Arabic (U+0600..U+06FF).

#include <cstddef>

namespace rasid {

// Of an Arabic letter in UTF-8.
constexpr std::size_t letter_bytes = 2;

namespace letters {

constexpr char32_t hamza = U'\u0621';
constexpr char32_t alef_with_madda = U'\u0622';
constexpr char32_t alef_with_hamza_above = U'\u0623';
constexpr char32_t waw_with_hamza = U'\u0624';
constexpr char32_t alef_with_hamza_below = U'\u0625';
constexpr char32_t alef = U'\u0627';
constexpr char32_t beh = U'\u0628';
constexpr char32_t ta_marbuta = U'\u0629';
constexpr char32_t teh = U'\u062A';
constexpr char32_t tatweel = U'\u0640';
constexpr char32_t feh = U'\u0641';
constexpr char32_t kaf = U'\u0643';
constexpr char32_t lam = U'\u0644';
constexpr char32_t meem = U'\u0645';
constexpr char32_t noon = U'\u0646';
constexpr char32_t heh = U'\u0647';
constexpr char32_t waw = U'\u0648';
constexpr char32_t alef_maqsura = U'\u0649';
constexpr char32_t yeh = U'\u064A';
constexpr char32_t seen = U'\u0633';
constexpr char32_t first_diacritic = U'\u064B';
constexpr char32_t last_diacritic = U'\u065F';
constexpr char32_t arabic_zero = U'\u0660';
constexpr char32_t arabic_nine = U'\u0669';
constexpr char32_t superscript_alef = U'\u0670';
constexpr char32_t alef_wasla = U'\u0671';
constexpr char32_t farsi_kaf = U'\u06A9';
constexpr char32_t farsi_yeh = U'\u06CC';
constexpr char32_t first_quranic_mark = U'\u06D6';
constexpr char32_t last_quranic_mark = U'\u06ED';
constexpr char32_t persian_zero = U'\u06F0';
constexpr char32_t persian_nine = U'\u06F9';
constexpr char32_t question_mark = U'\u061F';
constexpr char32_t ellipsis = U'\u2026';
constexpr char32_t no_break_space = U'\u00A0';

}  // namespace letters
}  // namespace rasid
