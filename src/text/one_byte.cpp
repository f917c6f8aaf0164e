#include "text/one_byte.h"

#include "text/utf8.h"

#include <cstddef>
#include <cstdint>
#include <memory>

#include <unicode/ucnv.h>

namespace rasid {

std::array<char32_t, 256> one_byte_table(const std::string& encoding) {
  std::array<char32_t, 256> table{};
  table.fill(replacement_character);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(encoding.c_str(), &status), ucnv_close);
  if (U_FAILURE(status)) return table;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char byte = static_cast<char>(i);
    std::array<UChar, 4> unit{};
    status = U_ZERO_ERROR;
    const std::int32_t count = ucnv_toUChars(converter.get(), unit.data(), 4, &byte, 1, &status);
    if (U_SUCCESS(status) && count == 1) table[i] = unit[0];
  }
  return table;
}

}  // namespace rasid
