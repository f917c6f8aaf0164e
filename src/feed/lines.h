#pragma once
// Lines of a stream that may have no end, in constant memory.

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>

namespace rasid {

constexpr std::size_t max_line_bytes = std::size_t{64} << 20;

enum class LineEnd { none, whole, too_long };

// Reads `head` and then `rest`, line by line.
class LineStream {
 public:
  LineStream(std::string head, std::istream& rest) : head_(std::move(head)), rest_(rest) {}

  // The next line without its LF or CR LF; `none` at the end. A line over max_line_bytes is passed
  // over: `line` is empty then.
  LineEnd next(std::string& line);

  // 1-based number of the line that next gave last.
  std::size_t number() const { return number_; }

 private:
  bool refill();

  std::string head_;  // bytes that were read and not yet given, from at_
  std::size_t at_ = 0;
  std::istream& rest_;
  std::size_t number_ = 0;
};

// Appends up to `count` bytes of `stream`; fewer only at its end.
void read_bytes(std::istream& stream, std::size_t count, std::string& bytes);

}  // namespace rasid
