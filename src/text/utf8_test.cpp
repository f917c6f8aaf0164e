#include "text/utf8.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("bytes that are no UTF-8 give one U+FFFD for each longest beginning") {
  struct Case {
    std::string_view bytes;
    std::u32string_view want;
    bool valid;
  };
  const Case cases[] = {
      {.bytes = "", .want = U"", .valid = true},
      {.bytes = "a\u0645\u20AC\U0001F600", .want = U"a\u0645\u20AC\U0001F600", .valid = true},
      {.bytes = "\xEF\xBF\xBD", .want = U"\uFFFD", .valid = true},
      {.bytes = "\x80", .want = U"\uFFFD", .valid = false},
      {.bytes = "\xD9", .want = U"\uFFFD", .valid = false},
      {.bytes = "\xE2\x82", .want = U"\uFFFD", .valid = false},
      {.bytes = "\xE2\x82z", .want = U"\uFFFDz", .valid = false},
      {.bytes = "\xC0\xAF", .want = U"\uFFFD\uFFFD", .valid = false},
      {.bytes = "\xE0\x80\xAF", .want = U"\uFFFD\uFFFD\uFFFD", .valid = false},
      {.bytes = "\xED\xA0\x80", .want = U"\uFFFD\uFFFD\uFFFD", .valid = false},
      {.bytes = "\xF4\x90\x80\x80", .want = U"\uFFFD\uFFFD\uFFFD\uFFFD", .valid = false},
      {.bytes = "\xF0\x9F\x98\xD9\x85", .want = U"\uFFFD\u0645", .valid = false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    std::u32string got;
    for (std::size_t at = 0; at < c.bytes.size();)
      got += next_code_point(c.bytes, at);
    CHECK(got == c.want);
    CHECK(code_points(c.bytes) == c.want.size());
    CHECK(valid_utf8(c.bytes) == c.valid);
  }
}

TEST_CASE("every code point survives writing and reading") {
  for (char32_t code_point = 0; code_point <= 0x10FFFF; code_point += 61) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    std::string text;
    append_utf8(code_point, text);
    std::size_t at = 0;
    REQUIRE(next_code_point(text, at) == code_point);
    REQUIRE(at == text.size());
  }
}

TEST_CASE("what is no character is written as U+FFFD") {
  for (const char32_t code_point : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}}) {
    std::string text;
    append_utf8(code_point, text);
    CHECK(text == "\xEF\xBF\xBD");
  }
}

}  // namespace
}  // namespace rasid
