#pragma once
// Whether the user or the system asked the program to end.

#include <atomic>
#include <chrono>

namespace rasid {

// From now on SIGINT and SIGTERM set this, so that what is under way ends in order; a second one
// ends the program at once.
const std::atomic<bool>& stop_on_signals();

// Sleeps, but no longer than until `stop`.
void sleep_until_stop(std::chrono::milliseconds time, const std::atomic<bool>& stop);

}  // namespace rasid
