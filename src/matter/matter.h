#pragma once
// What a claim is about: contexts, issues, the agreement it concerns, and the place where it
// happens. Nothing is concluded from the sides alone.

#include "matter/matter_index.h"
#include "relate/claim.h"
#include "relate/scene.h"

#include <vector>

namespace rasid {

// Adds to each claim of `scene` its contexts, issues, agreement and place, each with its reason.
// Requires: the claims are those of `scene`.
void add_matters(const Scene& scene, const MatterIndex& index, std::vector<Claim>& claims);

}  // namespace rasid
