#pragma once
// How much the features of each token of a sentence speak for each label.

#include "morph/grammar.h"
#include "tagger/hints.h"
#include "tagger/model.h"
#include "text/text.h"

#include <array>
#include <cstdint>
#include <vector>

namespace rasid {

// Scores sentences by one model. What a token tells alone is kept by each thread for the words that
// come again: the same facts by the same model have the same scores.
class SentenceScores {
 public:
  explicit SentenceScores(NameModel model);

  const NameModel& model() const { return model_; }
  // One row for each token of `sentence`, in place of what `scores` held.
  void score(const Text& text,
             const std::vector<WordInfo>& infos,
             const std::vector<TokenHint>& hints,
             const Sentence& sentence,
             std::vector<LabelScores>& scores) const;

 private:
  NameModel model_;
  std::uint64_t number_;                    // of this model in the process
  std::array<LabelScores, 5> border_ = {};  // what stands before and behind a sentence tells
};

}  // namespace rasid
