#pragma once
// Packs bodies for clients that take gzip.

#include <string>
#include <string_view>

namespace rasid {

// RFC 1952. Always the same bytes for the same input.
std::string gzipped(std::string_view bytes);

// Whether an Accept-Encoding allows gzip: named, or by *, and not with q=0.
// Example: "br, gzip;q=0.5" -> true.
bool accepts_gzip(std::string_view accept_encoding);

}  // namespace rasid
