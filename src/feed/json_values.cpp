#include "feed/json_values.h"

#include "feed/lines.h"

#include <algorithm>

namespace rasid {
namespace {

constexpr std::string_view blank = " \t\r\n\f";

bool is_blank(char c) {
  return blank.find(c) != std::string_view::npos;
}

// The end of a value is the bracket that closes its first one, or, where it has none, what comes
// behind it.
class Scan {
 public:
  // Whether the value goes on with `c`; past its end, whether `c` was the last of it.
  bool takes(char c) {
    if (in_string_) {
      in_string_ = escaped_ || c != '"';
      escaped_ = !escaped_ && c == '\\';
      ended_ = !in_string_ && depth_ == 0;
      return true;
    }
    if (depth_ == 0 && begun_ && (is_blank(c) || c == ',' || c == ']' || c == '}')) {
      ended_ = true;
      return false;
    }
    begun_ = true;
    if (c == '"') in_string_ = true;
    if (c == '{' || c == '[') ++depth_;
    if ((c == '}' || c == ']') && depth_ > 0) ended_ = --depth_ == 0;
    return true;
  }
  bool ended() const { return ended_; }

 private:
  std::size_t depth_ = 0;
  bool begun_ = false;
  bool in_string_ = false;
  bool escaped_ = false;
  bool ended_ = false;
};

// Where in `block` the value ends that is scanned from `at` on, or the block does.
std::size_t scan_on(Scan& scan, std::string_view block, std::size_t at) {
  while (at < block.size() && !scan.ended()) {
    if (scan.takes(block[at])) ++at;
  }
  return at;
}

}  // namespace

bool JsonValues::refill() {
  block_.clear();
  at_ = 0;
  read_bytes(bytes_, std::size_t{1} << 16, block_);
  return !block_.empty();
}

// Steps to the first byte of the next value; false at the end.
bool JsonValues::skip_between() {
  while (at_ < block_.size() || refill()) {
    const char c = block_[at_];
    const bool opens = c == '[' && number_ == 0 && !in_array_;
    const bool closes = c == ']' && in_array_;
    if (!opens && !closes && c != ',' && !is_blank(c)) return true;
    if (opens) in_array_ = true;
    if (closes) in_array_ = false;
    ++at_;
  }
  return false;
}

JsonValues::Found JsonValues::next(std::string& value) {
  value.clear();
  if (!skip_between()) return Found::end;
  ++number_;
  Scan scan;
  bool too_long = false;
  while (!scan.ended()) {
    if (at_ == block_.size() && !refill()) {
      if (too_long) break;
      return value.starts_with('{') ? Found::cut_off : Found::whole;
    }
    const std::size_t begin = at_;
    at_ = scan_on(scan, block_, begin);
    too_long = too_long || value.size() + (at_ - begin) > max_line_bytes;
    if (too_long)
      value.clear();
    else
      value.append(block_, begin, at_ - begin);
  }
  return too_long ? Found::too_long : Found::whole;
}

bool is_json_values(std::string_view head) {
  const std::size_t first = head.find_first_not_of(blank);
  if (first == std::string_view::npos) return false;
  head.remove_prefix(first);
  if (head[0] == '[') {
    const std::size_t inside = head.find_first_not_of(blank, 1);
    return inside != std::string_view::npos && (head[inside] == '{' || head[inside] == ']');
  }
  if (head[0] != '{') return false;
  const std::size_t end = head.find('\n');
  if (end == std::string_view::npos) return false;
  const std::size_t last = head.substr(0, end).find_last_not_of(blank);
  if (head[last] == '}') return false;
  // A line of JSON lines that is damaged is followed by another one.
  const std::size_t next = head.find_first_not_of(blank, end);
  const bool another = next != std::string_view::npos && head[next] == '{';
  return !another || head[last] == '{' || head[last] == '[' || head[last] == ',' ||
         head[last] == ':';
}

}  // namespace rasid
