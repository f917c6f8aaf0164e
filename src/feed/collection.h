#pragma once
// A file of many articles, record by record: JSON lines, JSON objects, the rows of a table.

#include "archive/bytes.h"
#include "feed/fields.h"
#include "feed/receiver.h"
#include "page/page_rules.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rasid {

enum class CollectionForm : std::uint8_t { json_lines, json_values, table };

// By the end of the name, then by how the text begins; nothing: one article. A table without such a
// name is known by a first line that is nothing but names and has those of an article.
std::optional<CollectionForm> collection_form(std::string_view name, std::string_view head);

struct Collection {
  CollectionForm form = CollectionForm::json_lines;
  std::string place;     // Origin::place of the whole
  std::string encoding;  // as it was before it became UTF-8, and how that was known
  std::string how;
  std::string url;      // for records that have none
  std::string fetched;  // for records that do not say
  bool mixed = false;   // what is no article is passed over, not told
};

// Reads in constant memory. Records that cannot be read are told with their place, "a.jsonl:12" the
// line or "a.json#3" the object; what was decided about their fields is told once. False: enough.
bool read_collection(const Collection& collection,
                     const FieldMap& fields,
                     const PageRules& pages,
                     ByteSource& bytes,
                     const Receiver& receiver);

}  // namespace rasid
