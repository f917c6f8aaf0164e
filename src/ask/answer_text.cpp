#include "ask/answer.h"
#include "ask/event_text.h"
#include "text/printed.h"

namespace rasid {
namespace {

// "stage: signed; direction: ..."
std::string note_of(const More& names, const More& values) {
  std::string note;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (!values[i].empty())
      note.append(note.empty() ? "" : "; ").append(names[i]).append(": ").append(values[i]);
  return note;
}

std::string figures_line(const Figures& figures) {
  std::string line;
  for (const auto& [name, value] : figures)
    line.append(line.empty() ? "" : "  ").append(name).append(" ").append(value);
  return line;
}

}  // namespace

std::string answer_text(const Answer& answer, const Labels& labels) {
  std::string out = answer.title.empty() ? "" : plain_line(answer.title) + '\n';
  for (const Figures& figures : answer.figures)
    out += "  " + plain_line(figures_line(figures)) + '\n';
  if (answer.empty()) out += "\nNothing is on record.\n";
  for (const Section& section : answer.sections) {
    if (!section.heading.empty()) out += '\n' + plain_line(section.heading) + '\n';
    for (const std::string& line : section.lines)
      out += "  " + plain_line(line) + '\n';
    for (const Fact& fact : section.facts)
      add_event(answer.cited.events[fact.event], labels, note_of(answer.more, fact.more), out);
  }
  if (!answer.cited.documents.empty()) out += "\nDocuments\n";
  for (std::size_t i = 0; i < answer.cited.documents.size(); ++i)
    add_document(answer.cited.documents[i], i, out);
  return out;
}

}  // namespace rasid
