#pragma once
// SQL that a user writes: one statement that reads, within limits.

#include "base/result.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace rasid {

using SqlCell = std::variant<std::monostate, std::int64_t, double, std::string>;

struct SqlRows {
  std::vector<std::string> columns;
  std::vector<std::vector<SqlCell>> rows;  // blobs as hexadecimal digits
  bool more = false;                       // there are more rows than were asked for
};

struct SqlLimits {
  std::size_t rows = 0;  // 0: all
  std::chrono::milliseconds time{0};
};

// Reads from the store at `path`. The handle is open for reading alone, and an authoriser refuses
// everything but SELECT: no writing, no other files, no settings, no extensions.
// Fails: where the statement is refused, wrong, not one, or takes longer than it may.
Result<SqlRows> run_sql(const std::string& path, const std::string& sql, const SqlLimits& limits);

}  // namespace rasid
