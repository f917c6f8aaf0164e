#pragma once
// Which language a text is in, as far as it decides whether it is read.

#include <string>
#include <string_view>

namespace rasid {

// "ar", "fa", "ur", "ckb", "ug", "ps", "sd", "en" ... (ISO 639), or empty where the text is too
// short to tell or no language is known by it. A text in which a third of the letters are Arabic is
// judged by these letters alone: an article with quotations in English is Arabic. Looks at the
// first 64 KiB. Requires: `text` is valid UTF-8.
std::string language_of(std::string_view text);

// Whether rasid reads texts of this language: Arabic, and those that nobody can tell.
bool is_read(std::string_view language);

}  // namespace rasid
