#pragma once
// What is written before and behind Arabic words, as folded words show it (text/text.h).

#include <string_view>

namespace rasid {

inline constexpr std::string_view article = "\u0627\u0644";
inline constexpr std::string_view waw = "\u0648";
inline constexpr std::string_view feh = "\u0641";
inline constexpr std::string_view beh = "\u0628";
inline constexpr std::string_view lam = "\u0644";
inline constexpr std::string_view feminine_ending = "\u0647";  // ta marbuta, folded
inline constexpr std::string_view plural_ending = "\u0627\u062A";
inline constexpr std::string_view ta_marbuta = "\u0629";  // in words as written
inline constexpr std::string_view arabic_comma = "\u060C";

// "To the": the article has lost its alef behind the preposition.
inline bool begins_with_two_lams(std::string_view word) {
  return word.starts_with(lam) && word.substr(lam.size()).starts_with(lam);
}

inline bool is_quotation_mark(std::string_view word) {
  return word == "\"" || word == "\u00AB" || word == "\u00BB" || word == "\u201C" ||
         word == "\u201D" || word == "'" || word == "\u2018" || word == "\u2019";
}

inline std::string_view without_article(std::string_view word) {
  return word.starts_with(article) ? word.substr(article.size()) : word;
}

}  // namespace rasid
