#pragma once
// The codings in which servers send bodies: gzip, deflate and brotli.

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace rasid {

enum class Coding : std::uint8_t { plain, gzip, zlib, raw_deflate, brotli };

// What a body is by its Content-Encoding, in lower case, and its first bytes. A body that is called
// gzip and is none is plain: servers say so, and archives keep bodies unpacked under the head that
// came with them. Two formats go by the name deflate: zlib's, and, wrongly, the same without its
// head. Nothing for a coding that is not read.
std::optional<Coding> coding_of(std::string_view content_encoding, std::string_view body);

enum class Unpacking : std::uint8_t { whole, cut_off, damaged, refused };

// Gives what the body unpacks to, a block at a time, to `take` until that says false.
Unpacking unpack_body(Coding coding,
                      std::string_view body,
                      const std::function<bool(std::string_view)>& take);

}  // namespace rasid
