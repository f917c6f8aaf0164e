#pragma once
// Who is to blame for the attack that a claim condemns, and who is not.

#include "relate/claim.h"
#include "relate/roles.h"

#include <cstddef>
#include <vector>

namespace rasid {

// "Condemned the murder of the Russian ambassador", "the attack on the embassy in Baghdad": of the
// claims from `first` on, those of one sentence, takes from each reproach, and from each praise,
// whoever is the victim of an attack told behind it, or where it was, and puts the attacker there,
// if he is named.
void clear_of_blame(const Scene& scene, std::vector<Claim>& claims, std::size_t first);

// "Its condemnation of the attack", "their refusal of the raids": whoever speaks so does not do the
// deed that the noun names.
bool is_opposed(const Scene& scene, const Sentence& sentence, const Trigger& trigger);

}  // namespace rasid
