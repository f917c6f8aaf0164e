#pragma once
// How an event came about and where its claims disagree, as JSON.

#include "base/json.h"
#include "judge/events.h"

#include <vector>

namespace rasid {

// The members "state", "course" and "disagreements" of the object that is open. `claims` are those
// that event.claims are indexes of.
void write_course(const Event& event, const std::vector<ReportedClaim>& claims, JsonWriter& json);

}  // namespace rasid
