#pragma once
// Events, claims and documents as JSON, in the keys of docs/CODEBOOK.

#include "ask/cited.h"
#include "ask/labels.h"
#include "base/json.h"

namespace rasid {

// One object with its claims; `documents` are those of Cited or Dossier.
void write_event(const CitedEvent& cited,
                 const std::vector<SourcedDocument>& documents,
                 const Labels& labels,
                 JsonWriter& json);

void write_document(const SourcedDocument& sourced, JsonWriter& json);

// {"code": "DZA", "en": "Algeria", "ar": ...}
void write_label(std::string_view code, const Label& label, JsonWriter& json);

}  // namespace rasid
