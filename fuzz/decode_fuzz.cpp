// Whatever the bytes and the declared charset, the text is valid UTF-8 and fewer bytes than thrice.
#include "text/decode.h"
#include "text/utf8.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string_view declared = bytes.substr(0, bytes.find('\n'));
  for (const std::string_view charset : {declared, std::string_view("windows-1256")}) {
    const rasid::Decoded decoded = rasid::decode(bytes, charset);
    const rasid::Decoded again = rasid::repair_utf8(decoded.text);
    if (again.text != decoded.text || again.replaced != 0) std::abort();
    if (decoded.text.size() > 3 * size || decoded.replaced > size) std::abort();
  }
  return rasid::looks_binary(bytes) && bytes.empty();
}
