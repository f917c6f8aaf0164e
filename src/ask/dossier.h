#pragma once
// What two states have to do with each other: their events by kind, newest first, each with its
// proofs.

#include "ask/cited.h"
#include "ask/labels.h"
#include "base/result.h"
#include "store/store.h"

#include <string>
#include <string_view>
#include <vector>

namespace rasid {

struct DossierGroup {
  std::string group;  // "visits"
  std::vector<CitedEvent> events;
};

struct Dossier {
  std::string state_a;
  std::string state_b;
  std::vector<DossierGroup> groups;   // in the order of Labels::groups; none is empty
  std::vector<Document> documents;    // what the events cite
  std::vector<ReportOrigin> origins;  // of each document
};

// The events whose sides hold both states, face to face or side by side toward a third. Dated
// events come first, newest first; then the undated ones by what is known of their documents.
Result<Dossier> make_dossier(Store& store,
                             std::string_view state_a,
                             std::string_view state_b,
                             const Labels& labels);

// The three forms of a dossier; each ends with a line feed.
std::string dossier_text(const Dossier& dossier, const Labels& labels);
std::string dossier_json(const Dossier& dossier, const Labels& labels);
std::string dossier_html(const Dossier& dossier, const Labels& labels);

}  // namespace rasid
