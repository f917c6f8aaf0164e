#include "fetch/unpack.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <zlib.h>

namespace rasid {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t mega = std::size_t{1} << 20;

// window_bits: 31 is gzip, 15 zlib, -15 neither.
std::string packed(const std::string& text, int window_bits) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, window_bits, 9, Z_DEFAULT_STRATEGY);
  std::string input = text;
  std::string output(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<unsigned char*>(input.data());
  stream.avail_in = static_cast<unsigned>(input.size());
  stream.next_out = reinterpret_cast<unsigned char*>(output.data());
  stream.avail_out = static_cast<unsigned>(output.size());
  deflate(&stream, Z_FINISH);
  output.resize(stream.total_out);
  deflateEnd(&stream);
  return output;
}

std::string unpacked(std::string_view body, std::string_view coding, std::size_t most = mega) {
  const Result<std::string> text = unpack(body, coding, most);
  return text ? *text : "error: " + text.error().what;
}

TEST_CASE("what was compressed comes back") {
  const std::string text = "التقى وزير الخارجية نظيره القطري";
  CHECK(unpacked(packed(text, 31), "gzip") == text);
  CHECK(unpacked(packed(text, 31), "X-GZIP") == text);
  CHECK(unpacked(packed(text, 31) + packed(text, 31), "gzip") == text + text);
  CHECK(unpacked(packed(text, 15), "deflate") == text);
  CHECK(unpacked(packed(text, -15), "deflate") == text);
  CHECK(unpacked("\x0b\x02\x80hello\x03"sv, "br") == "hello");
  CHECK(unpacked(text, "") == text);
  CHECK(unpacked(text, "identity") == text);
  CHECK(unpacked(text, "gzip") == text);  // called so, and not so
  CHECK(unpacked("", "br").empty());
}

TEST_CASE("what is cut off, damaged or too much is an error") {
  const std::string gzip = packed(std::string(5000, 'a') + "b", 31);
  CHECK(unpacked(gzip.substr(0, gzip.size() - 9), "gzip") ==
        "error: the compressed answer is cut off");
  CHECK(unpacked(gzip.substr(0, 12), "gzip") == "error: the compressed answer is cut off");
  CHECK(unpacked("\x0b\x02\x80hel"sv, "br") == "error: the compressed answer is cut off");
  std::string wrong = gzip;
  wrong[wrong.size() - 8] = static_cast<char>(wrong[wrong.size() - 8] ^ 1);  // the checksum
  CHECK(unpacked(wrong, "gzip") == "error: the compressed answer is damaged");
  CHECK(unpacked("\x1F\x8Bxxxxxxxxxxxxx"sv, "gzip") == "error: the compressed answer is damaged");
  CHECK(unpacked("\xFF\xFF\xFF\xFF"sv, "br") == "error: the compressed answer is damaged");
  CHECK(unpacked(gzip, "gzip", 5000) == "error: the answer is longer than 5000 bytes");
  CHECK(unpacked("12345", "", 4) == "error: the answer is longer than 4 bytes");
  CHECK(unpacked("x", "zstd") == "error: the answer has a coding that is not read: zstd");
}

TEST_CASE("a bomb ends at its ratio") {
  const std::string bomb = packed(std::string(64 * mega, '\0'), 31);
  CHECK(unpacked(bomb, "gzip", 1024 * mega) ==
        "error: the compressed answer grows to more than 200 times its size");
}

}  // namespace
}  // namespace rasid
