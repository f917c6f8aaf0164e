// A search of any bytes is parsed or refused; what is parsed has spans that lie in the text in
// their order, and goes to the index as quoted words and nothing else.
#include "store/search_query.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string_view search = bytes.substr(0, bytes.find('\n'));
  const std::string_view text = bytes.substr(search.size());
  const auto query = rasid::parse_search(search);
  if (!query) return 0;
  std::string outside;
  bool quoted = false;
  for (const char letter : rasid::fts_expression(*query)) {
    if (letter == '"') quoted = !quoted;
    if (!quoted) outside += letter;
  }
  if (quoted || outside.find_first_not_of("\"ANDORT() *") != std::string::npos) std::abort();
  std::uint32_t end = 0;
  for (const rasid::Span span : rasid::search_spans(*query, text)) {
    if (span.begin < end || span.end <= span.begin || span.end > text.size()) std::abort();
    end = span.end;
  }
  return 0;
}
