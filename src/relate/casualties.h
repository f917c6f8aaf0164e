#pragma once
// "Three soldiers were killed in a raid": one attack, told by its victims and by its name.

#include "relate/scene.h"

#include <cstddef>

namespace rasid {

struct Claim;

// The noun at token `noun` says how the victims of `harm` came to harm: a word of time or cause is
// all that stands before it in the clause of `harm`.
bool tells_cause(const Scene& scene, const Claim& harm, std::size_t noun);

// Gives `harm` what the reading `cause` of such a noun knows and it does not: who did it, by what
// means, and to whom where only a place was named.
void add_cause(const Scene& scene, const Claim& cause, Claim& harm);

}  // namespace rasid
