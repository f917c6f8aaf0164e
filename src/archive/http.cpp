#include "archive/http.h"

#include "archive/codings.h"
#include "base/ascii.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <system_error>
#include <utility>

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

std::string over(std::size_t out, std::size_t in, const Budget& budget) {
  if (std::string why = budget.file_over(); !why.empty()) return why;
  if (std::string why = budget.member_over(out); !why.empty()) return why;
  return budget.ratio_over(out, in);
}

// Brotli and deflate without a head do not show what they are: a body that is no such thing may be
// plain.
Payload without_coding(std::string_view packed, Coding coding, Budget& budget) {
  Payload payload;
  const Unpacking end = unpack_body(coding, packed, [&](std::string_view piece) {
    payload.bytes += piece;
    budget.unpacked(piece.size());
    payload.refused = over(payload.bytes.size(), packed.size(), budget);
    return payload.refused.empty();
  });
  switch (end) {
    case Unpacking::whole: break;
    case Unpacking::cut_off: payload.note = "its compressed body is cut off"; break;
    case Unpacking::refused: payload.bytes.clear(); break;
    case Unpacking::damaged:
      const bool plain = coding == Coding::raw_deflate ||
                         (coding == Coding::brotli && trimmed(packed).starts_with('<'));
      payload.bytes = plain ? packed : std::string_view();
      if (!plain) payload.refused = "its compressed body is damaged";
  }
  return payload;
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
  const std::optional<Coding> coding = coding_of(response.content_encoding, body);
  if (!coding) {
    return {
        .bytes = {},
        .refused = "its content encoding is not read: " + response.content_encoding.substr(0, 40),
        .note = {}};
  }
  if (*coding == Coding::plain) {
    if (sent.bytes.empty()) sent.bytes = body;
    return sent;
  }
  Payload payload = without_coding(body, *coding, budget);
  if (payload.note.empty()) payload.note = std::move(sent.note);
  return payload;
}

}  // namespace rasid
