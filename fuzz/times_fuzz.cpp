// Any text gives expressions in order, apart, on borders of code points, their values EDTF.
#include "base/edtf.h"
#include "text/decode.h"
#include "text/utf8.h"
#include "times/timex.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto times = rasid::TimeGrammar::load(RASID_KNOWLEDGE_DIR);
  if (!times) std::abort();
  const std::string body = rasid::decode({reinterpret_cast<const char*>(data), size}, "").text;
  const rasid::Text text = rasid::read_text(body);
  std::uint32_t free_from = 0;
  for (const rasid::TimeMention& time : times->find(text, size % 2 == 0 ? "" : "2022-05-26")) {
    if (time.first_token < free_from || time.first_token >= time.last_token) std::abort();
    free_from = time.last_token;
    if (time.span.empty() || !rasid::valid_utf8(rasid::slice(body, time.span))) std::abort();
    for (const std::string& value : {time.value, time.future_value}) {
      if (!value.empty() && !rasid::well_formed(value)) std::abort();
      static_cast<void>(rasid::timex_of(time, value));
    }
  }
  return 0;
}
