#include "feed/collection.h"

#include "base/ascii.h"
#include "base/hash.h"
#include "feed/csv.h"
#include "feed/json_values.h"
#include "feed/jsonl.h"
#include "feed/lines.h"
#include "text/decode.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>
#include <vector>

namespace rasid {
namespace {

FieldNames columns_of(const FieldMap& fields, const std::vector<std::string>& header) {
  return names_of(fields, [&](const std::string& name) {
    return std::find(header.begin(), header.end(), name) != header.end();
  });
}

bool begins_table(std::string_view text) {
  MemoryBytes bytes(text.substr(0, text.find('\n')));
  CsvRows rows(bytes, separator_of(text));
  std::vector<std::string> header;
  if (rows.next(header) != CsvRows::Found::row) return false;
  const FieldNames names = columns_of({}, header);
  const bool says_more = !names.of(Field::title).empty() || !names.of(Field::url).empty() ||
                         !names.of(Field::date).empty();
  return !names.of(Field::text).empty() && says_more;
}

class Records {
 public:
  Records(const Collection& collection,
          const FieldMap& fields,
          const PageRules& pages,
          const Receiver& receiver)
      : collection_(collection),
        fields_(fields),
        pages_(pages),
        receiver_(receiver) {}

  bool lines(ByteSource& bytes) {
    LineStream lines(bytes);
    std::string line;
    while (true) {
      const LineEnd end = lines.next(line);
      if (end == LineEnd::none) return true;
      const std::string place = collection_.place + ':' + std::to_string(lines.number());
      if (end == LineEnd::too_long) receiver_.refuse("the line is longer than 64 MB", place);
      if (lines.number() == 1 && line.substr(0, 3) == "\xEF\xBB\xBF") line.erase(0, 3);
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      if (!give_object(line, place)) return false;
    }
  }

  bool values(ByteSource& bytes) {
    JsonValues values(bytes);
    std::string value;
    while (true) {
      const JsonValues::Found found = values.next(value);
      if (found == JsonValues::Found::end) return true;
      const std::string place = collection_.place + '#' + std::to_string(values.number());
      if (found == JsonValues::Found::too_long) {
        receiver_.refuse("the object is longer than 64 MB", place);
      } else if (found == JsonValues::Found::cut_off) {
        receiver_.refuse("the object is cut off, or its brackets do not match", place);
      } else if (!give_object(value, place)) {
        return false;
      }
    }
  }

  bool table(PeekedBytes& bytes) {
    CsvRows rows(bytes, separator_of(bytes.peek(std::size_t{1} << 16)));
    std::vector<std::string> header;
    if (rows.next(header) != CsvRows::Found::row)
      return receiver_.refuse("the table has no line of names: " + rows.fault(), collection_.place);
    for (std::string& name : header)
      name = repair_utf8(name).text;
    const FieldNames names = columns_of(fields_, header);
    if (!knows_text(names, header)) return true;
    for (const std::string& note : names.notes)
      receiver_.note(note, collection_.place);
    std::vector<std::string> cells;
    while (true) {
      const CsvRows::Found found = rows.next(cells);
      if (found == CsvRows::Found::end) return true;
      const std::string place = collection_.place + ':' + std::to_string(rows.line());
      if (found == CsvRows::Found::broken) {
        receiver_.refuse(rows.fault(), place);
      } else if (cells.size() != header.size()) {
        receiver_.refuse("the row has " + std::to_string(cells.size()) +
                             " cells where the table has " + std::to_string(header.size()) +
                             " columns",
                         place);
      } else if (!give(row(cells, header, names), rows.raw(), place)) {
        return false;
      }
    }
  }

 private:
  // An object is an article, or holds a list of them: "a.json#1.2" is the second within the first.
  bool give_object(const std::string& object, const std::string& place) {
    RecordReading reading = read_json(object, fields_, pages_);
    if (reading.document) return give(std::move(reading), object, place);
    const std::vector<std::string> inner = objects_within(object);
    std::vector<RecordReading> readings;
    readings.reserve(inner.size());
    for (const std::string& one : inner)
      readings.push_back(read_json(one, fields_, pages_));
    const bool articles =
        std::any_of(readings.begin(), readings.end(), [](const RecordReading& one) {
          return one.document.has_value();
        });
    if (!articles) return give(std::move(reading), object, place);
    for (std::size_t i = 0; i < inner.size(); ++i) {
      const std::string inside = place + '.' + std::to_string(i + 1);
      if (!give(std::move(readings[i]), inner[i], inside)) return false;
    }
    return true;
  }

