#include "fetch/unpack.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>
#include <memory>

#include <brotli/decode.h>
#include <zlib.h>

namespace rasid {
namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 16;
using Block = std::array<unsigned char, block_bytes>;

const char* const cut_off = "the compressed answer is cut off";
const char* const damaged = "the compressed answer is damaged";

// What was unpacked, up to what it may be.
class Unpacked {
 public:
  Unpacked(std::size_t packed_bytes, std::size_t most_bytes)
      : packed_bytes_(packed_bytes),
        most_bytes_(most_bytes) {}

  // False: it is too long.
  bool add(const unsigned char* bytes, std::size_t count) {
    text_.append(reinterpret_cast<const char*>(bytes), count);
    return text_.size() <= most_bytes_ && !is_bomb();
  }

  Error too_long() const {
    if (is_bomb()) {
      return {.what = "the compressed answer grows to more than " +
                      std::to_string(max_unpacking_ratio) + " times its size"};
    }
    return {.what = "the answer is longer than " + std::to_string(most_bytes_) + " bytes"};
  }

  std::string take() { return std::move(text_); }

 private:
  bool is_bomb() const {
    return text_.size() > unpacked_anyway_bytes &&
           text_.size() / max_unpacking_ratio > packed_bytes_;
  }

  std::size_t packed_bytes_;
  std::size_t most_bytes_;
  std::string text_;
};

// Two formats go by the name deflate: with zlib's two bytes before, and, wrongly, without.
constexpr int any_gzip_or_zlib = MAX_WBITS + 32;
constexpr int bare_deflate = -MAX_WBITS;

Result<std::string> inflate_as(std::string_view body, int window_bits, Unpacked unpacked) {
  z_stream stream{};
  if (inflateInit2(&stream, window_bits) != Z_OK) return Error{.what = "out of memory"};
  const std::unique_ptr<z_stream, decltype(&inflateEnd)> ender(&stream, inflateEnd);
  std::string input(body);  // zlib asks for bytes that it could change
  stream.next_in = reinterpret_cast<unsigned char*>(input.data());
  stream.avail_in = static_cast<unsigned>(input.size());
  auto block = std::make_unique<Block>();
  int code = Z_OK;
  while (code == Z_OK) {
    stream.next_out = block->data();
    stream.avail_out = block_bytes;
    code = inflate(&stream, Z_NO_FLUSH);
    if (!unpacked.add(block->data(), block_bytes - stream.avail_out)) return unpacked.too_long();
    // A gzip file may be several, one after the other.
    const bool more = code == Z_STREAM_END && stream.avail_in > 2 && stream.next_in[0] == 0x1F &&
                      stream.next_in[1] == 0x8B;
    if (more) code = inflateReset(&stream);
  }
  if (code == Z_STREAM_END) return unpacked.take();
  return Error{.what = code == Z_BUF_ERROR ? cut_off : damaged};
}

Result<std::string> unpack_brotli(std::string_view body, Unpacked unpacked) {
  const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
  if (!state) return Error{.what = "out of memory"};
  const auto* in = reinterpret_cast<const unsigned char*>(body.data());
  std::size_t left = body.size();
  auto block = std::make_unique<Block>();
  while (true) {
    unsigned char* out = block->data();
    std::size_t room = block_bytes;
    const BrotliDecoderResult result =
        BrotliDecoderDecompressStream(state.get(), &left, &in, &room, &out, nullptr);
    if (!unpacked.add(block->data(), block_bytes - room)) return unpacked.too_long();
    if (result == BROTLI_DECODER_RESULT_SUCCESS) return unpacked.take();
    if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT) return Error{.what = cut_off};
    if (result == BROTLI_DECODER_RESULT_ERROR) return Error{.what = damaged};
  }
}

Result<std::string> unpack_deflate(std::string_view body, const Unpacked& unpacked) {
  Result<std::string> text = inflate_as(body, any_gzip_or_zlib, unpacked);
  if (text || text.error().what != damaged) return text;
  return inflate_as(body, bare_deflate, unpacked);
}

}  // namespace

Result<std::string> unpack(std::string_view body, std::string_view coding, std::size_t most_bytes) {
  const std::string name = ascii_lower(coding);
  const Unpacked unpacked(body.size(), most_bytes);
  const bool gzip = name == "gzip" || name == "x-gzip";
  if (body.empty() || name.empty() || name == "identity" ||
      (gzip && body.substr(0, 2) != "\x1F\x8B")) {
    if (body.size() > most_bytes) return unpacked.too_long();
    return std::string(body);
  }
  if (gzip) return inflate_as(body, any_gzip_or_zlib, unpacked);
  if (name == "deflate") return unpack_deflate(body, unpacked);
  if (name == "br") return unpack_brotli(body, unpacked);
  return Error{.what = "the answer has a coding that is not read: " + name.substr(0, 40)};
}

}  // namespace rasid
