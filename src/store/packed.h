#pragma once
// Texts as they are kept: packed by zstd.

#include <optional>
#include <string>
#include <string_view>

namespace rasid {

// Empty where packing saves nothing. The same text gives the same bytes with one version of zstd.
std::string packed_text(std::string_view text);

// Nothing where the bytes were not packed so.
std::optional<std::string> unpacked(std::string_view bytes);

}  // namespace rasid
