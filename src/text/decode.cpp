// How the encoding of a file is found, surest sign first:
//   1. a byte order mark;
//   2. UTF-16 without mark: in text every second byte is 00 (ASCII) or 06 (Arabic), and neither
//      byte is common elsewhere. Both uchardet and ICU miss this case;
//   3. bytes that are valid UTF-8 and hold a longer sequence: no other encoding does so by chance,
//      so this wins over a declaration that says otherwise;
//   4. the declared charset, unless it is a Latin default over Arabic bytes;
//   5. nearly valid UTF-8: one file in a thousand has a cut or damaged character;
//   6. uchardet's guess, then the share of bytes that are Arabic letters in windows-1256. Of single
//      words one in five is guessed wrong, of three words one in fifty, of five none: so a guess by
//      fewer than sure_letters bytes above ASCII calls itself undecided.
//      Source: 57 words of news in windows-1256 and ISO-8859-6, alone and in rows of 2, 3 and 5.
// Only encodings that Arabic news was ever written in are read; other names are not believed.

#include "text/decode.h"

#include "base/ascii.h"
#include "text/one_byte.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <utility>

#include <uchardet/uchardet.h>

namespace rasid {
namespace {

using namespace std::string_view_literals;

// How many bytes the guesses look at; the conversion reads everything.
constexpr std::size_t sample_bytes = std::size_t{1} << 20;

constexpr std::ptrdiff_t sure_letters = 20;

std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(bytes[at]);
}

// The name that ICU knows for a label of a page, or empty for one that is not read here.
// Source: WHATWG Encoding Standard, section 4.2, the labels of these encodings.
std::string_view known_encoding(std::string_view label) {
  struct Known {
    std::string_view label;
    std::string_view name;
  };
  static constexpr Known known[] = {
      {.label = "utf-8", .name = "UTF-8"},
      {.label = "utf8", .name = "UTF-8"},
      {.label = "unicode-1-1-utf-8", .name = "UTF-8"},
      {.label = "windows-1256", .name = "windows-1256"},
      {.label = "cp1256", .name = "windows-1256"},
      {.label = "x-cp1256", .name = "windows-1256"},
      {.label = "iso-8859-6", .name = "ISO-8859-6"},
      {.label = "iso8859-6", .name = "ISO-8859-6"},
      {.label = "iso_8859-6", .name = "ISO-8859-6"},
      {.label = "asmo-708", .name = "ISO-8859-6"},
      {.label = "arabic", .name = "ISO-8859-6"},
      {.label = "ecma-114", .name = "ISO-8859-6"},
      {.label = "windows-1252", .name = "windows-1252"},
      {.label = "iso-8859-1", .name = "windows-1252"},
      {.label = "latin1", .name = "windows-1252"},
      {.label = "us-ascii", .name = "windows-1252"},
      {.label = "ascii", .name = "windows-1252"},
      {.label = "iso-8859-15", .name = "ISO-8859-15"},
      {.label = "windows-1254", .name = "windows-1254"},
  };
  const std::string lower = ascii_lower(label.substr(0, 32));
  const auto* found = std::find_if(
      std::begin(known), std::end(known), [&](const Known& row) { return row.label == lower; });
  return found == std::end(known) ? std::string_view() : found->name;
}

void put(char32_t code_point, Decoded& out) {
  if (code_point == 0) return;
  append_utf8(code_point, out.text);
}

void put_bad(Decoded& out) {
  append_utf8(replacement_character, out.text);
  ++out.replaced;
}

struct Utf8Census {
  std::size_t longer = 0;  // sequences of two bytes and more
  std::size_t bad = 0;
};

Utf8Census take_census(std::string_view bytes) {
  Utf8Census census;
  for (std::size_t at = 0; at < bytes.size();) {
    if (byte_at(bytes, at) < 0x80) {
      ++at;
      continue;
    }
    const std::size_t from = at;
    const char32_t code_point = next_code_point(bytes, at);
    const bool written_out = at - from == 3 && bytes.substr(from, 3) == "\xEF\xBF\xBD"sv;
    if (code_point == replacement_character && !written_out) {
      ++census.bad;
    } else if (at - from > 1) {
      ++census.longer;
    }
  }
  return census;
}

void from_utf8(std::string_view bytes, Decoded& out) {
  if (bytes.find('\0') == std::string_view::npos && valid_utf8(bytes)) {
    out.text = bytes;
    return;
  }
  out.text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t from = at;
    const char32_t code_point = next_code_point(bytes, at);
    const std::string_view piece = bytes.substr(from, at - from);
    if (code_point == replacement_character && piece != "\xEF\xBF\xBD"sv) {
      put_bad(out);
    } else if (code_point != 0) {
      out.text += piece;
    }
  }
}

enum class ByteOrder : std::uint8_t { little, big };

