#pragma once
// Loads knowledge/matters/.

#include "know/knowledge.h"

#include <vector>

namespace rasid {

// Requires: `into` has its folder, its entities and its acts.
void load_matter_tables(Knowledge& into, std::vector<Fault>& faults);

}  // namespace rasid
