#pragma once
// Whether the sides of an act make a claim of it.

#include "relate/claim.h"
#include "relate/filler.h"
#include "relate/lexicon.h"

#include <string>

namespace rasid {

// Acts that always have someone they are aimed at, named near or far.
bool is_aimed(const Act& act);

// Acts of a government on its own people that the codebook counts.
bool is_done_at_home(const Claim& claim);

// Both sides are one state.
bool is_domestic(const Claim& claim);

// The sides are those that the wording asks for: "actor", "two" ...
bool meets_needs(const Claim& claim, const std::string& needs);

// Why the sides of a claim do not make it one; null where they do. Where a state is said to do to
// itself what nobody does to himself, the recipient is taken back.
const char* fault_of_sides(const Trigger& trigger, const CompiledWording& wording, Claim& claim);

}  // namespace rasid
