#pragma once
// What the record must know of acts: their groups, their life cycles and what is counted in them.

#include "relate/claim.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rasid {

// The columns of knowledge/acts/acts.tsv.
struct ActKind {
  std::string group;      // "visits"
  std::string lifecycle;  // acts that are steps of one thing share it; empty: the act alone
};
using ActKinds = std::map<std::string, ActKind, std::less<>>;

// What a step says of the thing as a whole.
enum class StepKind : std::uint8_t {
  reported,  // it is so as long as nothing newer is reported: invited, planned, postponed
  done,      // it settles the matter: held
  founding,  // a day in a longer life, its first: signed, imposed
  stage      // another such day: ratified, lifted; the latest day says how things stand
};

// A step of a life cycle, as one claim tells it.
struct Step {
  std::string state;  // "postponed"; empty: not known
  // The state whose day the claim's date is: that of a planned signing "signed"; "-": of none.
  std::string dates;
  int order = 0;  // how far the course has come
  StepKind kind = StepKind::reported;

  friend bool operator==(const Step&, const Step&) = default;
};

// A row of knowledge/events/steps.tsv with its state's; "*" stands for what has no row of its own.
struct StepRule {
  std::string lifecycle;
  std::string act;
  std::string status;
  std::string dated;  // "yes", "no", or empty: either
  Step step;
};

// Words beside numbers that say what is counted, folded; knowledge/events/counted.tsv.
struct CountedWords {
  std::map<std::string, std::string, std::less<>> before;  // word -> unit
  std::map<std::string, std::string, std::less<>> after;
  std::map<std::string, std::int64_t, std::less<>> times;  // word -> what it multiplies by
};

struct EventRules {
  ActKinds acts;
  std::vector<StepRule> steps;
  CountedWords counted;

  EventRules() = default;
  // Acts alone: every life cycle runs by the statuses. For callers that ask no more.
  EventRules(ActKinds kinds) : acts(std::move(kinds)) {}  // NOLINT(google-explicit-constructor)
};

// The step that `claim` is of `lifecycle`; of a life cycle without rows the status says it.
Step step_of(const Claim& claim, std::string_view lifecycle, const EventRules& rules);

// The same without any rules.
Step step_of_status(Status status);

// True where knowledge/events/steps.tsv names the act itself as a step of the life cycle.
bool is_step_of(std::string_view act, std::string_view lifecycle, const EventRules& rules);

}  // namespace rasid
