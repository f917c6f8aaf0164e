#pragma once
// Bytes that come one after the other: of a file, of standard input, of a member of an archive.

#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace rasid {

class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  virtual ~ByteSource() = default;

  // Fills `to` with up to `size` bytes; 0 at the end, and where reading has failed.
  virtual std::size_t read(char* to, std::size_t size) = 0;
  // Why there is no more, once read has given 0; empty at a plain end.
  virtual std::string failure() const { return {}; }

  // How long the whole is, where it can be read from any place; 0 where it cannot.
  virtual std::uint64_t seekable_bytes() const { return 0; }
  // Requires: seekable_bytes() > 0, place <= seekable_bytes().
  virtual void seek(std::uint64_t) {}
};

// Requires: the bytes live longer.
class MemoryBytes : public ByteSource {
 public:
  explicit MemoryBytes(std::string_view bytes) : bytes_(bytes) {}

  std::size_t read(char* to, std::size_t size) override;
  std::uint64_t seekable_bytes() const override { return bytes_.size(); }
  void seek(std::uint64_t place) override { at_ = static_cast<std::size_t>(place); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

// Requires: the stream lives longer.
class StreamBytes : public ByteSource {
 public:
  enum class Form { file, pipe };
  StreamBytes(std::istream& stream, Form form);

  std::size_t read(char* to, std::size_t size) override;
  std::string failure() const override;
  std::uint64_t seekable_bytes() const override { return size_; }
  void seek(std::uint64_t place) override;

 private:
  std::istream& stream_;
  std::uint64_t size_ = 0;
};

// Another source whose first bytes can be looked at before they are read.
class PeekedBytes : public ByteSource {
 public:
  explicit PeekedBytes(ByteSource& rest) : rest_(rest) {}

  // The next `size` bytes, fewer only at the end. They stay to be read.
  std::string_view peek(std::size_t size);
  // The same bytes, and where they are the whole source, the others.
  std::size_t read(char* to, std::size_t size) override;
  std::string failure() const override { return rest_.failure(); }
  std::uint64_t seekable_bytes() const override { return rest_.seekable_bytes(); }
  void seek(std::uint64_t place) override;

 private:
  ByteSource& rest_;
  std::string head_;
  std::size_t at_ = 0;
};

// Appends up to `count` bytes of `source`; fewer only at its end.
void read_bytes(ByteSource& source, std::size_t count, std::string& bytes);

}  // namespace rasid
