#pragma once
// Here are the bytes of a file: give me its members, one at a time, without writing any to disk.

#include "archive/bytes.h"
#include "archive/limits.h"
#include "base/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace rasid {

enum class Packing : std::uint8_t {
  none,
  zip,
  tar,
  packed,   // one stream of gzip, zstd, xz or bzip2: a single file, or a tar within
  warc,     // archive/warc.h reads these two
  warc_gz,  // a gzip member for each record
};

// Enough for packing_of.
constexpr std::size_t packing_head_bytes = 4096;

// By the first bytes, never by the name. A zip that is an office document, a book or a program is
// `none`: it holds no articles.
Packing packing_of(std::string_view head);

struct Member {
  std::string name;  // with slashes, valid UTF-8, without control characters; empty: a lone stream
  ByteSource& bytes;
};

struct MemberReader {
  // One member, to be read now; false: enough.
  std::function<bool(Member&)> take;
  // What is refused, by its name; empty: the archive as a whole.
  std::function<void(const std::string& name, std::string why)> refuse;
};

// The regular files of a zip, a tar or a packed stream, in the order in which they stand in it;
// hidden ones (.x, __MACOSX) are passed over. Names that lead out of the archive, links, devices,
// what is encrypted, damaged or over a limit of `budget` is refused by name, and the rest goes on;
// what is over a limit of the whole file ends it. A member that `take` does not read to its end is
// passed over. Gives false where `take` has had enough.
bool read_members(ByteSource& packed, Packing packing, Budget& budget, const MemberReader& reader);

}  // namespace rasid
