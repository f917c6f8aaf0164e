#pragma once
// A cursor over the symbols of a sentence that takes words of one kind after the other.

#include "times/lexicon.h"

#include <cstddef>
#include <vector>

namespace rasid {

constexpr std::size_t no_time = static_cast<std::size_t>(-1);

// A time expression found before, which {time} can match; no_time where none begins.
struct TimeAt {
  std::size_t index = no_time;
  std::size_t last = 0;
};

// The symbols of a sentence: nothing at or beyond `end` is looked at.
struct Sequence {
  const Lexicon& lexicon;
  const std::vector<Symbol>& symbols;
  const std::vector<TimeAt>* times = nullptr;  // by token; null in the first pass
  std::size_t end = 0;
};

class Taker {
 public:
  Taker(const Sequence& sequence, std::size_t at) : s_(sequence), start_(at), at_(at) {}

  std::size_t at() const { return at_; }
  std::size_t start() const { return start_; }
  void back_to(std::size_t at) {
    at_ = at;
    prefix_allowed_ = false;
  }
  void allow_prefix(bool allowed) { prefix_allowed_ = allowed; }
  bool prefix_allowed() const { return prefix_allowed_; }
  const Lexicon& lexicon() const { return s_.lexicon; }

  bool at_end() const { return at_ >= s_.end; }
  // The symbol at the cursor. Requires: !at_end().
  const Symbol& symbol() const { return s_.symbols[at_]; }

  // A word in the middle of a pattern carries nothing; the first may carry a prefix.
  bool usable() const {
    return !at_end() && (prefix_allowed_ || (!symbol().conjunction && !symbol().preposition));
  }

  // A conjunction as a word of its own, or the word that it is written with.
  bool take_conjunction();
  // The meaning of this kind that stands at the cursor, the longest; null where there is none.
  const Entry* peek(Kind kind) const;
  // The same, and moves behind it.
  const Entry* take(Kind kind);
  // One given word that nothing is written with.
  bool take_word(WordId word);
  // A word of a pattern itself.
  bool take_one_of(const std::vector<WordId>& words);
  bool take_time(std::size_t& index);

  int peek_digits() const {
    return !at_end() && symbol().word == number_word ? symbol().number : -1;
  }
  bool take_digits(int least, int most, int& value);

 private:
  bool same_words(const Entry& entry) const;

  const Sequence& s_;
  std::size_t start_;
  std::size_t at_;
  bool prefix_allowed_ = true;
};

// A number in words up to 999, "five", "fifteen", "five and twenty", "a hundred and five": the
// units are of `unit_kind`. 0 where there is none.
int take_number(Taker& taker, Kind unit_kind);

// A number in words from a thousand on: "two thousand and two and twenty". 0 where there is none.
int take_thousands(Taker& taker);

}  // namespace rasid
