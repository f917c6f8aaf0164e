#pragma once
// What the tagger looks at, in words: for each token a list of features, from its letters to its
// neighbours. For training and for tests; sentence_scores.h weighs the same features.

#include "morph/grammar.h"
#include "tagger/hints.h"
#include "tagger/token_view.h"
#include "text/text.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

struct Feature {
  std::uint64_t key = 0;  // as feature_key of what written() gives
  std::string_view name;
  std::string_view first;
  std::string_view second;  // data() is null: the feature has one content

  // The feature as the model file has it: "w0|w1=ali|abdallah".
  std::string written() const;
};

// The groups of letters by which a word is told to sound like a name: "letters=" and two to four
// letters that stand together in it.
std::vector<Feature> letter_groups(std::string_view word);

// The features of one document, sentence by sentence. The views point into what it was made of,
// which must outlive it.
class FeatureMaker {
 public:
  // `letters` say how much the letters of a word are those of a name.
  FeatureMaker(const Text& text,
               const std::vector<WordInfo>& infos,
               const std::vector<TokenHint>& hints,
               const LetterModels& letters);

  // Moves to `sentence`; the tokens asked for from now on must be its own.
  void enter(const Sentence& sentence);

  // The features of token `at`, in place of what `features` held.
  void make(std::size_t at, std::vector<Feature>& features) const;
  // The word without what is probably written together with it.
  std::string_view light(std::size_t at) const { return views_[at - sentence_.first].light.text; }

 private:
  const TokenView& near(std::size_t at, std::size_t place) const;

  const Text& text_;
  const std::vector<WordInfo>& infos_;
  const std::vector<TokenHint>& hints_;
  LetterModels letters_;
  Sentence sentence_;
  std::vector<HintDigits> hint_digits_;  // of the sentence's tokens
  std::vector<TokenView> views_;
  TokenView border_ = border_view();  // before and behind a sentence
};

}  // namespace rasid
