#pragma once
// Lines of a source that may have no end, in constant memory.

#include "archive/bytes.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace rasid {

constexpr std::size_t max_line_bytes = std::size_t{64} << 20;

enum class LineEnd { none, whole, too_long };

class LineStream {
 public:
  explicit LineStream(ByteSource& bytes) : bytes_(bytes) {}

  // The next line without its LF or CR LF; `none` at the end. A line over max_line_bytes is passed
  // over: `line` is empty then.
  LineEnd next(std::string& line);

  // 1-based number of the line that next gave last.
  std::size_t number() const { return number_; }

 private:
  bool refill();

  ByteSource& bytes_;
  std::string block_;  // bytes that were read and not yet given, from at_
  std::size_t at_ = 0;
  std::size_t number_ = 0;
};

}  // namespace rasid
