#include "judge/rules.h"

#include "judge/window.h"

#include <algorithm>

namespace rasid {
namespace {

// The more of a rule is named, the better it fits; -1: it does not.
int fit(const StepRule& rule, const Claim& claim, std::string_view lifecycle) {
  int points = 0;
  if (rule.lifecycle == lifecycle)
    points += 4;
  else if (rule.lifecycle != "*")
    return -1;
  if (rule.act == claim.act)
    points += 2;
  else if (rule.act != "*")
    return -1;
  if (rule.status != status_name(claim.status)) return -1;
  if (rule.dated.empty()) return points;
  return rule.dated == (claim.date.empty() ? "no" : "yes") ? points + 1 : -1;
}

}  // namespace

Step step_of_status(Status status) {
  const bool settled = status == Status::held || status == Status::ongoing;
  return {.state = status == Status::ongoing ? "under-way" : status_name(status),
          .dates = status_name(Status::held),
          .order = lifecycle_rank(status),
          .kind = settled ? StepKind::done : StepKind::reported};
}

Step step_of(const Claim& claim, std::string_view lifecycle, const EventRules& rules) {
  const StepRule* best = nullptr;
  int most = -1;
  for (const StepRule& rule : rules.steps) {
    const int points = fit(rule, claim, lifecycle);
    if (points > most) best = &rule;
    most = std::max(most, points);
  }
  return best == nullptr ? step_of_status(claim.status) : best->step;
}

bool is_step_of(std::string_view act, std::string_view lifecycle, const EventRules& rules) {
  return std::any_of(rules.steps.begin(), rules.steps.end(), [&](const StepRule& rule) {
    return rule.lifecycle == lifecycle && rule.act == act;
  });
}

}  // namespace rasid
