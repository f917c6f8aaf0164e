#pragma once
// What is known of the sources that a store is filled from: what was read of them, when, and what
// each day gave.

#include "base/result.h"
#include "store/store.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// Times are seconds since 1970, UTC; 0 where there was none.
struct SourceState {
  std::string etag;
  std::string last_modified;
  std::int64_t not_before = 0;
  std::int64_t last_try = 0;
  std::int64_t last_success = 0;
  std::string last_error;

  friend bool operator==(const SourceState&, const SourceState&) = default;
};

struct SourceItem {
  std::string item;
  std::string mark;
};

// What one reading, or a day of readings, gave.
struct SourceYield {
  std::size_t tries = 0;
  std::size_t successes = 0;
  std::size_t fresh = 0;  // documents new or changed
  std::size_t unchanged = 0;
  std::size_t failed = 0;
  std::size_t gaps = 0;

  SourceYield& operator+=(const SourceYield& more);
  friend bool operator==(const SourceYield&, const SourceYield&) = default;
};

struct SourceDay {
  std::string day;  // "2022-05-26", UTC
  SourceYield yield;
};

struct SourceReport {
  std::string name;
  SourceState state;
  std::vector<SourceDay> days;  // those of any try, oldest first
};

// The day of a time, UTC.
std::string utc_day(std::int64_t seconds);
// "2022-05-26T10:00:00Z".
std::string utc_time(std::int64_t seconds);

// Lives shorter than the store whose tables it reads and writes.
class SourceLog {
 public:
  explicit SourceLog(Store& store);

  // Of an unknown source: an empty state.
  Result<SourceState> state(std::string_view source);
  // The mark that an item was read with; empty where it was not.
  Result<std::string> mark(std::string_view source, std::string_view item);
  Result<std::size_t> item_count(std::string_view source);

  // Notes items as read.
  Done note_items(std::string_view source, const std::vector<SourceItem>& items);
  // Forgets all items of a source but these.
  Done keep_items(std::string_view source, const std::vector<SourceItem>& items);
  // Notes the end of a reading, and adds what it gave to the day of `state.last_try`.
  Done note_reading(std::string_view source, const SourceState& state, const SourceYield& yield);

  // Every source in the order of the names.
  Result<std::vector<SourceReport>> report();

 private:
  Database& database_;
};

}  // namespace rasid
