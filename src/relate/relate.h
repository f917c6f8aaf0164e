#pragma once
// Who does what to whom: the claims of one article, sentence by sentence.

#include "relate/claim.h"
#include "relate/dropped.h"
#include "relate/scene.h"
#include "relate/weights.h"

#include <vector>

namespace rasid {

// Every claim the wordings of the knowledge give, in the order of their words. The same act told
// twice gives two claims; judge() settles them. Readings that make none go to `dropped`; what is
// weighed goes to `weighed`, if there is one.
std::vector<Claim> relate(const Scene& scene,
                          const DropLog& dropped = {},
                          const ReadingLog& weighed = {});

}  // namespace rasid
