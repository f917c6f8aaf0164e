#pragma once
// What became of an act: held, planned, denied ... and which words decide it.

#include "relate/claim.h"
#include "relate/roles.h"
#include "relate/scene.h"

#include <string>

namespace rasid {

struct StatusReading {
  Status status = Status::held;
  Span words;       // what decided it; empty: the tense or nothing in particular
  std::string row;  // the knowledge row, or the name of the rule
};

// The status of the act that `trigger` names, by the wording, negation, governors and tense; the
// scope is the clause. Requires: the sides of `claim` are filled.
StatusReading read_status(const Scene& scene,
                          const SentenceRoles& roles,
                          const Sentence& sentence,
                          const Trigger& trigger,
                          const Claim& claim);

}  // namespace rasid
