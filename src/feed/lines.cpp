#include "feed/lines.h"

#include <algorithm>

namespace rasid {

void read_bytes(std::istream& stream, std::size_t count, std::string& bytes) {
  constexpr std::size_t block_bytes = std::size_t{1} << 16;
  while (count > 0 && stream) {
    const std::size_t before = bytes.size();
    const std::size_t wanted = std::min(count, block_bytes);
    bytes.resize(before + wanted);
    stream.read(bytes.data() + before, static_cast<std::streamsize>(wanted));
    const auto got = static_cast<std::size_t>(stream.gcount());
    bytes.resize(before + got);
    count -= got;
    if (got == 0) return;
  }
}

bool LineStream::refill() {
  head_.clear();
  at_ = 0;
  read_bytes(rest_, std::size_t{1} << 16, head_);
  return !head_.empty();
}

LineEnd LineStream::next(std::string& line) {
  line.clear();
  bool any = false;
  bool too_long = false;
  while (at_ < head_.size() || refill()) {
    any = true;
    const std::size_t end = head_.find('\n', at_);
    const std::size_t last = std::min(end, head_.size());
    too_long = too_long || line.size() + (last - at_) > max_line_bytes;
    if (too_long)
      line.clear();
    else
      line.append(head_, at_, last - at_);
    at_ = end == std::string::npos ? head_.size() : end + 1;
    if (end != std::string::npos) break;
  }
  if (!any) return LineEnd::none;
  ++number_;
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return too_long ? LineEnd::too_long : LineEnd::whole;
}

}  // namespace rasid
