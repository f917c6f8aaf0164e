// Any bytes, plain and as gzip members, give captures within their limits, in the order of the
// file.
#include "archive/warc.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view file(reinterpret_cast<const char*>(data), size);
  for (const rasid::WarcForm form : {rasid::WarcForm::plain, rasid::WarcForm::gzip}) {
    rasid::Budget budget({.member_bytes = 1 << 20, .unpacked_bytes = 1 << 24});
    rasid::MemoryBytes bytes(file);
    std::uint64_t last = 0;
    std::uint64_t taken = 0;
    const auto in_order = [&](std::uint64_t offset) {
      if (offset < last || offset > size) std::abort();
      last = offset;
    };
    const rasid::WarcReader reader = {
        .take =
            [&](rasid::Capture&& capture) {
              in_order(capture.offset);
              if (capture.bytes.empty() || capture.bytes.size() > 1 << 20) std::abort();
              return ++taken < 1000;
            },
        .refuse =
            [&](std::uint64_t offset, const std::string& why) {
              if (why.empty() || offset > size) std::abort();
            }};
    const rasid::WarcCounts counts = rasid::read_warc(bytes, form, budget, reader);
    if (counts.captures != taken || counts.captures > counts.records) std::abort();
  }
  return 0;
}
