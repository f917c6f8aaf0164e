#pragma once
// What a file is opened for.

#include <cstdint>

namespace rasid {

enum class Access : std::uint8_t { read, write };

// Where a write goes first. `ahead`: readers do not wait for a writer, and two more files lie
// beside the store while it is open. `rollback`: the store is one file whenever nobody writes.
enum class WriteLog : std::uint8_t { rollback, ahead };

}  // namespace rasid
