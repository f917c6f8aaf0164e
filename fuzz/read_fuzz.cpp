// Any text gives claims whose every span lies in the text, on borders of code points.
#include "engine/engine.h"
#include "text/decode.h"
#include "text/utf8.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto reader = rasid::load_reader(RASID_KNOWLEDGE_DIR);
  if (!reader) std::abort();
  rasid::Document document{.id = "fuzz", .date = size % 2 == 0 ? "" : "2022-05-26"};
  document.body = rasid::decode({reinterpret_cast<const char*>(data), size}, "").text;
  for (const rasid::Claim& claim : rasid::read(document, *reader)) {
    if (claim.evidence.empty() || !claim.sentence.covers(claim.evidence)) std::abort();
    if (!rasid::valid_utf8(rasid::slice(document.body, claim.evidence))) std::abort();
    if (claim.actor.empty() && claim.recipient.empty()) std::abort();
    for (const rasid::Reason& reason : claim.because) {
      if (!rasid::valid_utf8(rasid::slice(document.body, reason.words))) std::abort();
    }
  }
  return 0;
}
