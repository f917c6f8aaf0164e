#pragma once
// What happened, out of what was reported: claims of many documents grouped into events.

#include "judge/quantities.h"
#include "judge/rules.h"
#include "relate/claim.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rasid {

// A claim with what the merger needs of its document and of its act.
struct ReportedClaim {
  Claim claim;
  std::string id;             // content-derived id of the claim
  std::string group;          // of its act, from knowledge/acts/acts.tsv: "visits"
  std::string lifecycle;      // acts that are steps of one thing share it; empty: the act alone
  std::string document_date;  // EDTF or empty
  Step step;                  // that the claim tells of; where it is not known its status says it
  std::vector<Quantity> quantities;  // what its sentence counts
};

// A state that the thing is said to have been in. Steps stand in the order of their life cycle.
struct CourseStep {
  std::string state;                // "postponed"
  std::string date;                 // the most precise day of the step, or empty
  std::vector<std::size_t> claims;  // that tell of it
};

// What the claims of an event say that cannot all be true.
struct Disagreement {
  struct Stand {
    std::string value;  // "2022-11-16", "denied", "40"
    std::vector<std::size_t> claims;
  };
  std::string kind;           // "date", "status", "number"
  std::string unit;           // of a number: "killed"
  std::vector<Stand> stands;  // two or more, in the order of their values
};

// One occurrence, or one thing with a history, that one or more claims are about. `claims` are
// indexes into the vector given to merge_events; sides, type and act are those of the claim that
// tells how things stand.
struct Event {
  std::string id;     // content-derived: the same whenever the same claims are merged
  std::string group;  // "visits", "meetings", "agreements", "positions", "aid", "conflict"
  std::string lifecycle;
  std::string act;
  std::string type;
  std::string mode;
  std::vector<std::string> actor;      // codes, sorted
  std::vector<std::string> recipient;  // codes, sorted
  Status status = Status::held;
  std::string state;                // how things stand: "scheduled", "held", "ratified"
  std::string date;                 // of the thing; of one with stages, of its founding
  std::vector<std::size_t> claims;  // in the order of the course, then of the documents
  std::vector<CourseStep> course;
  std::vector<Disagreement> disagreements;
  std::vector<std::string> flags;  // "dates-differ", "status-differs", "numbers-differ" ...
};

// The block of a claim, "visit/DZA>RUS": claims of different blocks are never of one event,
// so the events of a block depend on its claims alone.
std::string event_block(const ReportedClaim& reported);

// Groups claims into events. The result does not depend on the order of `claims`.
std::vector<Event> merge_events(const std::vector<ReportedClaim>& claims);

// The codes of `sides`, each once, in order.
std::vector<std::string> codes_of(const std::vector<Side>& sides);

}  // namespace rasid
