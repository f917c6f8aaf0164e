#pragma once
// The kept text of a document with all that is found in it: mentions, dates, quotations, claims.

#include "ask/cited.h"
#include "ask/grid.h"
#include "ask/labels.h"
#include "base/result.h"
#include "engine/engine.h"
#include "store/store.h"
#include "text/offsets.h"

#include <string>
#include <vector>

namespace rasid {

// One span of the text. Spans may lie in each other and cross.
struct TextMark {
  std::string kind;      // "mention", "date", "quotation" or "claim"
  CodePointRange place;  // of the text
  Label label;           // of a side, a person, an act; of a date its value
  std::string code;    // of a mention or the speaker of a quotation: its side; of a date: its EDTF
                       // value; of a claim: its act. May be empty
  std::string id;      // of a claim, or of a person who is mentioned; or empty
  std::string event;   // of a claim
  std::string status;  // of a claim
};

struct Marked {
  SourcedDocument sourced;
  std::vector<TextMark> marks;  // in the order of the words, the longer first
};

// Mentions, dates and quotations are found by reading the text again, with the knowledge of
// `reader`; claims are those of the record. Requires: `stored` is a document.
// Fails: where the store fails or does not hold it.
Result<Marked> mark_document(Store& store,
                             const StoredId& stored,
                             const Reader& reader,
                             const Labels& labels);

// {"document": {..., "text"}, "marks": [{"kind", "start", "end", "label_en", "label_ar", "code",
// "id", "event", "status"}]}; places in code points of the text, null where there is nothing.
std::string marked_json(const Marked& marked);
// The marks with their words.
Grid mark_grid(const Marked& marked);

}  // namespace rasid
