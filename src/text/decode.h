#pragma once
// Here are the bytes of a file: give me its text in UTF-8, and how its encoding was known.

#include <cstddef>
#include <string>
#include <string_view>

namespace rasid {

struct Decoded {
  std::string text;      // valid UTF-8, without byte order mark and without U+0000
  std::string encoding;  // "UTF-8", "UTF-16LE", "windows-1256", ...
  // bom | nul-pattern | declared | valid | nearly-valid | guess | fallback | undecided (too few
  // letters to tell, or two encodings fit alike: it may be wrong)
  std::string how;
  std::size_t replaced = 0;  // places where bytes meant nothing and became U+FFFD
  std::size_t mended = 0;    // places where text was encoded twice (mend_twice_encoded)

  friend bool operator==(const Decoded&, const Decoded&) = default;
};

// `declared` is the charset that HTTP or the page names, or empty; it is believed only where the
// bytes do not speak against it. Total: any bytes give a text.
Decoded decode(std::string_view bytes, std::string_view declared);

// Text that was UTF-8, was taken for windows-1252 or windows-1256 and encoded again, becomes what
// it was: only where the characters, put back into bytes, are at least three Arabic letters in
// UTF-8 and nothing else. Gives the number of such places. Requires: `text` is valid UTF-8.
std::size_t mend_twice_encoded(std::string& text);

// For bytes that are UTF-8 on the word of others: what is not becomes U+FFFD.
Decoded repair_utf8(std::string_view bytes);

// Whether the bytes are a picture, an archive, a PDF, a program: nothing that decode should see.
bool looks_binary(std::string_view bytes);

// CR LF and lone CR become LF.
std::string unix_lines(std::string text);

}  // namespace rasid
