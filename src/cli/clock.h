#pragma once
// The one clock of the program: rooms below are told what they must know of the time.

#include <string>

namespace rasid {

// In UTC: "2026-03-01T10:20:30Z".
std::string utc_now();

}  // namespace rasid