char32_t unit_at(std::string_view bytes, std::size_t at, std::size_t width, ByteOrder order) {
  char32_t unit = 0;
  for (std::size_t i = 0; i < width; ++i) {
    const std::size_t from = order == ByteOrder::big ? at + i : at + width - 1 - i;
    unit = (unit << 8) | byte_at(bytes, from);
  }
  return unit;
}

void from_utf16(std::string_view bytes, ByteOrder order, Decoded& out) {
  out.text.reserve(bytes.size());
  std::size_t at = 0;
  while (at + 2 <= bytes.size()) {
    const char32_t unit = unit_at(bytes, at, 2, order);
    at += 2;
    if (unit < 0xD800 || unit > 0xDFFF) {
      put(unit, out);
      continue;
    }
    const char32_t low = at + 2 <= bytes.size() ? unit_at(bytes, at, 2, order) : 0;
    if (unit > 0xDBFF || low < 0xDC00 || low > 0xDFFF) {
      put_bad(out);
      continue;
    }
    at += 2;
    put(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00), out);
  }
  if (at < bytes.size()) put_bad(out);
}

void from_utf32(std::string_view bytes, ByteOrder order, Decoded& out) {
  std::size_t at = 0;
  for (; at + 4 <= bytes.size(); at += 4) {
    const char32_t unit = unit_at(bytes, at, 4, order);
    const bool character = unit < 0xD800 || (unit > 0xDFFF && unit <= 0x10FFFF);
    character ? put(unit, out) : put_bad(out);
  }
  if (at < bytes.size()) put_bad(out);
}

void from_table(std::string_view bytes, const std::string& encoding, Decoded& out) {
  const std::array<char32_t, 256> table = one_byte_table(encoding);
  out.text.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const char32_t code_point = table[static_cast<std::uint8_t>(c)];
    code_point == replacement_character ? put_bad(out) : put(code_point, out);
  }
}

Decoded decode_as(std::string_view bytes, std::string_view encoding, std::string_view how) {
  Decoded out{.text = {}, .encoding = std::string(encoding), .how = std::string(how)};
  if (encoding == "UTF-8")
    from_utf8(bytes, out);
  else if (encoding == "UTF-16LE")
    from_utf16(bytes, ByteOrder::little, out);
  else if (encoding == "UTF-16BE")
    from_utf16(bytes, ByteOrder::big, out);
  else if (encoding == "UTF-32LE")
    from_utf32(bytes, ByteOrder::little, out);
  else if (encoding == "UTF-32BE")
    from_utf32(bytes, ByteOrder::big, out);
  else
    from_table(bytes, out.encoding, out);
  return out;
}

// The encoding that a byte order mark announces and the length of the mark; empty: there is none.
std::pair<std::string_view, std::size_t> byte_order_mark(std::string_view bytes) {
  struct Mark {
    std::string_view bytes;
    std::string_view encoding;
  };
  static constexpr Mark marks[] = {
      {.bytes = "\xEF\xBB\xBF"sv, .encoding = "UTF-8"sv},
      {.bytes = "\xFF\xFE\0\0"sv, .encoding = "UTF-32LE"sv},
      {.bytes = "\0\0\xFE\xFF"sv, .encoding = "UTF-32BE"sv},
      {.bytes = "\xFF\xFE"sv, .encoding = "UTF-16LE"sv},
      {.bytes = "\xFE\xFF"sv, .encoding = "UTF-16BE"sv},
  };
  for (const Mark& mark : marks)
    if (bytes.substr(0, mark.bytes.size()) == mark.bytes) return {mark.encoding, mark.bytes.size()};
  return {};
}

// UTF-16 without a mark, by the bytes 00 and 06 on one side only. Empty: it is not.
std::string_view utf16_by_pattern(std::string_view bytes) {
  const std::size_t units = std::min(bytes.size(), sample_bytes) / 2;
  if (units < 2) return {};
  std::array<std::size_t, 2> high_bytes{};
  for (std::size_t i = 0; i < units * 2; ++i) {
    const std::uint8_t byte = byte_at(bytes, i);
    if (byte == 0x00 || byte == 0x06) ++high_bytes[i % 2];
  }
  // Punctuation and presentation forms have other high bytes; no text is made of these alone.
  const auto most = [&](std::size_t count) { return count * 10 >= units * 7; };
  const auto few = [&](std::size_t count) { return count * 10 <= units; };
  if (most(high_bytes[1]) && few(high_bytes[0])) return "UTF-16LE";
  if (most(high_bytes[0]) && few(high_bytes[1])) return "UTF-16BE";
  return {};
}

std::string_view uchardet_guess(std::string_view sample) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                       uchardet_delete);
  if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return known_encoding(uchardet_get_charset(detector.get()));
}

