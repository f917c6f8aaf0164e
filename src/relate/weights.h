#pragma once
// How much each feature of a reading speaks for a side, and for the claim (docs/WEIGHTS.md).

#include "base/table.h"
#include "tagger/model.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace rasid {

class FeatureList;      // features.h
struct WeighedReading;  // weigher.h

// Gets all that was seen of each reading, for fitting weights.
using ReadingLog = std::function<void(const WeighedReading&)>;

// Which question a weight is for.
enum class WeightLabel : std::uint8_t { actor, recipient, party, claim };
constexpr std::size_t weight_labels = 4;

// Weights by feature; immutable once loaded.
class SideWeights {
 public:
  SideWeights() = default;

  // Reads `dir`/relate/weights.tsv; what is wrong is collected in `faults`.
  static SideWeights load(const std::string& dir, std::vector<Fault>& faults);

  // The sum of the weights of the features, for each question, in thousandths of a natural
  // logarithm of odds.
  LabelScores score(const FeatureList& features) const;

 private:
  NameModel table_;
};

}  // namespace rasid
