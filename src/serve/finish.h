#pragma once
// What every response gets before it leaves: protection, an ETag, packing.

#include "serve/http_message.h"

#include <string>
#include <string_view>

namespace rasid {

// A response with the type of its body.
HttpReply response_of(int status, std::string_view type, std::string body);

// The one shape of all errors: {"error":{"status","code","parameter","message"}}. `parameter` is
// empty where none is at fault. The message is for people; it holds no path and no SQL.
struct ApiError {
  int status = 400;
  std::string code;  // "bad_parameter"
  std::string parameter;
  std::string message;
};
HttpReply error_response(const ApiError& error);

// Adds the headers that forbid a browser what the pages do not need. To a successful GET or HEAD an
// ETag of its body (304 where the client has that very body), and gzip where the client takes it.
HttpReply finished(HttpReply response, const HttpRequest& request);

// Adds what is not there yet.
void add_header(std::string_view name, std::string_view value, HttpReply& response);
// Empty where it is not there.
std::string_view header_of(const HttpReply& response, std::string_view name);

// Whether an If-None-Match names the tag or is "*". Weak and strong tags are alike.
bool matches_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace rasid
