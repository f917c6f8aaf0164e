#include "ask/labels.h"

#include "base/json.h"

namespace rasid {
namespace {

using LabelMap = std::map<std::string, Label, std::less<>>;

void open_label(const std::string& id, const Label& label, JsonWriter& json) {
  json.key(id).begin_object().member("en", label.en).member("ar", label.ar);
}

void write_labels(const char* name, const LabelMap& labels, JsonWriter& json) {
  json.key(name).begin_object();
  for (const auto& [id, label] : labels) {
    open_label(id, label, json);
    json.end_object();
  }
  json.end_object();
}

void write_groups(const Labels& labels, JsonWriter& json) {
  json.key("groups").begin_object();
  for (const auto& [id, heading] : labels.groups) {
    open_label(id, heading.label, json);
    json.member("order", heading.order).end_object();
  }
  json.end_object();
}

void write_acts(const Labels& labels, JsonWriter& json) {
  json.key("acts").begin_object();
  for (const auto& [id, label] : labels.acts) {
    open_label(id, label, json);
    const auto traits = labels.traits.find(id);
    if (traits != labels.traits.end())
      json.member("type", traits->second.type)
          .member("group", traits->second.group)
          .member("quad", traits->second.quad);
    json.end_object();
  }
  json.end_object();
}

}  // namespace

std::string labels_json(const Labels& labels) {
  JsonWriter json;
  json.begin_object();
  write_labels("states", labels.sides, json);
  write_labels("types", labels.types, json);
  write_labels("quads", labels.quads, json);
  write_groups(labels, json);
  write_acts(labels, json);
  write_labels("statuses", labels.statuses, json);
  write_labels("stages", labels.stages, json);
  write_labels("issues", labels.issues, json);
  write_labels("flags", labels.flags, json);
  json.end_object();
  return json.take() + '\n';
}

}  // namespace rasid
