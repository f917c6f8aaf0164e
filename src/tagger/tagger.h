#pragma once
// Names of persons, places and organisations in a text, also of those that no list knows.

#include "morph/grammar.h"
#include "tagger/hints.h"
#include "tagger/model.h"
#include "tagger/name_span.h"
#include "tagger/sentence_scores.h"
#include "text/text.h"

#include <utility>
#include <vector>

namespace rasid {

// A linear-chain model and its search; immutable.
class Tagger {
 public:
  explicit Tagger(NameModel model) : scores_(std::move(model)) {}

  // The names of `text` in order. Requires: one info (analyse) and one hint (HintIndex) per token.
  // The same input gives the same names.
  std::vector<NameSpan> tag(const Text& text,
                            const std::vector<WordInfo>& infos,
                            const std::vector<TokenHint>& hints) const;

 private:
  SentenceScores scores_;
};

}  // namespace rasid
