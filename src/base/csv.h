#pragma once
// Writes tables of text as comma-separated values (RFC 4180).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// For programs that run what begins like a formula, `spreadsheet` puts an apostrophe before it.
enum class CsvFlavour : std::uint8_t { plain, spreadsheet };

// One record with its line end (CR LF). A cell with a comma, a quotation mark or a line break is
// quoted.
std::string csv_row(const std::vector<std::string>& cells, CsvFlavour flavour);

// U+FEFF, by which some programs know UTF-8.
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace rasid
