#pragma once
// A document as the JSON line that `rasid read` and `rasid add` take.

#include "text/document.h"

#include <string>

namespace rasid {

// {"id", "source", "url", "date", "date_source", "title", "text"}, without a line end.
std::string document_json(const Document& document);

}  // namespace rasid
