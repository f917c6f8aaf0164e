#include "archive/http.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <memory>
#include <system_error>
#include <utility>

#include <brotli/decode.h>
#include <zlib.h>

namespace rasid {
namespace {

bool same_name(std::string_view written, std::string_view name) {
  return written.size() == name.size() &&
         std::equal(written.begin(), written.end(), name.begin(), [](char a, char b) {
           return ascii_lower(a) == b;
         });
}

// Takes the first line, without its end, off `rest`.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

// Source: RFC 9112, section 7.1. Nothing where not even the first chunk is one.
std::optional<Payload> without_chunks(std::string_view body) {
  Payload payload;
  std::string_view rest = body;
  bool any = false;
  while (true) {
    std::string_view line = take_line(rest);
    line = trimmed(line.substr(0, line.find(';')));
    std::uint64_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    const bool is_size = error == std::errc() && end == line.data() + line.size();
    if (!is_size && !any) return std::nullopt;
    if (is_size && size == 0) return payload;
    if (!is_size || size > rest.size()) {
      if (is_size) payload.bytes += rest;
      payload.note = "its chunks do not come to an end";
      return payload;
    }
    any = true;
    payload.bytes += rest.substr(0, static_cast<std::size_t>(size));
    rest.remove_prefix(static_cast<std::size_t>(size));
    if (!rest.empty()) take_line(rest);
  }
}

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

enum class Unpacking : std::uint8_t { goes_on, done, cut_off, damaged };

using Block = std::array<char, std::size_t{1} << 16>;

// One way of compression over one body, a block at a time.
class Unpacker {
 public:
  Unpacker() = default;
  Unpacker(const Unpacker&) = delete;
  Unpacker& operator=(const Unpacker&) = delete;
  virtual ~Unpacker() = default;
  // Fills the block with what comes next; `count`: how many bytes.
  virtual Unpacking next(Block& block, std::size_t& count) = 0;
};

class Inflation : public Unpacker {
 public:
  Inflation(std::string_view packed, int window_bits) {
    // zlib's next_in is not const; it only reads there.
    stream_.next_in = reinterpret_cast<Bytef*>(
        const_cast<char*>(packed.data()));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
    stream_.avail_in = static_cast<uInt>(packed.size());
    ready_ = inflateInit2(&stream_, window_bits) == Z_OK;
  }
  Inflation(const Inflation&) = delete;
  Inflation& operator=(const Inflation&) = delete;
  ~Inflation() override { inflateEnd(&stream_); }

  Unpacking next(Block& block, std::size_t& count) override {
    stream_.next_out = reinterpret_cast<Bytef*>(block.data());
    stream_.avail_out = static_cast<uInt>(block.size());
    const int code = ready_ ? inflate(&stream_, Z_NO_FLUSH) : Z_MEM_ERROR;
    count = block.size() - stream_.avail_out;
    if (code == Z_OK) return Unpacking::goes_on;
    if (code == Z_STREAM_END) return Unpacking::done;
    const bool cut = code == Z_BUF_ERROR && stream_.avail_in == 0;
    return cut ? Unpacking::cut_off : Unpacking::damaged;
  }

 private:
  z_stream stream_{};
  bool ready_ = false;
};

class Brotli : public Unpacker {
 public:
  explicit Brotli(std::string_view packed)
      : state_(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr),
               BrotliDecoderDestroyInstance),
        in_(reinterpret_cast<const std::uint8_t*>(packed.data())),
        left_(packed.size()) {}

  Unpacking next(Block& block, std::size_t& count) override {
    if (!state_) return Unpacking::damaged;
    auto* out = reinterpret_cast<std::uint8_t*>(block.data());
    std::size_t room = block.size();
    const BrotliDecoderResult result =
        BrotliDecoderDecompressStream(state_.get(), &left_, &in_, &room, &out, nullptr);
    count = block.size() - room;
    switch (result) {
      case BROTLI_DECODER_RESULT_SUCCESS: return Unpacking::done;
      case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: return Unpacking::goes_on;
      case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: return Unpacking::cut_off;
      case BROTLI_DECODER_RESULT_ERROR: break;
    }
    return Unpacking::damaged;
  }

