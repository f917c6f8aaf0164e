#pragma once
// One line of a JSON-lines file: here is an object {id, source, url, date, title, text}, give me
// the Document.

#include "text/document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// What a line gave. Faults without a document: the line is lost. Faults beside a document: a field
// could not be read and stays empty.
struct JsonLine {
  std::optional<Document> document;
  std::vector<std::string> faults;
};

// `text` becomes the body as it is, so that offsets into it hold; bytes that are no UTF-8 and
// halves of surrogate pairs become U+FFFD. A document without id gets document_id, one without a
// date the day of its address (page/url_day.h). Total: any bytes.
JsonLine read_json_line(std::string_view line);

}  // namespace rasid
