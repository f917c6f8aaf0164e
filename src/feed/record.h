#pragma once
// One record of a collection (a JSON object, a row of a table): here are its fields, give me the
// Document.

#include "feed/fields.h"
#include "page/page_rules.h"
#include "text/document.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace rasid {

// What a record gave. Faults without a document: the record is lost. Faults beside a document: a
// field could not be read and stays empty.
struct RecordReading {
  std::optional<Document> document;
  std::vector<std::string> faults;
  std::vector<std::string> notes;  // how its fields were found (FieldNames::notes)
};

// The values of the fields, valid UTF-8, by Field; empty: there is none.
using FieldValues = std::array<std::string, field_count>;

// The text becomes the body as it is, so that offsets into it hold, unless it was encoded twice. A
// document without id gets document_id, one without a date the day of its address
// (page/url_day.h). Markup is read as a page of its address, by `pages`, and gives what the other
// fields leave open. Faults are added to those of the reading.
void make_document(FieldValues values, const PageRules& pages, RecordReading& reading);

}  // namespace rasid
