#pragma once
// Corrects the grammar by experience: who of those whom a sentence names are the sides of an act,
// and how probable the claim is, by weights fitted to annotated sentences (docs/WEIGHTS.md).

#include "relate/features.h"
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

// Weighs the readings of one sentence.
class Weigher {
 public:
  Weigher(const Scene& scene,
          const Sentence& sentence,
          const SentenceRoles& roles,
          const Carried& before,
          const std::vector<Claim>& told,
          const ReadingLog& log)
      : scene_(scene),
        sentence_(sentence),
        roles_(roles),
        before_(before),
        told_(told),
        log_(log) {}

  // Requires: scene.weights is not null.
  Weighed weigh(const ActReading& reading) const;

 private:
  const Scene& scene_;
  Sentence sentence_;
  const SentenceRoles& roles_;
  const Carried& before_;
  const std::vector<Claim>& told_;  // of the article, so far
  const ReadingLog& log_;
};

// The probability in thousandths that odds stand for.
int probability_per_mille(int odds);

}  // namespace rasid
