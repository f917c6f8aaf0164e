#pragma once
// Which claims of one article stand: whole, told once, and with a status that the words carry.

#include "relate/claim.h"
#include "relate/dropped.h"

#include <vector>

namespace rasid {

// Merges claims of the same act between the same sides with the same status and date into the one
// that says most, and drops what is only wished or feared. The order is that of the evidence.
// What is merged away or dropped goes to `dropped`.
std::vector<Claim> judge(std::vector<Claim> claims, const DropLog& dropped = {});

}  // namespace rasid
