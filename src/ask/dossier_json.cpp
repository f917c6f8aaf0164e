#include "ask/dossier.h"
#include "ask/event_json.h"
#include "base/json.h"

namespace rasid {

std::string dossier_json(const Dossier& dossier, const Labels& labels) {
  JsonWriter json;
  json.begin_object().key("states").begin_array();
  for (const std::string& state : dossier.states)
    write_label(state, labels.side(state), json);
  json.end_array().key("groups").begin_array();
  for (const DossierGroup& group : dossier.groups) {
    const Label label = labels.group(group.group);
    json.begin_object()
        .member("group", group.group)
        .member("en", label.en)
        .member_or_null("ar", label.ar);
    json.key("events").begin_array();
    for (const CitedEvent& event : group.events)
      write_event(event, dossier.documents, labels, json);
    json.end_array().end_object();
  }
  json.end_array().key("documents").begin_array();
  for (const SourcedDocument& sourced : dossier.documents)
    write_document(sourced, json);
  json.end_array().member_or_null("next", dossier.next).end_object();
  return json.take() + '\n';
}

}  // namespace rasid
