#pragma once
// What the record must know of acts, out of the knowledge.

#include "judge/rules.h"
#include "know/knowledge.h"

namespace rasid {

EventRules event_rules(const Knowledge& knowledge);

}  // namespace rasid
