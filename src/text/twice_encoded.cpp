// Text that was encoded twice: the two bytes of an Arabic letter in UTF-8 were taken for two
// characters of windows-1252 or windows-1256, and these were written in UTF-8. Letters of such text
// come as pairs, the first a character that few words hold (O with stroke; tah or zah), the second
// mostly a sign. Put back into bytes, each run of characters above ASCII is valid UTF-8 again,
// which other text is next to never; where one run gives three letters, the text is certain, and
// shorter runs of it ("and", "in") are mended as well.
#include "text/decode.h"
#include "text/one_byte.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rasid {
namespace {

constexpr std::size_t certain_letters = 3;

using Bytes = std::unordered_map<char32_t, char>;

// The way back from a character to its byte above ASCII.
Bytes bytes_of(const std::string& encoding) {
  Bytes bytes;
  const std::array<char32_t, 256> table = one_byte_table(encoding);
  for (std::size_t byte = 0x80; byte < table.size(); ++byte) {
    // Bytes that the encoding leaves open were passed on as they are.
    const char32_t character =
        table[byte] == replacement_character ? static_cast<char32_t>(byte) : table[byte];
    bytes[character] = static_cast<char>(byte);
  }
  for (char32_t control = 0x80; control < 0xA0; ++control)
    bytes.emplace(control, static_cast<char>(control));
  return bytes;
}

bool is_arabic_letter(char32_t c) {
  return (c >= 0x0620 && c <= 0x064A) || (c >= 0x066E && c <= 0x06D3);
}

// What stands beside letters: vowel signs, digits, marks, joiners, presentation forms.
bool goes_with_letters(char32_t c) {
  return (c >= 0x0600 && c <= 0x06FF) || (c >= 0xA0 && c <= 0xBF) || (c >= 0x2000 && c <= 0x206F) ||
         (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF);
}

struct Run {
  std::string mended;  // empty: the run is not of this kind
  std::size_t letters = 0;
};

Run run_of(const std::string& bytes) {
  if (bytes.size() < 2 || !valid_utf8(bytes)) return {};
  Run run{.mended = bytes};
  for (std::size_t at = 0; at < bytes.size();) {
    const char32_t character = next_code_point(bytes, at);
    if (!goes_with_letters(character)) return {};
    run.letters += is_arabic_letter(character) ? 1 : 0;
  }
  return run;
}

// Mends all runs of `text`; gives their number, 0 and the text as it was where none is certain.
std::size_t mend(std::string& text, const std::string& encoding) {
  const Bytes bytes = bytes_of(encoding);
  std::string mended;
  std::size_t places = 0;
  std::size_t most_letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    std::string run_bytes;
    std::size_t end = at;
    while (at < text.size() && (text[at] & 0x80) != 0) {
      const auto found = bytes.find(next_code_point(text, at));
      if (found == bytes.end()) break;
      run_bytes += found->second;
      end = at;
    }
    const Run run = run_of(run_bytes);
    if (run.mended.empty()) {
      at = std::max(at, begin + 1);
      mended.append(text, begin, at - begin);
      continue;
    }
    at = end;
    mended += run.mended;
    most_letters = std::max(most_letters, run.letters);
    ++places;
  }
  if (most_letters < certain_letters) return 0;
  text = std::move(mended);
  return places;
}

// How often the text holds what each kind of such text is full of. Cheap: most text holds none.
struct Signs {
  std::size_t of_1252 = 0;
  std::size_t of_1256 = 0;
};

Signs signs_of(std::string_view text) {
  Signs signs;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    const auto first = static_cast<std::uint8_t>(text[i]);
    if (first != 0xC3 && first != 0xD8) continue;
    const auto second = static_cast<std::uint8_t>(text[i + 1]);
    const auto next = static_cast<std::uint8_t>(text[i + 2]);
    if (first == 0xC3 && (second == 0x98 || second == 0x99) && next >= 0xC2) ++signs.of_1252;
    const bool arabic_follows = next == 0xD8 || next == 0xD9;
    if (first == 0xD8 && (second == 0xB7 || second == 0xB8) && next >= 0xC2 && !arabic_follows)
      ++signs.of_1256;
  }
  return signs;
}

}  // namespace

std::size_t mend_twice_encoded(std::string& text) {
  const Signs signs = signs_of(text);
  if (signs.of_1252 >= certain_letters) return mend(text, "windows-1252");
  return signs.of_1256 >= certain_letters ? mend(text, "windows-1256") : 0;
}

}  // namespace rasid
