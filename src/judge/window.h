#pragma once
// When can the act of a claim lie: the days that its date, its status and its document allow.

#include "base/edtf.h"
#include "judge/events.h"

namespace rasid {

// How far a status has come: hypothetical, invited, planned, postponed, cancelled, denied, ongoing,
// held, from 0 upwards. The most advanced status of an event's claims is the event's own.
int lifecycle_rank(Status status);

// The act has not begun: hypothetical, invited, planned, postponed.
bool lies_ahead(Status status);

// The claim's date is the date of the act itself. An invitation's date is that of the inviting; the
// approximate date of an announcement is that of the announcing.
bool dates_the_act(const Claim& claim);

// The days on which the act can lie; two claims whose windows do not meet are of different events.
DayRange act_window(const ReportedClaim& reported);

bool windows_meet(const DayRange& a, const DayRange& b);

}  // namespace rasid
