#pragma once
// What a file is opened for.

#include <cstdint>

namespace rasid {

enum class Access : std::uint8_t { read, write };

}  // namespace rasid
