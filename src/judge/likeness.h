#pragma once
// Are two claims of one event: what forbids it, and what speaks for it.

#include "base/edtf.h"
#include "judge/events.h"

#include <set>
#include <string>
#include <vector>

namespace rasid {

// A claim with what is compared again and again, made once.
struct Candidate {
  const ReportedClaim* reported = nullptr;
  Step step;              // told_step
  bool staged = false;    // a step of a thing that has several days: signed, ratified
  DayRange window;        // act_window
  DayRange days;          // of the claim's date, as it stands
  DayRange document_day;  // of the document's date
  long date_days = 0;     // length of the claim's date; very long where it has no end
  bool dated = false;     // dates_the_act
  bool recurring = false;
  std::set<std::string> persons;  // "RUS:sergey-lavrov", of the sides whose person matters
  std::set<std::string> sectors;  // "RUS:GOV", of a visitor
  std::set<std::string> issue;    // folded words of Claim::object
  std::set<std::string> named;    // folded words that tell an agreement from others
};

Candidate make_candidate(const ReportedClaim& reported);

// Things that have no direction: their parties are one set, whichever side the text puts them on.
bool undirected(const ReportedClaim& reported);

// The days of the two exclude that they are of one event.
bool days_exclude(const Candidate& a, const Candidate& b);

// Something else than their days says that the two are different events.
bool contradict(const Candidate& a, const Candidate& b);

// What speaks for one event, in points; see the essay in events.cpp. Requires: neither
// days_exclude(a, b) nor contradict(a, b).
int likeness(const Candidate& a, const Candidate& b);

// The points that claims of `group` need to be one event.
int enough_likeness(const std::string& group);

}  // namespace rasid
