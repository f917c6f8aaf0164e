#pragma once
// Corrects the grammar by experience: who of those whom a sentence names are the sides of an act,
// and how probable the claim is, by weights fitted to annotated sentences (docs/WEIGHTS.md).

#include "relate/act_reading.h"
#include "relate/weights.h"

#include <array>
#include <string_view>
#include <vector>

namespace rasid {

// All that was seen of a reading, for fitting weights.
struct WeighedReading {
  const ActReading& reading;
  const std::vector<SideCandidate>& candidates;
  const ChosenSides& sides;  // that the weights choose
  const FeatureList& chosen;
  const FeatureList& by_grammar;
};

// One code that somebody of the sentence stands for, with the best odds of all who do.
struct CodeOdds {
  std::string_view code;
  std::array<const Side*, weight_labels> side = {};
  std::array<int, weight_labels> odds = {};
};

// Weighs one reading. Keeps references to all that it is given.
class Weigher {
 public:
  // Requires: the scene has weights. The log gets the reading, if there is one.
  Weigher(const Surroundings& around, const ActReading& reading, const ReadingLog& log);

  // The sides that the weights choose.
  ChosenSides choose() const;
  // Those that the grammar has found.
  ChosenSides by_grammar() const;
  // Of the claim with these sides, as SideWeights::score gives them.
  int odds(const ChosenSides& chosen) const;

 private:
  ChosenSides with_odds(ChosenSides sides) const;

  const Surroundings& around_;
  const ActReading& reading_;
  bool joined_;
  ReadingParts parts_;
  std::vector<SideCandidate> candidates_;
  std::vector<CodeOdds> codes_;
};

// The probability in thousandths that odds stand for.
int probability_per_mille(int odds);

}  // namespace rasid
