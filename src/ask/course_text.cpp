#include "ask/course_text.h"

#include "judge/course.h"
#include "text/printed.h"

#include <algorithm>
#include <set>

namespace rasid {
namespace {

// "2 documents, 1 source".
std::string counted(const Disagreement::Stand& stand, const CitedEvent& event) {
  std::set<std::string> documents;
  for (const std::size_t index : stand.claims)
    documents.insert(event.claims[index].reported.claim.document);
  const std::size_t sources = sources_of(stand.claims, event);
  return std::to_string(documents.size()) +
         (documents.size() == 1 ? " document, " : " documents, ") + std::to_string(sources) +
         (sources == 1 ? " source" : " sources");
}

}  // namespace

std::string course_line(const CitedEvent& event) {
  std::set<std::string> dates;
  for (const CourseStep& step : event.event.course)
    dates.insert(step.date);
  std::string line;
  for (const CourseStep& step : event.event.course) {
    line += (line.empty() ? "" : arrow) + step.state;
    if (dates.size() > 1 && !step.date.empty()) line += ' ' + step.date;
  }
  return line;
}

std::string open_note(const CitedEvent& event, const std::string& today) {
  if (today.empty() || !is_open(event.event, today)) return {};
  return "open: nothing says that it took place";
}

std::string disagreement_lines(const CitedEvent& event) {
  std::string lines;
  for (const Disagreement& found : event.event.disagreements) {
    lines += "  " + found.kind + (found.unit.empty() ? "" : " of " + found.unit) + " differs: ";
    std::string before;
    for (const Disagreement::Stand& stand : found.stands) {
      lines += before + stand.value + " (" + counted(stand, event) + ')';
      before = ", ";
    }
    lines += '\n';
  }
  return lines;
}

void summarise(std::vector<CitedEvent>& events, Summary rule) {
  for (CitedEvent& event : events) {
    std::vector<ReportedClaim> claims;
    for (const CitedClaim& claim : event.claims)
      claims.push_back(claim.reported);
    event.event = summarised(std::move(event.event), claims, rule);
  }
}

}  // namespace rasid
