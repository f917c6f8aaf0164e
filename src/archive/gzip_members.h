#pragma once
// A file of gzip members one behind the other, as web archives are: a damaged member loses only
// itself.

#include "archive/bytes.h"
#include "archive/limits.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace rasid {

// The first `size` bytes that a gzip stream beginning with `packed` unpacks to; fewer where they
// are not in it, none where it is no gzip.
std::string begin_of_gzip(std::string_view packed, std::size_t size);

class GzipMembers {
 public:
  GzipMembers(ByteSource& packed, Budget& budget);
  GzipMembers(const GzipMembers&) = delete;
  GzipMembers& operator=(const GzipMembers&) = delete;
  ~GzipMembers();

  // Unpacks up to `size` bytes, all of one member; 0 at the end, and at damage().
  std::size_t read(char* to, std::size_t size);
  // Where in the file the member begins that read gave from, or that is damaged.
  std::uint64_t member_begin() const { return member_begin_; }

  // What is wrong with the member; empty at a plain end. What was read of it is not to be trusted.
  const std::string& damage() const { return damage_; }
  // Goes to the next member that begins like a record, "WARC/"; false where there is none.
  bool resume();
  // A limit of the whole file was passed; there is nothing to resume.
  bool over_limit() const { return over_limit_; }

 private:
  struct Inflater;

  bool refill();
  bool begin_member();
  std::size_t inflate_some(char* to, std::size_t size);
  bool find_magic();
  std::size_t fail(std::string why);
  std::uint64_t place() const { return buffer_begin_ + at_; }

  ByteSource& packed_;
  Budget& budget_;
  std::unique_ptr<Inflater> inflater_;
  std::string buffer_;              // packed bytes, from the member's begin where that is near
  std::size_t at_ = 0;              // what comes next of them
  std::uint64_t buffer_begin_ = 0;  // where in the file the buffer begins
  std::uint64_t member_begin_ = 0;
  std::uint64_t member_out_ = 0;
  std::uint64_t furthest_damage_ = 0;
  int restarts_ = 0;  // before furthest_damage_
  bool in_member_ = false;
  bool over_limit_ = false;
  std::string damage_;
};

}  // namespace rasid
