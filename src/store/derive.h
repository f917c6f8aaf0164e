#pragma once
// Events out of the claims that count: derived block by block, so that the order in which documents
// arrive leaves no trace.

#include "store/database.h"
#include "store/question_index.h"

#include <set>
#include <string>

namespace rasid {

// What has changed of the claims that count: the blocks of all that came, went or changed, and the
// readings that came, or whose sources changed.
struct Changes {
  std::set<std::string> blocks;
  std::set<std::string> readings;
};

// Failures stay with the database.
void forget_events(Database& database, const std::string& block, EventIndex& index);
// The events of these blocks anew. What is there already of the same claims stays as it is, unless
// one of them is of a changed reading.
void derive_events(Database& database, const Changes& changes, EventIndex& index);

// The claims of a text, or of a reading, come, go or change.
void touch_document(Database& database, const std::string& hash, Changes& changes);
void touch_reading(Database& database, const std::string& reading, Changes& changes);

}  // namespace rasid
