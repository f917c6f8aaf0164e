#pragma once
// What is seen of a reading of an act, and of each side that its sentence names: the features whose
// weights are in knowledge/relate/weights.tsv (docs/WEIGHTS.md).

#include "relate/roles.h"
#include "relate/scene.h"
#include "tagger/model.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// A word of a feature, hashed once for all features that it stands in.
struct FeaturePart {
  constexpr FeaturePart(std::string_view part) : text(part), hash(hash_of(part)) {}
  constexpr FeaturePart(const char* part) : FeaturePart(std::string_view(part)) {}

  std::string_view text;
  std::uint64_t hash;
};

// Features as keys; also as the weights file writes them, "name=first|second", where that is asked
// for.
class FeatureList {
 public:
  explicit FeatureList(bool writes) : writes_(writes) {}

  // The first part is the name.
  void add(std::initializer_list<FeaturePart> parts);

  std::vector<std::uint64_t> keys;
  std::vector<std::string> written;

 private:
  bool writes_;
};

// The key of a feature as it is written.
std::uint64_t key_of_feature(std::string_view written);

// One way to read a word as an act, with the sides that the grammar gives it.
struct ActReading {
  const Trigger& trigger;
  const Claim& claim;
  const char* fault;  // why the grammar makes no claim of it; null where it does
  int score;          // how much it says
};

// Someone whom the sentence of a reading names, or whom the sentences before leave to it.
struct SideCandidate {
  std::vector<Side> sides;  // one code each
  FeatureList features;
};

// The mentions in `sentence`, then the sides that the grammar gives, then whom `before` leaves.
std::vector<SideCandidate> side_candidates(const Scene& scene,
                                           const Sentence& sentence,
                                           const SentenceRoles& roles,
                                           const Carried& before,
                                           const ActReading& reading,
                                           bool writes);

// Whom a reading takes for its sides, and how sure the weights are of each, in thousandths of a
// natural logarithm of odds.
struct ChosenSides {
  std::vector<Side> actor;
  std::vector<Side> recipient;
  int least_actor = 0;
  int least_recipient = 0;
  int best_left = 0;  // of those who are none of both
  bool any_left = false;
};

// What is seen of `reading` as a claim with these sides, when `told` has been told before.
FeatureList claim_features(const Scene& scene,
                           const Sentence& sentence,
                           const SentenceRoles& roles,
                           const ActReading& reading,
                           const ChosenSides& chosen,
                           const std::vector<Claim>& told,
                           bool writes);

}  // namespace rasid
