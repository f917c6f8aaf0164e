#pragma once
// The records of a web archive as they stand in it: head and block.

#include "archive/bytes.h"
#include "archive/gzip_members.h"
#include "archive/limits.h"
#include "archive/warc.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace rasid {

struct WarcRecord {
  std::uint64_t offset = 0;
  std::string_view head;   // the lines behind "WARC/1.0"
  std::string_view block;  // Content-Length bytes
};

class WarcRecords {
 public:
  enum class Found : std::uint8_t { record, damaged, end };

  WarcRecords(ByteSource& bytes, WarcForm form, Budget& budget);

  // The next record; its views hold until the next call. Of a damaged one only the offset is set,
  // and damage() says what is wrong.
  Found next(WarcRecord& record);
  const std::string& damage() const { return damage_; }

 private:
  enum class Stop : std::uint8_t { none, gap, end };

  bool fill();
  bool have(std::size_t count);
  bool skip_blank();
  std::uint64_t offset_of(std::size_t at) const;
  bool stands_whole(std::size_t block_end);
  Found damaged(std::string why, std::size_t search_from);
  bool begins_record(std::size_t found, bool begins_line);
  bool find_in_window(bool line_begins);
  bool slide_window();
  bool pass_gap();
  void find_next(std::size_t from);
  Found read_record(WarcRecord& record);

  ByteSource& bytes_;
  Budget& budget_;
  std::unique_ptr<GzipMembers> members_;  // null in plain form
  std::string block_;                     // where bytes come in
  std::string window_;                    // unpacked bytes
  std::size_t at_ = 0;                    // the next record's place in it
  std::uint64_t window_begin_ = 0;        // place of the window among all unpacked bytes
  // In gzip form: where in the unpacked bytes a member begins, and where in the file.
  std::deque<std::pair<std::uint64_t, std::uint64_t>> member_begins_;
  Stop stop_ = Stop::none;
  std::string damage_;
};

}  // namespace rasid
