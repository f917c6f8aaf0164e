#pragma once
// The words of a text as the search knows them: by keys that different spellings share.

#include "text/span.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// How a word is asked for.
enum class Asked : std::uint8_t {
  word,    // also behind conjunctions, prepositions and the article
  prefix,  // the beginning of such a word
  exactly  // the whole word, nothing cut off
};

using SearchKeys = std::vector<std::string>;

// One word at its place in the text. Two words are alike where they share a key.
struct SearchWord {
  Span span;
  SearchKeys keys;  // never empty, each once
};

using TakeSearchWord = std::function<bool(const SearchWord&)>;

// Hands on the words of a text that is searched, in their order, until `take` gives false. Marks
// are no words; scripts other than Arabic and Latin are passed over.
void for_search_words(std::string_view text, const TakeSearchWord& take);

// The words that are asked for. A name that is written in one word or in two becomes two.
std::vector<SearchWord> asked_words(std::string_view text, Asked how);

}  // namespace rasid
