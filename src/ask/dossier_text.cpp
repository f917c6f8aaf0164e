#include "ask/course_text.h"
#include "ask/dossier.h"
#include "ask/event_text.h"

namespace rasid {

std::string dossier_text(const Dossier& dossier, const Labels& labels) {
  std::string out = both(labels.side(dossier.states.front())) + "  -  " +
                    both(labels.side(dossier.states.back())) + '\n';
  if (dossier.groups.empty()) out += "\nNothing is on record.\n";
  for (const DossierGroup& group : dossier.groups) {
    out +=
        '\n' + both(labels.group(group.group)) + " (" + std::to_string(group.events.size()) + ")\n";
    for (const CitedEvent& event : group.events)
      add_event(event, labels, open_note(event, dossier.today), out);
  }
  if (!dossier.documents.empty()) out += "\nDocuments\n";
  for (std::size_t i = 0; i < dossier.documents.size(); ++i)
    add_document(dossier.documents[i], i, out);
  return out;
}

}  // namespace rasid
