#pragma once
// Which words of a sentence can name an act.

#include "relate/roles.h"
#include "relate/scene.h"

#include <vector>

namespace rasid {

// All readings of all words, grouped by their first token in ascending order. A wording whose
// `with` words do not follow is left out, unless `loose` asks for those alone.
std::vector<Trigger> find_triggers(const Scene& scene,
                                   const Sentence& sentence,
                                   bool loose = false);

}  // namespace rasid
