#include "feed/lines.h"

#include <algorithm>

namespace rasid {

bool LineStream::refill() {
  block_.clear();
  at_ = 0;
  read_bytes(bytes_, std::size_t{1} << 16, block_);
  return !block_.empty();
}

LineEnd LineStream::next(std::string& line) {
  line.clear();
  bool any = false;
  bool too_long = false;
  while (at_ < block_.size() || refill()) {
    any = true;
    const std::size_t end = block_.find('\n', at_);
    const std::size_t last = std::min(end, block_.size());
    too_long = too_long || line.size() + (last - at_) > max_line_bytes;
    if (too_long)
      line.clear();
    else
      line.append(block_, at_, last - at_);
    at_ = end == std::string::npos ? block_.size() : end + 1;
    if (end != std::string::npos) break;
  }
  if (!any) return LineEnd::none;
  ++number_;
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return too_long ? LineEnd::too_long : LineEnd::whole;
}

}  // namespace rasid
