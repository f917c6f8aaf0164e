#include "text/printed.h"

#include "text/utf8.h"

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("what a document holds cannot steer a terminal") {
  struct Case {
    char32_t control;
    const char* printed;
  };
  for (const Case& c : {Case{0x0A, "أ ب"},      // new line
                        Case{0x1B, "أ ب"},      // escape
                        Case{0x7F, "أب"},       // delete
                        Case{0x9B, "أب"},       // the escape of eight bits
                        Case{0x202E, "أب"},     // right-to-left override
                        Case{0x2069, "أب"},     // pop isolate
                        Case{0x200F, "أب"}}) {  // right-to-left mark
    std::string text = "أ";
    append_utf8(c.control, text);
    text += "ب";
    CAPTURE(static_cast<unsigned>(c.control));
    CHECK(plain_line(text) == c.printed);
  }
  CHECK(plain_line("\xFF") == "\uFFFD");
  CHECK(in_quotes("قال") == "«قال»");
}

}  // namespace
}  // namespace rasid
