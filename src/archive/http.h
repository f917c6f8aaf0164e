#pragma once
// An HTTP response as a web archive keeps it: head, and the body as the server sent it.

#include "archive/limits.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace rasid {

struct MediaType {
  std::string name;     // "text/html", lower case
  std::string charset;  // as it is given; may be empty
};

// Of a header like `text/html; charset="windows-1256"`.
MediaType media_type(std::string_view header);

struct HttpResponse {
  int status = 0;
  MediaType type;
  std::string transfer_coding;   // Transfer-Encoding, lower case: "chunked"
  std::string content_encoding;  // lower case: "gzip", "deflate", "br", "identity" or others
  std::string_view body;
};

// Nothing where the bytes do not begin with the head of a response. The body is a view into them.
std::optional<HttpResponse> parse_http(std::string_view bytes);

struct Payload {
  std::string bytes;
  std::string refused;  // why there are no bytes; empty: there are
  std::string note;     // what is missing of them; empty: nothing
};

// The body without chunks and compression (gzip, deflate, brotli). Archives whose writer took these
// off and left the headers are read as they are. A body that ends early is kept up to there, noted.
Payload payload_of(const HttpResponse& response, Budget& budget);

// The value of the first header of this name (lower case) among lines "Name: value", spaces around
// it cut; empty where there is none. A line that begins with a space goes on with the one before.
std::string header_value(std::string_view head, std::string_view name);

// Where the empty line behind a head ends, from its begin, for CR LF and for LF alone; npos where
// there is none.
std::size_t head_end(std::string_view bytes);

}  // namespace rasid