 private:
  std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state_;
  const std::uint8_t* in_;
  std::size_t left_;
};

std::string over(std::size_t out, std::size_t in, const Budget& budget) {
  if (std::string why = budget.file_over(); !why.empty()) return why;
  if (std::string why = budget.member_over(out); !why.empty()) return why;
  return budget.ratio_over(out, in);
}

constexpr const char* damaged_body = "its compressed body is damaged";

Payload unpacked(Unpacker& unpacker, std::size_t packed_bytes, Budget& budget) {
  Payload payload;
  auto block = std::make_unique<Block>();
  Unpacking state = Unpacking::goes_on;
  while (state == Unpacking::goes_on) {
    std::size_t count = 0;
    state = unpacker.next(*block, count);
    payload.bytes.append(block->data(), count);
    budget.unpacked(count);
    if (std::string why = over(payload.bytes.size(), packed_bytes, budget); !why.empty())
      return {.bytes = {}, .refused = std::move(why), .note = {}};
  }
  if (state == Unpacking::damaged) return {.bytes = {}, .refused = damaged_body, .note = {}};
  if (state == Unpacking::cut_off) payload.note = "its compressed body is cut off";
  return payload;
}

bool is_known(const std::string& encoding) {
  return encoding == "gzip" || encoding == "x-gzip" || encoding == "deflate" || encoding == "br";
}

// Requires: is_known(encoding). Gzip shows what it is; of the others, a body that is not what its
// header says is plain: many archives keep bodies unpacked under the head that came with them.
Payload without_encoding(std::string_view packed, const std::string& encoding, Budget& budget) {
  constexpr int gzip_bits = 15 + 16;  // Source: zlib.h, inflateInit2
  constexpr int zlib_bits = 15;
  constexpr int raw_bits = -15;
  const auto plain = [&] {
    return Payload{.bytes = std::string(packed), .refused = {}, .note = {}};
  };
  if (encoding == "br") {
    Brotli brotli(packed);
    Payload payload = unpacked(brotli, packed.size(), budget);
    const bool markup = trimmed(packed).starts_with('<');
    return payload.refused == damaged_body && markup ? plain() : payload;
  }
  const bool gzip = encoding != "deflate";
  if (gzip && !looks_gzip(packed)) return plain();
  // Some servers say deflate and mean it without the zlib head; both are read.
  const int bits = gzip ? gzip_bits : looks_zlib(packed) ? zlib_bits : raw_bits;
  Inflation inflation(packed, bits);
  Payload payload = unpacked(inflation, packed.size(), budget);
  return bits == raw_bits && payload.refused == damaged_body ? plain() : payload;
}

}  // namespace

MediaType media_type(std::string_view header) {
  MediaType type;
  const std::size_t end = std::min(header.find(';'), header.size());
  type.name = ascii_lower(trimmed(header.substr(0, end)));
  while (header.find(';') != std::string_view::npos && type.charset.empty()) {
    header.remove_prefix(header.find(';') + 1);
    const std::string_view parameter = trimmed(header.substr(0, header.find(';')));
    const std::size_t equals = parameter.find('=');
    if (equals == std::string_view::npos ||
        !same_name(trimmed(parameter.substr(0, equals)), "charset"))
      continue;
    std::string_view value = trimmed(parameter.substr(equals + 1));
    while (!value.empty() && (value.front() == '"' || value.front() == '\''))
      value.remove_prefix(1);
    type.charset = value.substr(0, value.find_first_of("\"' "));
  }
  return type;
}

std::string header_value(std::string_view head, std::string_view name) {
  std::string value;
  bool found = false;
  while (!head.empty()) {
    const std::string_view line = take_line(head);
    const bool goes_on = !line.empty() && (line.front() == ' ' || line.front() == '\t');
    if (found && !goes_on) return value;
    if (found) {
      value += ' ';
      value += trimmed(line);
      continue;
    }
    const std::size_t colon = std::min(line.find(':'), line.size());
    found = colon < line.size() && !goes_on && same_name(trimmed(line.substr(0, colon)), name);
    if (found) value = trimmed(line.substr(colon + 1));
  }
  return value;
}

std::size_t head_end(std::string_view bytes) {
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos;
       at = bytes.find('\n', at + 1)) {
    if (bytes.substr(at + 1, 1) == "\n") return at + 2;
    if (bytes.substr(at + 1, 2) == "\r\n") return at + 3;
  }
  return std::string_view::npos;
}

std::optional<HttpResponse> parse_http(std::string_view bytes) {
  if (bytes.substr(0, 5) != "HTTP/") return std::nullopt;
  const std::size_t end = std::min(head_end(bytes), bytes.size());
  std::string_view head = bytes.substr(0, end);
  const std::string_view first = take_line(head);
  const std::size_t space = first.find(' ');
  HttpResponse response;
  if (space == std::string_view::npos) return std::nullopt;
  const std::string_view number = first.substr(space + 1, 3);
  const auto [last, error] =
      std::from_chars(number.data(), number.data() + number.size(), response.status);
  if (error != std::errc() || last != number.data() + 3) return std::nullopt;
  response.type = media_type(header_value(head, "content-type"));
  response.transfer_coding = ascii_lower(header_value(head, "transfer-encoding"));
  response.content_encoding = ascii_lower(header_value(head, "content-encoding"));
  response.body = bytes.substr(end);
  return response;
}

Payload payload_of(const HttpResponse& response, Budget& budget) {
  Payload sent{.bytes = {}, .refused = {}, .note = {}};
  std::string_view body = response.body;
  if (response.transfer_coding.find("chunked") != std::string::npos) {
    if (std::optional<Payload> joined = without_chunks(body)) {
      sent = *std::move(joined);
      body = sent.bytes;
    }
  }
  const std::string& encoding = response.content_encoding;
  if (encoding.empty() || encoding == "identity" || encoding == "none") {
    if (sent.bytes.empty()) sent.bytes = body;
    return sent;
  }
  if (!is_known(encoding)) {
    return {.bytes = {},
            .refused = "its content encoding is not read: " + encoding.substr(0, 40),
            .note = {}};
  }
  Payload payload = without_encoding(body, encoding, budget);
  if (payload.note.empty()) payload.note = std::move(sent.note);
  return payload;
}

}  // namespace rasid
