#pragma once
// How an event came about and where its claims disagree, as JSON.

#include "base/json.h"
#include "judge/events.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace rasid {

// How many independent sources tell claims of an event, by their indexes.
using CountSources = std::function<std::size_t(const std::vector<std::size_t>&)>;

// The members "state", "course" and "disagreements" of the object that is open. `claims` are those
// that event.claims are indexes of. Without `sources` no source is counted.
void write_course(const Event& event,
                  const std::vector<ReportedClaim>& claims,
                  const CountSources& sources,
                  JsonWriter& json);

}  // namespace rasid
