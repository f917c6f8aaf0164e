#pragma once
// Corrects the grammar by experience: who of those whom a sentence names are the sides of an act,
// and how probable the claim is, by weights fitted to annotated sentences (docs/WEIGHTS.md).

#include "relate/act_reading.h"
#include "relate/weights.h"

#include <vector>

namespace rasid {

// What the weights make of a reading.
struct Weighed {
  ChosenSides chosen;
  int odds = 0;          // of the claim with the sides chosen, as SideWeights::score gives them
  int grammar_odds = 0;  // of the claim with the sides that the grammar has found
};

// All that was seen of a reading, for fitting weights.
struct WeighedReading {
  const ActReading& reading;
  const std::vector<SideCandidate>& candidates;
  const Weighed& weighed;
  const FeatureList& chosen;
  const FeatureList& by_grammar;
};

// Weighs the readings of one sentence. Keeps references to both.
class Weigher {
 public:
  Weigher(const Surroundings& around, const ReadingLog& log) : around_(around), log_(log) {}

  // Requires: the scene has weights.
  Weighed weigh(const ActReading& reading) const;

 private:
  const Surroundings& around_;
  const ReadingLog& log_;
};

// The probability in thousandths that odds stand for.
int probability_per_mille(int odds);

}  // namespace rasid
