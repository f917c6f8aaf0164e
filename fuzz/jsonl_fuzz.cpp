// A line gives a document of valid UTF-8 with an id and a day or none, or says why it does not.
#include "feed/jsonl.h"
#include "page/day.h"
#include "text/utf8.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view line(reinterpret_cast<const char*>(data), size);
  const rasid::RecordReading read = rasid::read_json_line(line);
  if (!read.document) return read.faults.empty() ? (std::abort(), 0) : 0;
  const rasid::Document& document = *read.document;
  if (!rasid::valid_utf8(document.body) || !rasid::valid_utf8(document.title)) std::abort();
  if (document.id.empty()) std::abort();
  if (rasid::stated_day(document.date) != document.date) std::abort();
  return 0;
}
