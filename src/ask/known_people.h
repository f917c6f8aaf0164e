#pragma once
// The people that an answer may name, out of the knowledge.

#include "ask/questions.h"
#include "know/knowledge.h"

namespace rasid {

// Names and offices by id; who is not known is shown by the id. The knowledge lives longer.
FindPerson known_people(const Knowledge& knowledge);

}  // namespace rasid
