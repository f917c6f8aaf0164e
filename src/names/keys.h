#pragma once
// Names as users write them, for looking up: one key for every case, vowel mark and folded letter.

#include <string>
#include <string_view>

namespace rasid {

// Lower case, without marks and signs, folded as the words of articles are, with one space between
// words, and without "the" at the front. Takes any bytes.
std::string folded_name(std::string_view written);

// The same without the Arabic article at the front.
std::string name_key(std::string_view written);

// What stands behind the Arabic article at the front of `key`; all of it where there is none, or
// where too little would be left for a name.
std::string_view name_without_article(std::string_view key);

}  // namespace rasid
