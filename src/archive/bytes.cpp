#include "archive/bytes.h"

#include <algorithm>
#include <cstring>

namespace rasid {

std::size_t MemoryBytes::read(char* to, std::size_t size) {
  const std::size_t count = std::min(size, bytes_.size() - at_);
  std::memcpy(to, bytes_.data() + at_, count);
  at_ += count;
  return count;
}

StreamBytes::StreamBytes(std::istream& stream, Form form) : stream_(stream) {
  if (form == Form::pipe) return;
  stream_.seekg(0, std::ios::end);
  const auto end = static_cast<std::streamoff>(stream_.tellg());
  if (end > 0) size_ = static_cast<std::uint64_t>(end);
  stream_.clear();
  stream_.seekg(0);
  stream_.clear();
}

std::size_t StreamBytes::read(char* to, std::size_t size) {
  if (!stream_) return 0;
  stream_.read(to, static_cast<std::streamsize>(size));
  return static_cast<std::size_t>(stream_.gcount());
}

std::string StreamBytes::failure() const {
  return stream_.bad() ? "the file cannot be read to its end" : "";
}

void StreamBytes::seek(std::uint64_t place) {
  if (!stream_.bad()) stream_.clear();
  stream_.seekg(static_cast<std::streamoff>(place));
}

std::string_view PeekedBytes::peek(std::size_t size) {
  head_.erase(0, at_);
  at_ = 0;
  if (head_.size() < size) read_bytes(rest_, size - head_.size(), head_);
  return std::string_view(head_).substr(0, size);
}

std::size_t PeekedBytes::read(char* to, std::size_t size) {
  if (at_ == head_.size()) return rest_.read(to, size);
  const std::size_t count = std::min(size, head_.size() - at_);
  std::memcpy(to, head_.data() + at_, count);
  at_ += count;
  return count;
}

void PeekedBytes::seek(std::uint64_t place) {
  head_.clear();
  at_ = 0;
  rest_.seek(place);
}

void read_bytes(ByteSource& source, std::size_t count, std::string& bytes) {
  constexpr std::size_t block_bytes = std::size_t{1} << 16;
  while (count > 0) {
    const std::size_t before = bytes.size();
    const std::size_t wanted = std::min(count, block_bytes);
    bytes.resize(before + wanted);
    const std::size_t got = source.read(bytes.data() + before, wanted);
    bytes.resize(before + got);
    count -= got;
    if (got == 0) return;
  }
}

}  // namespace rasid
