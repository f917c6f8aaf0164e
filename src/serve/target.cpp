// Source: RFC 3986 for paths; of parameters the form that browsers send, application/
// x-www-form-urlencoded (URL Standard, section 5.1), where '+' is a space.
#include "serve/target.h"

#include "text/utf8.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace rasid {
namespace {

enum class Plus : bool { plus, space };

std::optional<char> byte_of(std::string_view two_digits) {
  unsigned value = 0;
  const auto read =
      std::from_chars(two_digits.data(), two_digits.data() + two_digits.size(), value, 16);
  if (two_digits.size() != 2 || read.ptr != two_digits.data() + 2) return std::nullopt;
  return static_cast<char>(value);
}

bool is_control(char c) {
  return (c >= 0 && c < ' ') || c == '\x7F';
}

Result<std::string> decoded(std::string_view written, Plus plus) {
  std::string text;
  for (std::size_t at = 0; at < written.size(); ++at) {
    if (written[at] == '%') {
      const auto byte = byte_of(written.substr(at + 1, 2));
      if (!byte) return Error{.what = "a % is not followed by two hexadecimal digits"};
      text += *byte;
      at += 2;
    } else {
      text += written[at] == '+' && plus == Plus::space ? ' ' : written[at];
    }
  }
  if (!valid_utf8(text)) return Error{.what = "the bytes are no UTF-8"};
  if (std::any_of(text.begin(), text.end(), is_control))
    return Error{.what = "there is a control character in it"};
  return text;
}

// The pieces of `text` between `mark`; one where there is none.
std::vector<std::string_view> pieces(std::string_view text, char mark) {
  std::vector<std::string_view> all;
  for (;;) {
    const std::size_t end = text.find(mark);
    all.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return all;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

Result<Target> parse_target(std::string_view target) {
  if (!target.starts_with('/')) return Error{.what = "the address does not begin with a slash"};
  const std::size_t question = target.find('?');
  Target parsed;
  for (const std::string_view piece : pieces(target.substr(1, question - 1), '/')) {
    Result<std::string> part = decoded(piece, Plus::plus);
    if (!part) return part.error();
    parsed.path.push_back(std::move(*part));
  }
  if (question == std::string_view::npos) return parsed;
  for (const std::string_view piece : pieces(target.substr(question + 1), '&')) {
    if (piece.empty()) continue;
    const std::size_t equals = std::min(piece.find('='), piece.size());
    Result<std::string> name = decoded(piece.substr(0, equals), Plus::space);
    Result<std::string> value =
        decoded(piece.substr(std::min(equals + 1, piece.size())), Plus::space);
    if (!name) return name.error();
    if (!value) return value.error();
    parsed.parameters.emplace_back(std::move(*name), std::move(*value));
  }
  return parsed;
}

}  // namespace rasid
