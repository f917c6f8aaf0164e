#pragma once
// Rows of a table in text: comma-, semicolon- or tab-separated values, in constant memory.

#include "archive/bytes.h"
#include "feed/lines.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rasid {

constexpr std::size_t max_row_bytes = std::size_t{1} << 20;

// Source: RFC 4180: cells in quotation marks may hold separators, line breaks and doubled marks.
// A mark within a cell that does not begin with one is a letter like others.
class CsvRows {
 public:
  enum class Found : std::uint8_t { row, broken, end };

  CsvRows(ByteSource& bytes, char separator) : lines_(bytes), separator_(separator) {}

  // The next row that is not blank. Of a broken one, fault() says why; the rows go on at the line
  // behind its first.
  Found next(std::vector<std::string>& cells);
  const std::string& fault() const { return fault_; }

  // 1-based number of the first line of the row that next gave last, and the row's bytes.
  std::size_t line() const { return line_; }
  const std::string& raw() const { return raw_; }

 private:
  LineEnd next_line(std::string& line);
  Found broken(std::string why);

  LineStream lines_;
  char separator_;
  std::deque<std::pair<std::size_t, std::string>> again_;  // lines to be read once more
  std::size_t number_ = 0;                                 // of the line read last
  std::size_t line_ = 0;
  std::size_t retries_ = 0;
  std::string raw_;
  std::string fault_;
};

// The one of , ; and tab that stands most often in the first line outside quotation marks.
char separator_of(std::string_view head);

}  // namespace rasid
