#include "archive/codings.h"

#include <array>
#include <cstddef>
#include <memory>

#include <brotli/decode.h>
#include <zlib.h>

namespace rasid {
namespace {

using Block = std::array<char, std::size_t{1} << 16>;
using Take = std::function<bool(std::string_view)>;

bool looks_gzip(std::string_view bytes) {
  return bytes.substr(0, 2) == "\x1F\x8B";
}

// Source: RFC 1950, section 2.2: method 8, and a check sum that 31 divides.
bool looks_zlib(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto second = static_cast<unsigned char>(bytes[1]);
  return (first & 15u) == 8 && (first * 256u + second) % 31 == 0;
}

// Source: zlib.h, inflateInit2.
int window_bits(Coding coding) {
  constexpr int largest = 15;
  if (coding == Coding::gzip) return largest + 16;
  return coding == Coding::zlib ? largest : -largest;
}

Unpacking inflate_body(Coding coding, std::string_view body, const Take& take) {
  z_stream stream{};
  // zlib's next_in is not const; it only reads there.
  stream.next_in = reinterpret_cast<Bytef*>(
      const_cast<char*>(body.data()));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  stream.avail_in = static_cast<uInt>(body.size());
  if (inflateInit2(&stream, window_bits(coding)) != Z_OK) return Unpacking::damaged;
  const std::unique_ptr<z_stream, decltype(&inflateEnd)> ender(&stream, inflateEnd);
  auto block = std::make_unique<Block>();
  int code = Z_OK;
  while (code == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(block->data());
    stream.avail_out = static_cast<uInt>(block->size());
    code = inflate(&stream, Z_NO_FLUSH);
    if (!take({block->data(), block->size() - stream.avail_out})) return Unpacking::refused;
    // A gzip file may be several, one after the other.
    const std::string_view rest = body.substr(body.size() - stream.avail_in);
    if (code == Z_STREAM_END && coding == Coding::gzip && looks_gzip(rest))
      code = inflateReset(&stream);
  }
  if (code == Z_STREAM_END) return Unpacking::whole;
  return code == Z_BUF_ERROR ? Unpacking::cut_off : Unpacking::damaged;
}

Unpacking unpack_brotli(std::string_view body, const Take& take) {
  const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
  if (!state) return Unpacking::damaged;
  const auto* in = reinterpret_cast<const std::uint8_t*>(body.data());
  std::size_t left = body.size();
  auto block = std::make_unique<Block>();
  while (true) {
    auto* out = reinterpret_cast<std::uint8_t*>(block->data());
    std::size_t room = block->size();
    const BrotliDecoderResult result =
        BrotliDecoderDecompressStream(state.get(), &left, &in, &room, &out, nullptr);
    if (!take({block->data(), block->size() - room})) return Unpacking::refused;
    switch (result) {
      case BROTLI_DECODER_RESULT_SUCCESS: return Unpacking::whole;
      case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: return Unpacking::cut_off;
      case BROTLI_DECODER_RESULT_ERROR: return Unpacking::damaged;
      case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: break;
    }
  }
}

}  // namespace

std::optional<Coding> coding_of(std::string_view content_encoding, std::string_view body) {
  if (content_encoding.empty() || content_encoding == "identity" || content_encoding == "none")
    return Coding::plain;
  if (content_encoding == "gzip" || content_encoding == "x-gzip")
    return looks_gzip(body) ? Coding::gzip : Coding::plain;
  if (content_encoding == "deflate") {
    if (looks_gzip(body)) return Coding::gzip;
    return looks_zlib(body) ? Coding::zlib : Coding::raw_deflate;
  }
  if (content_encoding == "br") return Coding::brotli;
  return std::nullopt;
}

Unpacking unpack_body(Coding coding, std::string_view body, const Take& take) {
  if (coding == Coding::plain) return take(body) ? Unpacking::whole : Unpacking::refused;
  return coding == Coding::brotli ? unpack_brotli(body, take) : inflate_body(coding, body, take);
}

}  // namespace rasid
