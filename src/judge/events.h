#pragma once
// What happened, out of what was reported: claims of many documents grouped into events.

#include "relate/claim.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rasid {

// One occurrence that one or more claims are about. `claims` are indexes into the vector given to
// merge_events; sides, type and act are those of the claims, `status` and `date` the best reading.
struct Event {
  std::string id;     // content-derived: the same whenever the same claims are merged
  std::string group;  // "visits", "meetings", "agreements", "positions", "aid", "conflict"
  std::string act;
  std::string type;
  std::string mode;
  std::vector<std::string> actor;      // codes, sorted
  std::vector<std::string> recipient;  // codes, sorted
  Status status = Status::held;
  std::string date;                 // the most precise date the claims agree on; empty where none
  std::vector<std::size_t> claims;  // in the order of the lifecycle, then of the documents
  std::vector<std::string> flags;   // "dates-differ", "status-differs", "denied" ...
};

// A claim with what the merger needs of its document.
struct ReportedClaim {
  Claim claim;
  std::string id;             // content-derived id of the claim
  std::string group;          // of its act, from knowledge/acts/acts.tsv: "visits"
  std::string lifecycle;      // acts that are steps of one thing share it; empty: the act alone
  std::string document_date;  // EDTF or empty
};

// The block of a claim, "visits/visit/DZA>RUS": claims of different blocks are never of one event,
// so the events of a block depend on its claims alone.
std::string event_block(const ReportedClaim& reported);

// Groups claims into events. The result does not depend on the order of `claims`.
std::vector<Event> merge_events(const std::vector<ReportedClaim>& claims);

}  // namespace rasid
