#pragma once
// Many phrases found at once: names, offices and set phrases of the knowledge files in a text.

#include "morph/word_table.h"
#include "text/text.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rasid {

// Lets a map keyed by std::string be asked with a string_view.
struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const {
    return std::hash<std::string_view>{}(word);
  }
};
template <typename T>
using WordMap = std::unordered_map<std::string, T, WordHash, std::equal_to<>>;

struct PhraseMatch {
  std::uint32_t value = 0;   // what add() was given
  std::uint32_t length = 0;  // tokens
  std::uint8_t clitics = 0;  // Clitic bits of the first word, the article only if not in the phrase
};

enum class ArticleRule : std::uint8_t {
  as_written,  // the phrase stands with or without the article exactly as written
  free         // the first word may take or drop the article
};

// An index of phrases by their first word. Words after the first must stand as written (folded).
class PhraseIndex {
 public:
  // Requires: `phrase` has a word. Folds it.
  void add(std::string_view phrase, std::uint32_t value, ArticleRule rule);

  // Every phrase that begins at token `at` and ends before token `limit`, the longest first, then
  // those whose first word was cut least, then in the order they were added.
  std::vector<PhraseMatch> match(const Text& text, std::size_t at, std::size_t limit) const;

 private:
  struct Entry {
    std::vector<std::string> rest;
    std::uint32_t value = 0;
    bool article = false;
    ArticleRule rule = ArticleRule::as_written;
  };
  WordTable<std::vector<Entry>> entries_;
};

}  // namespace rasid
