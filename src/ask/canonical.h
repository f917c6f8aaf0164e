#pragma once
// A record in a form that two stores can be compared by: the same bytes for the same documents,
// read by the same program with the same knowledge, in whatever order they came.

#include "base/result.h"
#include "store/store.h"

#include <functional>
#include <string_view>
#include <variant>

namespace rasid {

// Lines of JSON, {"document": ...}, {"claim": ...}, {"event": ...}, each kind in the order of ids,
// until `take` gives false. Spans are byte offsets.
Result<std::monostate> write_canonical(Store& store,
                                       const std::function<bool(std::string_view)>& take);

}  // namespace rasid
