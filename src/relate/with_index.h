#pragma once
// The words that wordings ask for behind them ("with"), found at a token for all wordings at once.

#include "morph/phrases.h"
#include "text/text.h"
#include "text/word_table.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

class WithIndex {
 public:
  // Words found at a token.
  struct Match {
    std::uint32_t number = 0;  // what add() gave, from 1
    std::uint16_t length = 0;  // tokens
    bool at_once = false;      // "+": nothing but sides and times may stand before them
  };

  // The number of a phrase, or of "*"; a phrase may begin with "+" (Match::at_once) or "=" (no
  // pronoun at the end of its first word). Folds it; the first word counts without article.
  std::uint32_t add(std::string_view phrase);

  // The phrases that begin at token `at`, their first word with anything before it and, unless they
  // are bare, with tanwin alef or a pronoun behind it, and end before token `limit`.
  void match(const Text& text, std::size_t at, std::size_t limit, std::vector<Match>& found) const;

  // The number of "+l": a side that the one-letter preposition is written with is one, too. 0: no
  // wording asks for it.
  std::uint32_t side_number() const { return side_number_; }
  // The number of "*": people who are a side. 0: no wording asks for them.
  std::uint32_t anyone_number() const { return anyone_number_; }

 private:
  struct Entry {
    PhraseRest rest;
    Match match;
  };
  void add_with_endings(const std::string& first, const Entry& entry);

  std::uint32_t count_ = 0;
  std::uint32_t side_number_ = 0;
  std::uint32_t anyone_number_ = 0;
  WordTable<std::uint32_t> numbers_;      // by phrase as written
  WordTable<PhraseList<Entry>> entries_;  // by each form of the first word
};

}  // namespace rasid
