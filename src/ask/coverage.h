#pragma once
// Which sources the record has read, day by day: what a silence may come from.

#include "ask/grid.h"
#include "store/store.h"

#include <string>

namespace rasid {

// The documents of a month by day and source: columns day, source, documents. `month` is "2022-05";
// empty is the month of the latest document, and gives no rows where none is dated.
// Fails: also where `month` is no month, with "month" in `where`.
Result<Grid> make_coverage(Store& store, std::string month);

}  // namespace rasid
