// A dated act lies on its date. Three kinds of dates are read more freely: "~" mostly stands for
// the day of the news, which tells of that day or of one of the two before; reports
// of one thing differ by a day, so the day of what happened reaches one day further (two such
// windows meet if the days follow each other); a planned day may slip by two. An undated act that
// was held is news at most a year old; an undated one that lies ahead comes within a horizon that
// depends on what it is (two years for visits and signatures, a season for talks). These lengths
// are judgements, not measurements.
#include "judge/window.h"

#include <algorithm>

namespace rasid {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr days news_lag{2};
constexpr days slip{2};
constexpr days dispute{1};
constexpr days memory{366};

days horizon(const std::string& group) {
  return group == "visits" || group == "agreements" ? days{731}
         : group == "aid"                           ? days{366}
                                                    : days{92};
}

days standing(const std::string& group) {
  return group == "visits" || group == "meetings" ? days{31} : days{366};
}

std::optional<sys_days> later_of(std::optional<sys_days> a, std::optional<sys_days> b) {
  return a && b ? std::max(*a, *b) : a ? a : b;
}

DayRange widened(DayRange range, days before, days after) {
  if (range.first) *range.first -= before;
  if (range.last) *range.last += after;
  return range;
}

DayRange dated(const ReportedClaim& reported) {
  const DayRange range = day_range(reported.claim.date);
  if (is_approximate(reported.claim.date)) return widened(range, news_lag, days{0});
  const bool disputable = reported.group != "positions" && range.first == range.last;
  return disputable ? widened(range, days{0}, dispute) : range;
}

DayRange ahead(const ReportedClaim& reported) {
  const Claim& claim = reported.claim;
  if (dates_the_act(claim)) return widened(day_range(claim.date), slip, slip);
  std::optional<sys_days> from = day_range(claim.date).first;
  if (!from)
    from = later_of(day_range(reported.document_date).first, day_range(claim.not_before).first);
  if (!from) return {};
  // A bound found in an undated document says how old it is at most, not how old it is.
  if (claim.date.empty() && reported.document_date.empty()) return {.first = from};
  return {.first = from, .last = *from + horizon(reported.group)};
}

DayRange under_way(const ReportedClaim& reported) {
  const Claim& claim = reported.claim;
  DayRange around = day_range(reported.document_date);
  if (!claim.date.empty()) {
    around = day_range(claim.date);
    if (!is_approximate(claim.date)) return around;
  }
  if (!around.first && !around.last) return {.first = day_range(claim.not_before).first};
  return widened(around, standing(reported.group), standing(reported.group));
}

}  // namespace

int lifecycle_rank(Status status) {
  switch (status) {
    case Status::hypothetical: return 0;
    case Status::invited: return 1;
    case Status::planned: return 2;
    case Status::postponed: return 3;
    case Status::cancelled: return 4;
    case Status::denied: return 5;
    case Status::ongoing: return 6;
    case Status::held: return 7;
  }
  return 0;
}

bool lies_ahead(Status status) {
  return lifecycle_rank(status) <= lifecycle_rank(Status::postponed);
}

bool dates_the_act(const Claim& claim) {
  if (claim.date.empty() || claim.status == Status::invited || claim.status == Status::postponed) {
    return false;
  }
  const bool announced = lies_ahead(claim.status) || claim.status == Status::cancelled;
  return !announced || !is_approximate(claim.date);
}

DayRange act_window(const ReportedClaim& reported) {
  const Claim& claim = reported.claim;
  if (lies_ahead(claim.status) || claim.status == Status::cancelled) return ahead(reported);
  if (claim.status == Status::ongoing) return under_way(reported);
  if (!claim.date.empty()) return dated(reported);
  return widened(day_range(reported.document_date), memory, days{0});
}

bool windows_meet(const DayRange& a, const DayRange& b) {
  return !(a.last && b.first && *a.last < *b.first) && !(b.last && a.first && *b.last < *a.first);
}

}  // namespace rasid