  // False, and told, where no column is the text or a column that is asked for is not there.
  bool knows_text(const FieldNames& names, const std::vector<std::string>& header) const {
    std::string columns;
    for (const std::string& name : header)
      columns += (columns.empty() ? "" : ", ") + name;
    const auto* const missing =
        std::find_if(names.names.begin(), names.names.end(), [&](const std::string& name) {
          return !name.empty() && std::find(header.begin(), header.end(), name) == header.end();
        });
    if (missing != names.names.end())
      return !receiver_.refuse("there is no column \"" + *missing + "\"; there are " + columns,
                               collection_.place);
    if (!names.of(Field::text).empty() || !names.of(Field::html).empty()) return true;
    for (const std::string& note : names.notes)
      receiver_.note(note, collection_.place);
    return !receiver_.refuse(
        "no column is known to be the text: say --fields text=COLUMN; there are " + columns,
        collection_.place);
  }

  RecordReading row(const std::vector<std::string>& cells,
                    const std::vector<std::string>& header,
                    const FieldNames& names) const {
    FieldValues values;
    for (std::size_t i = 0; i < field_count; ++i) {
      const auto column = std::find(header.begin(), header.end(), names.names[i]);
      if (names.names[i].empty() || column == header.end()) continue;
      values[i] = repair_utf8(cells[static_cast<std::size_t>(column - header.begin())]).text;
    }
    RecordReading reading;
    make_document(std::move(values), pages_, reading);
    if (reading.document->body.empty()) {
      reading.document.reset();
      reading.faults.emplace_back("the row has no text");
    }
    return reading;
  }

  bool give(RecordReading&& reading, std::string_view raw, const std::string& place) {
    if (!reading.document && collection_.mixed) return true;
    for (const std::string& fault : reading.faults) {
      if (reading.document)
        receiver_.note(fault, place);
      else
        receiver_.refuse(fault, place);
    }
    for (const std::string& note : reading.notes)
      if (noted_.insert(note).second) receiver_.note(note, collection_.place);
    if (!reading.document) return true;
    Document& document = *reading.document;
    Origin& origin = document.origin;
    if (!valid_utf8(raw)) {
      origin.replaced = repair_utf8(raw).replaced;
      receiver_.note("bytes that are no UTF-8 became U+FFFD", place);
    }
    if (origin.mended > 0) receiver_.note("text that was encoded twice was mended", place);
    if (document.url.empty()) document.url = collection_.url;
    if (origin.fetched.empty()) origin.fetched = collection_.fetched;
    origin.place = place;
    origin.sha256 = sha256_hex(raw);
    origin.bytes = raw.size();
    origin.encoding = collection_.encoding;
    origin.how = collection_.how;
    return receiver_.take(std::move(document));
  }

  const Collection& collection_;
  const FieldMap& fields_;
  const PageRules& pages_;
  const Receiver& receiver_;
  std::set<std::string> noted_;
};

}  // namespace

std::optional<CollectionForm> collection_form(std::string_view name, std::string_view head) {
  const std::string small = ascii_lower(name);
  if (small.ends_with(".jsonl") || small.ends_with(".ndjson")) return CollectionForm::json_lines;
  if (small.ends_with(".csv") || small.ends_with(".tsv")) return CollectionForm::table;
  if (is_json_values(head)) return CollectionForm::json_values;
  const std::size_t first = head.find_first_not_of(" \t\r\n\f");
  if (first != std::string_view::npos && head[first] == '{') return CollectionForm::json_lines;
  if (begins_table(head)) return CollectionForm::table;
  return std::nullopt;
}

bool read_collection(const Collection& collection,
                     const FieldMap& fields,
                     const PageRules& pages,
                     ByteSource& bytes,
                     const Receiver& receiver) {
  Records records(collection, fields, pages, receiver);
  PeekedBytes peeked(bytes);
  bool more = true;
  switch (collection.form) {
    case CollectionForm::json_lines: more = records.lines(peeked); break;
    case CollectionForm::json_values: more = records.values(peeked); break;
    case CollectionForm::table: more = records.table(peeked); break;
  }
  if (more && !bytes.failure().empty()) receiver.refuse(bytes.failure(), collection.place);
  return more;
}

}  // namespace rasid
