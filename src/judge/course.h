#pragma once
// The history that the claims of one event tell, how it stands, and where they disagree.

#include "judge/events.h"

#include <cstddef>
#include <vector>

namespace rasid {

// The step of a claim; where the rules gave none, the one that its status is.
Step told_step(const ReportedClaim& reported);

// The day that the claim gives to the state Step::dates; empty where its date is of something else
// (dates_the_act) or is none.
std::string told_date(const ReportedClaim& reported);

// The event of `members`, which are indexes into `claims`. Requires: members is not empty.
Event make_event(std::vector<std::size_t> members, const std::vector<ReportedClaim>& claims);

// Nothing says that it took place or was called off, and the last day for which it was planned is
// over on `today` (EDTF, a day). An announcement without a day is open too.
bool is_open(const Event& event, const std::string& today);

}  // namespace rasid
