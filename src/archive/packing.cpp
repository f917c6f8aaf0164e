// What a file is packed in, by its first bytes.
#include "archive/archive.h"
#include "archive/gzip_members.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace rasid {
namespace {

using namespace std::string_view_literals;

bool begins(std::string_view bytes, std::string_view with) {
  return bytes.substr(0, with.size()) == with;
}

// Source: POSIX pax, ustar interchange format: the sum of the 512 bytes of the first header, its
// own eight taken as spaces, in octal at byte 148. Every tar has it; "ustar" at 257 only newer
// ones.
bool is_tar(std::string_view head) {
  if (head.size() < 512 || head[0] == '\0') return false;
  const std::string_view field = head.substr(148, 8);
  std::size_t stated = 0;
  std::size_t digits = 0;
  for (const char c : field) {
    if (c == ' ' && digits == 0) continue;
    if (c < '0' || c > '7') break;
    stated = stated * 8 + static_cast<std::size_t>(c - '0');
    ++digits;
  }
  std::size_t sum = 0;
  for (std::size_t i = 0; i < 512; ++i)
    sum += i >= 148 && i < 156 ? ' ' : static_cast<unsigned char>(head[i]);
  return digits > 0 && sum == stated;
}

// Zips by form, but one document or program each. Source: the first entry of OPC (docx, xlsx),
// OpenDocument and EPUB, and JAR files.
bool is_document_zip(std::string_view head) {
  constexpr std::size_t name_at = 30;
  if (head.size() < name_at) return false;
  const std::string_view name = head.substr(name_at);
  constexpr std::string_view firsts[] = {"[Content_Types].xml", "mimetype", "META-INF/", "_rels/"};
  return std::any_of(std::begin(firsts), std::end(firsts), [&](std::string_view first) {
    return begins(name, first);
  });
}

}  // namespace

Packing packing_of(std::string_view head) {
  if (begins(head, "WARC/"sv)) return Packing::warc;
  if (begins(head, "PK\x03\x04"sv)) return is_document_zip(head) ? Packing::none : Packing::zip;
  if (begins(head, "PK\x05\x06"sv)) return Packing::zip;
  if (begins(head, "\x1F\x8B\x08"sv))
    return begins(begin_of_gzip(head, 5), "WARC/"sv) ? Packing::warc_gz : Packing::packed;
  constexpr std::string_view magics[] = {"\x28\xB5\x2F\xFD"sv, "\xFD\x37zXZ\0"sv, "BZh"sv};
  if (std::any_of(std::begin(magics), std::end(magics), [&](std::string_view magic) {
        return begins(head, magic);
      }))
    return Packing::packed;
  return is_tar(head) ? Packing::tar : Packing::none;
}

}  // namespace rasid
