#pragma once
// Takes documents out of a store, with all that rested on them alone.

#include "store/database.h"
#include "store/store.h"

#include <string>
#include <vector>

namespace rasid {

// Requires: a transaction is open. What is deleted is overwritten in the file. Failures stay with
// the database.
Removed remove_documents(Database& database, const std::vector<std::string>& ids);

}  // namespace rasid
