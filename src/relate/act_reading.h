#pragma once
// What is seen of a reading of an act, and of each side that its sentence names: the features whose
// weights are in knowledge/relate/weights.tsv (docs/WEIGHTS.md).

#include "relate/features.h"
#include "relate/roles.h"
#include "relate/scene.h"
#include "relate/weights.h"

#include <string>
#include <vector>

namespace rasid {

// Where a reading stands.
struct Surroundings {
  const Scene& scene;
  const Sentence sentence;
  const SentenceRoles& roles;
  const Carried& before;           // whom the sentences before leave to this one
  const std::vector<Claim>& told;  // claims of the article, so far
};

// One way to read a word as an act, with the sides that the grammar gives it.
struct ActReading {
  const Trigger& trigger;
  const Claim& claim;
  const char* fault;  // why the grammar makes no claim of it; null where it does
  int score;          // how much it says
};

// Someone whom the sentence of a reading names, or whom the sentences before leave to it.
struct SideCandidate {
  std::vector<Side> sides;            // one code each
  LabelScores odds = {};              // by the weights of the scene
  std::vector<std::string> features;  // as written, where that is asked for
};

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

// What is seen of the words that name the act, the same for all its sides.
struct ReadingParts {
  ReadingParts(const Surroundings& around, const ActReading& reading);

  const CompiledWording& wording;
  FeatureTerm type;
  FeatureTerm row;
  FeatureTerm kind;
  FeatureTerm how;
  FeatureTerm fault;
  FeatureTerm before = no_part;
  FeatureTerm behind = no_part;
  FeatureTerm tense = no_part;
  FeatureTerm pronoun = no_part;
  FeatureTerm governor = no_part;
  FeatureTerm speech = no_part;
  FeatureTerm relative = no_part;
  FeatureTerm stranger = no_part;
};

// The mentions in the sentence, then the sides that the grammar gives, then whom the sentences
// before leave. `writes` as in FeatureList. Requires: the scene has weights.
std::vector<SideCandidate> side_candidates(const Surroundings& around,
                                           const ActReading& reading,
                                           const ReadingParts& of,
                                           bool writes);

// What is seen of `reading` as a claim with these sides.
FeatureList claim_features(const Surroundings& around,
                           const ActReading& reading,
                           const ReadingParts& of,
                           const ChosenSides& chosen,
                           bool writes);

// The sides have the same codes, in any order.
bool same_codes(const std::vector<Side>& a, const std::vector<Side>& b);
// A side of the claim is concluded, not named: by_reference.
bool is_concluded(const Claim& claim);
// All sides of `other` are parties of `claim`, on whichever side.
bool has_parties_of(const Claim& claim, const Claim& other);
// "Took part in a meeting of the ministers": the meeting has no other sides than the verb.
bool is_meeting_attended(const Claim& attended, const Claim& meeting);

}  // namespace rasid
