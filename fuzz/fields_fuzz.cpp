// A mapping of fields and JSON values: what is made of them is UTF-8 with an id, or has a fault.
#include "feed/json_values.h"
#include "feed/jsonl.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t line = std::min(text.find('\n'), text.size());
  const rasid::Result<rasid::FieldMap> fields = rasid::parse_fields(text.substr(0, line));
  rasid::MemoryBytes bytes(text.substr(std::min(line + 1, text.size())));
  rasid::JsonValues values(bytes);
  std::string value;
  while (values.next(value) != rasid::JsonValues::Found::end) {
    const rasid::RecordReading read =
        rasid::read_json(value, fields ? *fields : rasid::FieldMap(), {});
    if (!read.document && read.faults.empty()) std::abort();
    if (!read.document) continue;
    const rasid::Document& document = *read.document;
    if (!rasid::valid_utf8(document.body) || !rasid::valid_utf8(document.title)) std::abort();
    if (document.id.empty()) std::abort();
  }
  return values.number() > size;
}
