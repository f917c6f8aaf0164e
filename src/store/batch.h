#pragma once
// A batch of documents on its way into the tables.

#include "store/database.h"
#include "store/store.h"

#include <vector>

namespace rasid {

// Adds the readings and brings the events up to date. Requires: a transaction is open. Failures
// stay with the database.
Added add_batch(Database& database,
                const std::vector<Reading>& readings,
                const EventRules& rules,
                const Provenance& provenance);

}  // namespace rasid
