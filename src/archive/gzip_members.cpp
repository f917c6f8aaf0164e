// Where a member is damaged, inflate may run on into the members behind it before it notices. So
// the packed bytes are kept from the member's begin, up to kept_bytes, and the search for the next
// member starts right behind that begin. A place is a member only if the first bytes that it
// unpacks to are "WARC/". Bytes made so that many places look like that and each is damaged could
// make the search go over the same bytes again and again: after max_restarts it goes on behind
// them.
#include "archive/gzip_members.h"

#include <algorithm>
#include <utility>

#include <zlib.h>

namespace rasid {
namespace {

constexpr std::size_t packed_block_bytes = std::size_t{1} << 16;
constexpr std::size_t kept_bytes = std::size_t{4} << 20;
constexpr int max_restarts = 16;
// Enough for the gzip header without names, the tables of a deflate block and five letters.
constexpr std::size_t probe_bytes = 1024;
constexpr int gzip_window_bits = 15 + 16;  // Source: zlib.h, inflateInit2

Bytef* bytes_of(const char* text) {
  // zlib's next_in is not const; it only reads there.
  return reinterpret_cast<Bytef*>(
      const_cast<char*>(text));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

}  // namespace

struct GzipMembers::Inflater {
  z_stream stream{};
  bool ready = false;

  Inflater() { ready = inflateInit2(&stream, gzip_window_bits) == Z_OK; }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() { inflateEnd(&stream); }
};

std::string begin_of_gzip(std::string_view packed, std::size_t size) {
  z_stream stream{};
  if (inflateInit2(&stream, gzip_window_bits) != Z_OK) return {};
  std::string text(size, '\0');
  stream.next_in = bytes_of(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = bytes_of(text.data());
  stream.avail_out = static_cast<uInt>(size);
  const int code = inflate(&stream, Z_SYNC_FLUSH);
  text.resize(size - stream.avail_out);
  inflateEnd(&stream);
  return code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR ? text : std::string();
}

GzipMembers::GzipMembers(ByteSource& packed, Budget& budget)
    : packed_(packed),
      budget_(budget),
      inflater_(std::make_unique<Inflater>()) {}

GzipMembers::~GzipMembers() = default;

bool GzipMembers::refill() {
  const std::size_t kept_from =
      in_member_ && place() - member_begin_ <= kept_bytes && member_begin_ >= buffer_begin_
          ? static_cast<std::size_t>(member_begin_ - buffer_begin_)
          : at_;
  buffer_.erase(0, kept_from);
  buffer_begin_ += kept_from;
  at_ -= kept_from;
  const std::size_t before = buffer_.size();
  read_bytes(packed_, packed_block_bytes, buffer_);
  return buffer_.size() > before;
}

std::size_t GzipMembers::fail(std::string why) {
  damage_ = std::move(why);
  in_member_ = false;
  return 0;
}

// Steps to the next member; false at the end of the file, and at what is no gzip.
bool GzipMembers::begin_member() {
  while (true) {
    if (at_ == buffer_.size() && !refill()) {
      if (!packed_.failure().empty()) fail(packed_.failure());
      return false;
    }
    if (buffer_[at_] != '\0') break;
    ++at_;  // some programs fill up with zeros between members
  }
  member_begin_ = place();
  member_out_ = 0;
  in_member_ = true;
  return inflateReset(&inflater_->stream) == Z_OK;
}

// Up to `size` bytes of this member; none at its end and at its damage.
std::size_t GzipMembers::inflate_some(char* to, std::size_t size) {
  z_stream& stream = inflater_->stream;
  stream.next_out = bytes_of(to);
  stream.avail_out = static_cast<uInt>(size);
  while (in_member_ && stream.avail_out == size) {
    if (at_ == buffer_.size() && !refill())
      return fail(packed_.failure().empty() ? "the file is cut off within it" : packed_.failure());
    stream.next_in = bytes_of(buffer_.data() + at_);
    stream.avail_in = static_cast<uInt>(buffer_.size() - at_);
    const int code = inflate(&stream, Z_NO_FLUSH);
    at_ = buffer_.size() - stream.avail_in;
    if (code == Z_STREAM_END) {
      in_member_ = false;
    } else if (code != Z_OK && code != Z_BUF_ERROR) {
      const std::string said = stream.msg == nullptr ? "" : std::string(" (") + stream.msg + ')';
      return fail("its packed bytes are damaged" + said);
    }
  }
  return size - stream.avail_out;
}

std::size_t GzipMembers::read(char* to, std::size_t size) {
  if (!inflater_->ready) return fail("no memory to unpack it");
  const Stopwatch watch(budget_);
  std::size_t count = 0;
  while (count == 0 && damage_.empty()) {
    if (!in_member_ && !begin_member()) return 0;
    count = inflate_some(to, size);
  }
  member_out_ += count;
  budget_.unpacked(count);
  std::string why = budget_.file_over();
  over_limit_ = !why.empty();
  if (why.empty()) why = budget_.ratio_over(member_out_, place() - member_begin_);
  return why.empty() ? count : fail(std::move(why));
}

// Steps to what looks like the begin of a member, with what a probe needs behind it.
bool GzipMembers::find_magic() {
  while (true) {
    const std::size_t found = buffer_.find("\x1F\x8B\x08", at_);
    const bool is_there = found != std::string::npos;
    at_ =
        is_there ? found : std::max(at_, buffer_.size() - std::min<std::size_t>(2, buffer_.size()));
    if (is_there && buffer_.size() - at_ >= probe_bytes) return true;
    if (!refill()) return is_there;
  }
}

bool GzipMembers::resume() {
  if (over_limit_) return false;
  const Stopwatch watch(budget_);
  damage_.clear();
  in_member_ = false;
  restarts_ = place() <= furthest_damage_ ? restarts_ + 1 : 0;
  furthest_damage_ = std::max(furthest_damage_, place());
  if (restarts_ > max_restarts)
    at_ += static_cast<std::size_t>(
        std::min<std::uint64_t>(buffer_.size() - at_, furthest_damage_ - place()));
  else if (member_begin_ >= buffer_begin_)
    at_ = static_cast<std::size_t>(member_begin_ - buffer_begin_) + 1;
  for (; find_magic(); ++at_) {
    if (begin_of_gzip(std::string_view(buffer_).substr(at_, probe_bytes), 5) == "WARC/")
      return true;
  }
  return false;
}

}  // namespace rasid
