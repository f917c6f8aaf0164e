#pragma once
// The answer of any question about events: sections of facts, and the forms in which it is printed.

#include "ask/cited.h"
#include "ask/labels.h"
#include "base/csv.h"

#include <string>
#include <utility>
#include <vector>

namespace rasid {

// What a verb says beyond the event itself, by the names of Answer::more: {"stage", "signed"}.
using More = std::vector<std::string>;

struct Fact {
  std::size_t event = 0;  // index into Answer::cited.events
  More more;              // as many as Answer::more, some perhaps empty
};

struct Section {
  std::string heading;             // may be empty
  std::vector<std::string> lines;  // what is said of the section as a whole
  std::vector<Fact> facts;
};

// One line of figures: {"from", "DZA"}, {"held", "3"}.
using Figures = std::vector<std::pair<std::string, std::string>>;

struct Answer {
  std::string title;
  std::vector<Figures> figures;   // of the answer as a whole
  std::vector<std::string> more;  // names of what each fact says beyond its event
  std::vector<Section> sections;
  Cited cited;
  std::string next;  // the cursor of the next page, empty on the last

  bool empty() const { return sections.empty(); }
};

// For people: sections, their events with claims, and at the end the documents.
std::string answer_text(const Answer& answer, const Labels& labels);
// One object with everything.
std::string answer_json(const Answer& answer, const Labels& labels);
// One fact a line.
std::string answer_jsonl(const Answer& answer, const Labels& labels);
// One claim a row, with its event and what the verb says; the first row names the columns.
std::string answer_csv(const Answer& answer, const Labels& labels, CsvFlavour flavour);

}  // namespace rasid
