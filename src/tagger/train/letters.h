#pragma once
// By which letters a name is known from other words.

#include "tagger/features.h"
#include "tagger/model.h"
#include "tagger/train/corpus.h"

#include <string>
#include <vector>

namespace rasid {

// One row of the model file.
struct ModelRow {
  std::string feature;
  std::string label;
  int weight = 0;  // in thousandths
};

struct LetterWeights {
  NameModel of_odd;  // learnt from the words of odd hash
  NameModel of_even;
  std::vector<ModelRow> rows;  // learnt from all words

  LetterModels models() const { return {.even = &of_odd, .odd = &of_even}; }
};

// Weighs groups of letters, by logistic regression, as those of `names` and not of the words
// outside of names in `sentences`. Each word counts once. The same input gives the same weights.
LetterWeights learn_letters(const std::vector<MarkedSentence>& sentences,
                            const std::vector<std::string>& names);

}  // namespace rasid
