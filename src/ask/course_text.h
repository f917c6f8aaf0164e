#pragma once
// How an event came about and where its claims disagree, in words for a terminal.

#include "ask/cited.h"
#include "judge/summary.h"

#include <string>

namespace rasid {

// "scheduled 2023-03-14 -> postponed -> held".
std::string course_line(const CitedEvent& event);

// A line where the planned day is over on `today` (EDTF) and nothing says what came of it; empty
// otherwise, and where `today` is.
std::string open_note(const CitedEvent& event, const std::string& today);

// A line for each disagreement: what is said, and by how many documents.
std::string disagreement_lines(const CitedEvent& event);

// The events as `rule` sees them (judge/summary.h).
void summarise(std::vector<CitedEvent>& events, Summary rule);

}  // namespace rasid
