#pragma once
// What stands above the events of a dossier's page: the relation at a glance, every line of which
// leads to the events that it rests on.

#include "ask/answer.h"
#include "ask/dossier.h"
#include "ask/questions.h"
#include "ask/series.h"

#include <string>

namespace rasid {

struct DossierOverview {
  Answer visits;
  Answer agreements;
  Answer positions;
  Answer people;
  Series months;
};

// Of as many events of each kind as the page of the dossier has. What was planned is open as of
// the record's last day. Fails: where the store fails.
Result<DossierOverview> make_overview(Store& store,
                                      const Question& question,
                                      const Page& page,
                                      const Labels& labels,
                                      const FindPerson& find_person);

// Sections of HTML. Events that are not in the dossier are named without a link.
std::string overview_html(const DossierOverview& overview,
                          const Dossier& dossier,
                          const Labels& labels);

// Dated events on a line of time, a row for each group, as SVG; empty where fewer than two are
// dated to some days.
std::string timeline_svg(const Dossier& dossier, const Labels& labels);

// Cooperation upwards and conflict downwards, by month, as SVG; empty where neither is.
std::string months_svg(const Series& series);

}  // namespace rasid
