#pragma once
// One reading of an event whose claims disagree, by a rule that the reader chooses.

#include "judge/events.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace rasid {

// Source: the summaries that event data sets give of reports that differ (MELTT, xSub, ACLED's
// lowest counts): representative, conservative, informative.
enum class Summary : std::uint8_t {
  informative,     // what says most: the furthest state, the most precise date, the highest number
  representative,  // what most documents say; of equals what says most
  conservative  // what no claim disputes: not held where denied, all days that are told, the least
};

std::optional<Summary> summary_named(std::string_view name);

// The event as the rule sees it: its state, status and date. Its claims, course and disagreements
// stay. `claims` are those that event.claims are indexes of.
Event summarised(Event event, const std::vector<ReportedClaim>& claims, Summary rule);

// What is counted of an event, one number a unit, by the rule.
std::vector<Quantity> numbers_of(const Event& event,
                                 const std::vector<ReportedClaim>& claims,
                                 Summary rule);

}  // namespace rasid
