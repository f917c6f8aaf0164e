#pragma once
// Everything about one event, claim or document.

#include "ask/answer.h"
#include "base/result.h"
#include "store/store.h"

#include <optional>
#include <string>

namespace rasid {

// A document comes with the events that it tells of, and only with its own claims of them; a claim
// with its event, and without the event's other claims.
struct Shown {
  StoredId stored;
  std::optional<SourcedDocument> document;  // where the id is a document's
  Answer answer;
};

Result<Shown> show(Store& store, const StoredId& stored);

// Claims by document, with sentence and reasons; of a document its text.
std::string shown_text(const Shown& shown, const Labels& labels);
std::string shown_json(const Shown& shown, const Labels& labels);

}  // namespace rasid
