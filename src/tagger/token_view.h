#pragma once
// One token as the features see it, whatever stands beside it.

#include "morph/grammar.h"
#include "tagger/hints.h"
#include "tagger/model.h"
#include "text/text.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rasid {

// A piece of text that features speak of, hashed once. Without a hash it is none.
struct FeaturePart {
  std::string_view text;
  std::uint64_t hash = 0;
};

// A kind of feature by its name in the model file.
struct FeatureTemplate {
  std::string_view name;
  std::uint64_t hash = 0;
};

// The models that weigh the letter groups of a word. In use they are one; in training each half of
// all words is weighed by what was learnt from the other half, for a word that was learnt from
// tells more than an unknown one ever will.
struct LetterModels {
  const NameModel* even = nullptr;
  const NameModel* odd = nullptr;

  const NameModel& of(std::uint64_t word_hash) const {
    return (word_hash >> 32U & 1U) == 0 ? *even : *odd;
  }
};

// All that is known of a token: equal facts make equal views.
struct TokenFacts {
  TokenFacts(std::string_view folded,
             TokenKind token_kind,
             const WordInfo& info,
             const TokenHint& hint);

  std::string_view word;  // folded
  std::uint32_t classes = 0;
  std::uint32_t begins = 0;
  std::uint32_t goes_on = 0;
  TokenKind kind = TokenKind::word;
  std::uint8_t verb = 0;          // what verb it can be, from 1; 0: none
  std::uint8_t sure_clitics = 0;  // that the list that knows it, or the grammar, says are before it
  bool known = false;             // by a list

  friend bool operator==(const TokenFacts&, const TokenFacts&) = default;
};

using HintDigits = std::array<char, 16>;

// The parts of the features. They point into the word and the digits that they were made of.
struct TokenView {
  FeaturePart word;                  // folded; numbers by their length
  FeaturePart light;                 // without what is written together with it
  std::array<FeaturePart, 5> stems;  // the other ways to cut it
  std::uint8_t stem_count = 0;
  FeaturePart sound;  // how much its letters are those of a name
  FeaturePart verb;   // what verb it can be; none: no verb
  FeaturePart hint;   // all hints in one, as hexadecimal digits
  FeaturePart shape;  // kind, clitics and article
  TokenKind kind = TokenKind::mark;
  std::uint32_t classes = 0;
  std::uint32_t begins = 0;
  std::uint32_t goes_on = 0;
};

// `letters` say how much the letters of a word are those of a name; `digits` hold what the view
// points to.
TokenView view_of(const TokenFacts& facts, const LetterModels& letters, HintDigits& digits);
// What stands before and behind a sentence.
TokenView border_view();

}  // namespace rasid
