#pragma once
// Events, claims and documents as JSON, in the keys of docs/CODEBOOK.

#include "ask/cited.h"
#include "ask/labels.h"
#include "base/json.h"

namespace rasid {

// One object with its claims; `documents` are those of Cited or Dossier.
void write_event(const CitedEvent& cited,
                 const std::vector<Document>& documents,
                 const Labels& labels,
                 JsonWriter& json);

// With where it comes from, as Cited or Dossier have it.
void write_document(const Document& document, const ReportOrigin& origin, JsonWriter& json);

// {"code": "DZA", "en": "Algeria", "ar": ...}
void write_label(std::string_view code, const Label& label, JsonWriter& json);

}  // namespace rasid
