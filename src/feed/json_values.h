#pragma once
// The objects of a JSON file that is no JSON lines: one object over many lines, several behind each
// other, or the elements of an array, in constant memory.

#include "archive/bytes.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace rasid {

class JsonValues {
 public:
  enum class Found : std::uint8_t { whole, too_long, cut_off, end };

  explicit JsonValues(ByteSource& bytes) : bytes_(bytes) {}

  // The bytes of the next value. Only brackets and strings are looked at: what stands in `value`
  // may still be no JSON. A value over max_line_bytes (feed/lines.h) is passed over; one that the
  // end of the file cuts off is not given.
  Found next(std::string& value);

  // 1-based number of the value that next gave last.
  std::size_t number() const { return number_; }

 private:
  bool refill();
  bool skip_between();

  ByteSource& bytes_;
  std::string block_;
  std::size_t at_ = 0;
  std::size_t number_ = 0;
  bool in_array_ = false;
};

// Whether text that begins so is read by JsonValues. Objects that end with their line are JSON
// lines, and so is what only begins a line with a bracket: "[Cairo] ...".
bool is_json_values(std::string_view head);

}  // namespace rasid
