#pragma once
// What two states have to do with each other: their events by kind, newest first, each with its
// proofs.

#include "ask/answer.h"
#include "ask/cited.h"
#include "ask/labels.h"
#include "base/result.h"
#include "store/store.h"

#include <string>
#include <vector>

namespace rasid {

struct DossierOverview;  // ask/dossier_overview.h

struct DossierGroup {
  std::string group;  // "visits"
  std::vector<CitedEvent> events;
};

struct Dossier {
  std::vector<std::string> states;
  std::vector<DossierGroup> groups;        // in the order of Labels::groups; none is empty
  std::vector<SourcedDocument> documents;  // what the events cite
  std::string next;                        // the cursor of the next page, empty on the last
  // EDTF: what was planned before and is not told since is open; empty: not asked.
  std::string today;
};

// The events whose sides hold all that the question names, face to face or side by side toward a
// third. Within a group dated events come first, newest first; then the undated ones by what is
// known of their documents. A page goes on from group to group.
Result<Dossier> make_dossier(Store& store,
                             const Question& question,
                             const Page& page,
                             const Labels& labels);

// Whether make_dossier takes it as Page::after.
bool is_dossier_cursor(const std::string& written, const Labels& labels);

// The same as an answer, for the forms that all answers have.
Answer dossier_answer(const Dossier& dossier, const Labels& labels);

// The three forms of a dossier; each ends with a line feed.
std::string dossier_text(const Dossier& dossier, const Labels& labels);
std::string dossier_json(const Dossier& dossier, const Labels& labels);
std::string dossier_html(const Dossier& dossier,
                         const DossierOverview& overview,
                         const Labels& labels);

}  // namespace rasid
