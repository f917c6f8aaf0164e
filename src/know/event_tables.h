#pragma once
// Loads knowledge/events/.

#include "know/knowledge.h"

#include <vector>

namespace rasid {

// Requires: `into` has its folder and its acts.
void load_event_tables(Knowledge& into, std::vector<Fault>& faults);

}  // namespace rasid
