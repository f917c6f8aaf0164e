// A record is: "WARC/1.0", lines "Name: value", an empty line, Content-Length bytes, two empty
// lines. It counts as whole only if behind it stand two empty lines, the end or the next "WARC/";
// otherwise its length is wrong or its bytes are damaged, and the search for the next record begins
// within it: a line "WARC/1.x" that stands alone. A text that has such a line is cut there only
// where its own record is damaged.
#include "archive/warc_records.h"

#include "archive/http.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <system_error>

namespace rasid {
namespace {

constexpr std::size_t record_block_bytes = std::size_t{1} << 16;
constexpr std::size_t max_head_bytes = std::size_t{64} << 10;
constexpr std::size_t version_line_bytes = 10;  // "WARC/1.0\r\n"

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The length of the line "WARC/1.0" or alike that `bytes` begin with, its end included; 0: none.
std::size_t version_line(std::string_view bytes) {
  if (bytes.size() < version_line_bytes - 1 || bytes.substr(0, 5) != "WARC/") return 0;
  std::size_t at = 5;
  while (at < 12 && at < bytes.size() && (is_digit(bytes[at]) || bytes[at] == '.'))
    ++at;
  if (bytes.substr(at, 1) == "\n") return at + 1;
  return bytes.substr(at, 2) == "\r\n" ? at + 2 : 0;
}

bool stated_length(std::string_view head, std::uint64_t& length) {
  const std::string value = header_value(head, "content-length");
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
  return error == std::errc() && end == value.data() + value.size();
}

}  // namespace

WarcRecords::WarcRecords(ByteSource& bytes, WarcForm form, Budget& budget)
    : bytes_(bytes),
      budget_(budget),
      block_(record_block_bytes, '\0') {
  if (form == WarcForm::gzip) members_ = std::make_unique<GzipMembers>(bytes, budget);
}

// More bytes into the window; false at the end and at a gap.
bool WarcRecords::fill() {
  if (stop_ != Stop::none) return false;
  const std::size_t got = members_ ? members_->read(block_.data(), block_.size())
                                   : bytes_.read(block_.data(), block_.size());
  if (members_ && got > 0) {
    const std::uint64_t begin = members_->member_begin();
    if (member_begins_.empty() || member_begins_.back().second != begin)
      member_begins_.emplace_back(window_begin_ + window_.size(), begin);
  }
  window_.append(block_.data(), got);
  if (got > 0) return true;
  stop_ = members_ && !members_->damage().empty() ? Stop::gap : Stop::end;
  return false;
}

bool WarcRecords::have(std::size_t count) {
  while (window_.size() - at_ < count)
    if (!fill()) return false;
  return true;
}

// Steps over what stands between records; false where nothing follows.
bool WarcRecords::skip_blank() {
  while (have(1)) {
    if (window_[at_] != '\r' && window_[at_] != '\n') return true;
    ++at_;
  }
  return false;
}

std::uint64_t WarcRecords::offset_of(std::size_t at) const {
  const std::uint64_t place = window_begin_ + at;
  if (!members_) return place;
  const auto behind = std::upper_bound(
      member_begins_.begin(),
      member_begins_.end(),
      place,
      [](std::uint64_t sought, const auto& begin) { return sought < begin.first; });
  return behind == member_begins_.begin() ? 0 : std::prev(behind)->second;
}

// Whether nothing speaks against a record whose block ends at `block_end` of the window.
bool WarcRecords::stands_whole(std::size_t block_end) {
  const std::size_t begin = at_;
  const std::uint64_t own_member = offset_of(block_end - 1);
  at_ = block_end;
  const bool more = skip_blank();
  const bool next_is_record = more && have(5) && window_.compare(at_, 5, "WARC/") == 0;
  // In gzip form only another member behind it tells that this one's check sum was right.
  const bool is_closed = more && (members_ ? offset_of(at_) != own_member
                                           : window_.compare(block_end, 4, "\r\n\r\n") == 0);
  at_ = begin;
  if (more) return next_is_record || is_closed;
  // The check sum of a member is behind its bytes: damage there is damage of this record.
  return stop_ == Stop::end || members_->member_begin() != own_member;
}

WarcRecords::Found WarcRecords::damaged(std::string why, std::size_t search_from) {
  damage_ = std::move(why);
  if (stop_ == Stop::gap && damage_ != members_->damage()) damage_ += ": " + members_->damage();
  find_next(search_from);
  return Found::damaged;
}

// Whether "WARC/" at `found` begins a record: as a line of its own, or, where the one before was
// cut off within a line, with a field of a record behind it.
bool WarcRecords::begins_record(std::size_t found, bool begins_line) {
  constexpr std::string_view field = "WARC-";
  have(found - at_ + version_line_bytes + 4 + field.size());
  const std::string_view bytes = std::string_view(window_).substr(found);
  const std::size_t line = version_line(bytes);
  return line > 0 && (begins_line || bytes.substr(line, field.size()) == field);
}

// Moves to the first record that begins in the window at or behind at_; false where none does.
bool WarcRecords::find_in_window(bool line_begins) {
  for (std::size_t found = window_.find("WARC/", at_); found != std::string::npos;
       found = window_.find("WARC/", found + 1)) {
    if (!begins_record(found, found == at_ ? line_begins : window_[found - 1] == '\n')) continue;
    at_ = found;
    return true;
  }
  return false;
}

// Drops what was searched, but for a word that the border of the window cuts and the byte before
// it, and takes in more. Gives whether what comes next begins a line.
bool WarcRecords::slide_window() {
  at_ = window_.size() - std::min<std::size_t>(window_.size() - at_, 4);
  const bool line_begins = at_ == 0 || window_[at_ - 1] == '\n';
  const std::size_t dropped = at_ > 0 ? at_ - 1 : 0;
  window_begin_ += dropped;
  window_.erase(0, dropped);
  at_ -= dropped;
  fill();
  return line_begins;
}

// Goes on behind a gap; false where there is nothing.
bool WarcRecords::pass_gap() {
  window_begin_ += window_.size();
  window_.clear();
  at_ = 0;
  const bool more = stop_ == Stop::gap && members_->resume();
  stop_ = more ? Stop::none : Stop::end;
  member_begins_.clear();
  if (more) fill();
  return more;
}

// Moves to the next record that begins at or behind `from`, or to the end.
void WarcRecords::find_next(std::size_t from) {
  at_ = std::min(from, window_.size());
  bool line_begins = at_ == 0 || window_[at_ - 1] == '\n';
  while (!find_in_window(line_begins)) {
    if (stop_ == Stop::none) {
      line_begins = slide_window();
    } else if (pass_gap()) {
      line_begins = true;
    } else {
      return;
    }
  }
}

WarcRecords::Found WarcRecords::read_record(WarcRecord& record) {
  const std::size_t begin = at_;
  have(version_line_bytes + 4);
  const std::size_t line = version_line(std::string_view(window_).substr(at_));
  if (line == 0) return damaged("no record of a web archive begins here", begin);
  std::size_t head_size = std::string::npos;
  while (head_size == std::string::npos) {
    head_size = head_end(std::string_view(window_).substr(begin, max_head_bytes));
    if (head_size != std::string::npos) break;
    if (window_.size() - begin >= max_head_bytes)
      return damaged("the head of the record is longer than 64 KiB", begin + line);
    if (!have(std::min(max_head_bytes, window_.size() - begin + 1)))
      return damaged("the record is cut off within its head", begin + line);
  }
  const std::size_t block = begin + head_size;
  if (const std::size_t other = window_.find("\nWARC/", begin); other < block - 4)
    return damaged("the record is cut off within its head", other + 1);
  std::uint64_t length = 0;
  if (!stated_length(std::string_view(window_).substr(begin + line, head_size - line), length))
    return damaged("the record does not state its length", block);
  if (std::string why = budget_.member_over(length); !why.empty())
    return damaged("refused: " + std::move(why), block);
  const auto size = static_cast<std::size_t>(length);
  if (!have(head_size + size))
    return damaged("the record is cut off or its stated length is wrong", block);
  if (!stands_whole(block + size))
    return damaged("the record is damaged or its stated length is wrong", block);
  record.head = std::string_view(window_).substr(begin + line, head_size - line);
  record.block = std::string_view(window_).substr(block, size);
  at_ = block + size;
  return Found::record;
}

WarcRecords::Found WarcRecords::next(WarcRecord& record) {
  // Moving the window for each small record would cost more than reading it.
  if (at_ > (std::size_t{1} << 20) || at_ > window_.size() / 2) {
    window_.erase(0, at_);
    window_begin_ += at_;
    at_ = 0;
    while (member_begins_.size() > 1 && member_begins_[1].first <= window_begin_)
      member_begins_.pop_front();
  }
  const bool more = skip_blank();
  record = {.offset = more ? offset_of(at_) : 0, .head = {}, .block = {}};
  if (more) return read_record(record);
  if (stop_ == Stop::end) {
    damage_ = bytes_.failure();
    return Found::end;
  }
  record.offset = members_->member_begin();
  std::string why = members_->damage();
  return damaged(std::move(why), window_.size());
}

}  // namespace rasid
