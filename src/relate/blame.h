#pragma once
// Who is to blame for the attack that a claim condemns.

#include "relate/claim.h"

#include <cstddef>
#include <vector>

namespace rasid {

// "Condemned the murder of the Russian ambassador", "the attack in Baghdad": of the claims from
// `first` on, those of one sentence, takes from each reproach whoever is the victim of an attack
// told behind it, and puts the attacker there, if he is named.
void clear_of_blame(std::vector<Claim>& claims, std::size_t first);

}  // namespace rasid
