#pragma once
// The record as it stood on an earlier day.

#include "store/database.h"

#include <string>

namespace rasid {

// From now on every question to `database` is answered by what counted at the end of `day`, a day
// like 2024-03-05. Failures stay with the database.
void look_back(Database& database, const std::string& day);

}  // namespace rasid
