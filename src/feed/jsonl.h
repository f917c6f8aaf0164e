#pragma once
// One JSON object of a file: here are its bytes, give me the Document.

#include "feed/fields.h"
#include "feed/record.h"

#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// Names of fields may be paths, "content.rendered", "authors.0.name"; a key that has the dot in it
// comes first. Bytes that are no UTF-8 and halves of surrogate pairs become U+FFFD. Total: any
// bytes.
RecordReading read_json(std::string_view object, const FieldMap& fields, const PageRules& pages);

// The elements of the only member of an object that is an array of objects: what services answer,
// {"status": "ok", "articles": [{...}]}. Empty where there is none, or more than one.
std::vector<std::string> objects_within(std::string_view object);

// The same for objects {id, source, url, date, title, text}.
inline RecordReading read_json_line(std::string_view line) {
  return read_json(line, {}, {});
}

}  // namespace rasid
