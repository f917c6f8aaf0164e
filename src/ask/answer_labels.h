#pragma once
// The words of answers out of the knowledge: what sides, acts and groups of events are called.

#include "ask/labels.h"
#include "base/table.h"
#include "know/knowledge.h"

#include <vector>

namespace rasid {

// Reads the tables of the folder ask of the knowledge's folder; its faults are appended.
Labels answer_labels(const Knowledge& knowledge, std::vector<Fault>& faults);

}  // namespace rasid