// Whether bytes above ASCII stand in runs, as the letters of an Arabic word do, and are letters of
// windows-1256 (C0-ED); accents of Latin text stand alone.
bool arabic_in_windows_1256(std::string_view sample) {
  std::size_t above = 0;
  std::size_t letters = 0;
  std::size_t in_runs = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (byte_at(sample, i) < 0x80) continue;
    ++above;
    if (byte_at(sample, i) >= 0xC0 && byte_at(sample, i) <= 0xED) ++letters;
    if (i > 0 && byte_at(sample, i - 1) >= 0x80) ++in_runs;
  }
  return above > 1 && letters * 10 >= above * 8 && in_runs * 2 >= above;
}

// What is left when UTF-8 is out of the question.
Decoded decode_by_guess(std::string_view bytes, std::string_view declared) {
  // From the first byte above ASCII: a page may begin with a long script.
  const auto first = static_cast<std::size_t>(
      std::find_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; }) -
      bytes.begin());
  const std::string_view sample = bytes.substr(first, sample_bytes);
  const std::string_view guess = uchardet_guess(sample);
  const bool latin = declared.empty() || declared == "windows-1252" || declared == "UTF-8";
  if (!latin) return decode_as(bytes, declared, "declared");
  const bool sure = std::count_if(sample.begin(), sample.end(), [](char c) {
                      return (c & 0x80) != 0;
                    }) >= sure_letters;
  const std::string_view guessed = sure ? "guess" : "undecided";
  if (guess == "windows-1256" || guess == "ISO-8859-6") return decode_as(bytes, guess, guessed);
  if (arabic_in_windows_1256(sample))
    return decode_as(bytes, "windows-1256", sure ? "fallback" : "undecided");
  if (declared == "windows-1252") return decode_as(bytes, declared, "declared");
  if (!guess.empty() && guess != "UTF-8" && declared != "UTF-8")
    return decode_as(bytes, guess, guessed);
  return decode_as(bytes, "UTF-8", sure ? "fallback" : "undecided");
}

Decoded decode_once(std::string_view bytes, std::string_view declared) {
  if (const auto [encoding, length] = byte_order_mark(bytes); length > 0)
    return decode_as(bytes.substr(length), encoding, "bom");
  if (const std::string_view encoding = utf16_by_pattern(bytes); !encoding.empty())
    return decode_as(bytes, encoding, "nul-pattern");
  const std::string_view believed = known_encoding(declared);
  const Utf8Census census = take_census(bytes);
  if (census.bad == 0) return decode_as(bytes, "UTF-8", believed == "UTF-8" ? "declared" : "valid");
  if (census.bad * 10 <= census.longer) return decode_as(bytes, "UTF-8", "nearly-valid");
  return decode_by_guess(bytes, believed);
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view declared) {
  Decoded decoded = decode_once(bytes, declared);
  decoded.mended = mend_twice_encoded(decoded.text);
  return decoded;
}

Decoded repair_utf8(std::string_view bytes) {
  return decode_as(bytes, "UTF-8", "declared");
}

bool looks_binary(std::string_view bytes) {
  // Source: the signatures of file(1) for what people keep in a folder beside articles.
  static constexpr std::string_view signatures[] = {
      "%PDF-"sv,
      "PK\x03\x04"sv,
      "PK\x05\x06"sv,
      "\x89PNG\r\n\x1A\n"sv,
      "\xFF\xD8\xFF"sv,
      "GIF87a"sv,
      "GIF89a"sv,
      "RIFF"sv,
      "\x1F\x8B"sv,
      "BZh"sv,
      "\xFD\x37zXZ\0"sv,
      "7z\xBC\xAF\x27\x1C"sv,
      "Rar!\x1A\x07"sv,
      "\x7F\x45LF"sv,
      "\xD0\xCF\x11\xE0"sv,
      "SQLite format 3\0"sv,
      "\x28\xB5\x2F\xFD"sv,
      "OggS"sv,
      "ID3"sv,
      "\0\0\0\x18\x66typ"sv,
      "II*\0"sv,
      "MM\0*"sv,
      R"({\rtf)"sv,
      "MZ\x90\0"sv,
  };
  for (const std::string_view signature : signatures)
    if (bytes.substr(0, signature.size()) == signature) return true;
  if (!byte_order_mark(bytes).first.empty() || !utf16_by_pattern(bytes).empty()) return false;
  const std::string_view sample = bytes.substr(0, std::size_t{1} << 16);
  const auto controls = std::count_if(sample.begin(), sample.end(), [](char c) {
    const auto byte = static_cast<std::uint8_t>(c);
    return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f';
  });
  // Text has next to none; compressed or machine code has one byte in nine.
  return static_cast<std::size_t>(controls) * 20 > sample.size();
}

std::string unix_lines(std::string text) {
  std::size_t to = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    text[to++] = text[i] == '\r' ? '\n' : text[i];
  }
  text.resize(to);
  return text;
}

}  // namespace rasid
