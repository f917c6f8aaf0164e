#pragma once
// Function words that more than one rule looks for, folded (text/text.h).

#include <string_view>

namespace rasid {

inline constexpr std::string_view and_word = "\u0648";
inline constexpr std::string_view with_word = "\u0645\u0639";
inline constexpr std::string_view in_word = "\u0641\u064A";
inline constexpr std::string_view on_word = "\u0639\u0644\u064A";
inline constexpr std::string_view to_word = "\u0627\u0644\u064A";
inline constexpr std::string_view between_word = "\u0628\u064A\u0646";
inline constexpr std::string_view her_ending = "\u0647\u0627";  // pronouns behind a word
inline constexpr std::string_view his_ending = "\u0647";
inline constexpr std::string_view from_word = "\u0645\u0646";
inline constexpr std::string_view at_word = "\u0644\u062F\u064A";  // "accredited to"
inline constexpr std::string_view where_word = "\u062D\u064A\u062B";
inline constexpr std::string_view before_word = "\u0642\u0628\u0644";  // "he accepted", too
inline constexpr std::string_view until_word = "\u062D\u062A\u064A";
inline constexpr std::string_view after_word = "\u0628\u0639\u062F";
inline constexpr std::string_view tanwin_alef = "\u0627";  // ends an indefinite accusative
inline constexpr std::string_view who_word = "\u0627\u0644\u0630\u064A";    // masculine
inline constexpr std::string_view which_word = "\u0627\u0644\u062A\u064A";  // feminine
inline constexpr std::string_view that_word = "\u0627\u0646";               // "an", "anna", "inna"
inline constexpr std::string_view is_not = "\u0644\u064A\u0633";
inline constexpr std::string_view exists_word = "\u0648\u062C\u062F";  // "there is", unprefixed
inline constexpr std::string_view what_word = "\u0645\u0627";
inline constexpr std::string_view already_word =
    "\u0642\u062F";  // before a perfect; may be, before an imperfect

}  // namespace rasid
