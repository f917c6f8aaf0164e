#pragma once
// Puts the claims of one block together: which of them are of one event.

#include "judge/likeness.h"

#include <cstddef>
#include <vector>

namespace rasid {

// The members of each event, as indexes into `candidates`. `order` holds the indexes of the block's
// claims, the surest first; the result depends on it and on the candidates alone.
std::vector<std::vector<std::size_t>> place_claims(const std::vector<Candidate>& candidates,
                                                   const std::vector<std::size_t>& order);

}  // namespace rasid
