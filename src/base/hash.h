#pragma once
// Content-derived identifiers.

#include <cstdint>
#include <string>
#include <string_view>

namespace rasid {

// XXH3-128 of the bytes as 32 lower-case hexadecimal digits: the same on every machine.
std::string hash_hex(std::string_view bytes);

// SHA-256 of the bytes as 64 lower-case hexadecimal digits: what other programs can compute as
// well.
std::string sha256_hex(std::string_view bytes);

// XXH3-64 of the bytes: the same on every machine.
std::uint64_t hash_64(std::string_view bytes);

}  // namespace rasid
