#pragma once
// Fits the weights of the tagger to marked sentences.

#include "tagger/train/corpus.h"
#include "tagger/train/letters.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rasid {

struct TrainingOptions {
  int rounds = 12;
  double step = 0.1;        // alpha of FTRL-Proximal
  double sparsity = 2.5;    // lambda 1
  double smoothness = 2.0;  // lambda 2
  int least_count = 2;      // rarer features are not looked at
  double dropped = 0.05;    // share of tokens whose words, and whose lists, are hidden in a round
};

// A linear-chain conditional random field, fitted by stochastic descent with FTRL-Proximal steps;
// most weights end at zero and are not given. `names` are words that are names, in Arabic script:
// from them the letters of names are learnt. The same input gives the same rows, in no order.
// Source: J. Lafferty et al., Conditional Random Fields, ICML 2001; H. B. McMahan et al., Ad Click
// Prediction: a View from the Trenches, KDD 2013, algorithm 1.
std::vector<ModelRow> train(const std::vector<MarkedSentence>& sentences,
                            const std::vector<std::string>& names,
                            const TrainingOptions& options);

}  // namespace rasid
