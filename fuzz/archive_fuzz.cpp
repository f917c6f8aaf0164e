// Any bytes give members whose names stay within the archive, or say why they do not.
#include "archive/archive.h"
#include "text/utf8.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view file(reinterpret_cast<const char*>(data), size);
  const rasid::Packing packing = rasid::packing_of(file.substr(0, rasid::packing_head_bytes));
  using rasid::Packing;
  if (packing == Packing::none || packing == Packing::warc) return 0;
  rasid::Budget budget({.member_bytes = 1 << 20, .unpacked_bytes = 1 << 24, .members = 1000});
  rasid::MemoryBytes bytes(file);
  const rasid::MemberReader reader = {
      .take =
          [&](rasid::Member& member) {
            const std::string_view name = member.name;
            if (!rasid::valid_utf8(name) || name.substr(0, 1) == "/") std::abort();
            if (name == ".." || name.substr(0, 3) == "../") std::abort();
            if (name.find("/../") != std::string_view::npos) std::abort();
            std::string whole;
            rasid::read_bytes(member.bytes, 1 << 20, whole);
            return true;
          },
      .refuse =
          [&](const std::string& name, const std::string& why) {
            if (why.empty() || !rasid::valid_utf8(name)) std::abort();
          }};
  return rasid::read_members(bytes, packing, budget, reader) ? 0 : (std::abort(), 0);
}
