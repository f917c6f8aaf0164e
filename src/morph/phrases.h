#pragma once
// Many phrases found at once: names, offices and set phrases of the knowledge files in a text.

#include "text/text.h"
#include "text/word_table.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
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

// The words of a phrase behind its first.
struct PhraseRest {
  std::vector<std::string> words;
  std::uint64_t next_hash = 0;  // of words.front(), so that most phrases need no comparing

  void add(std::string_view word) {
    if (words.empty()) next_hash = word_hash(word);
    words.emplace_back(word);
  }
  std::size_t size() const { return words.size(); }
};

// A place in a text where a phrase has begun: what may stand behind it. Asked for many phrases.
class PhrasePlace {
 public:
  // The first word is token `at`, the phrase must end before token `limit`.
  PhrasePlace(const Text& text, std::size_t at, std::size_t limit)
      : text_(text),
        next_(at + 1),
        limit_(limit),
        next_hash_(next_ < limit ? word_hash(text.word(next_)) : 0) {}

  bool ends() const { return next_ <= limit_; }
  bool goes_on(const PhraseRest& rest) const {
    return rest.next_hash == next_hash_ && matches(rest.words);
  }
  std::uint64_t next_hash() const { return next_hash_; }

 private:
  bool matches(const std::vector<std::string>& words) const;

  const Text& text_;
  std::size_t next_;
  std::size_t limit_;
  std::uint64_t next_hash_;
};

// Phrases that begin with one word, found by their second. Requires of Entry: a `rest`.
template <typename Entry>
class PhraseList {
 public:
  void add(Entry entry) {
    if (entry.rest.words.empty()) return single_.push_back(std::move(entry));
    const std::uint64_t hash = entry.rest.next_hash;
    const auto behind = std::upper_bound(hashes_.begin(), hashes_.end(), hash) - hashes_.begin();
    hashes_.insert(hashes_.begin() + behind, hash);
    longer_.insert(longer_.begin() + behind, std::move(entry));
  }

  // Tells those that stand at `place`; of as many words, in the order they were added.
  template <typename Tell>
  void match(const PhrasePlace& place, const Tell& tell) const {
    if (place.ends()) std::for_each(single_.begin(), single_.end(), tell);
    const auto first = std::lower_bound(hashes_.begin(), hashes_.end(), place.next_hash());
    for (auto at = static_cast<std::size_t>(first - hashes_.begin());
         at < hashes_.size() && hashes_[at] == place.next_hash();
         ++at)
      if (place.goes_on(longer_[at].rest)) tell(longer_[at]);
  }

 private:
  std::vector<Entry> single_;
  std::vector<std::uint64_t>
      hashes_;                 // of the second words of longer_: what is searched lies close
  std::vector<Entry> longer_;  // by them
};

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
    PhraseRest rest;
    std::uint32_t value = 0;
    bool article = false;
    ArticleRule rule = ArticleRule::as_written;
  };
  WordTable<PhraseList<Entry>> entries_;
};

}  // namespace rasid
