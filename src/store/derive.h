#pragma once
// Events out of the claims that count: derived block by block, so that the order in which documents
// arrive leaves no trace.

#include "store/database.h"

#include <set>
#include <string>

namespace rasid {

// Failures stay with the database.
void forget_events(Database& database, const std::string& block);
// The events of these blocks anew.
void derive_events(Database& database, const std::set<std::string>& blocks);

// The blocks of the claims whose column of current_claims ("document_hash", "reading") is `value`.
std::set<std::string> blocks_where(Database& database,
                                   const std::string& column,
                                   const std::string& value);

}  // namespace rasid
