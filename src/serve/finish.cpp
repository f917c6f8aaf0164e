#include "serve/finish.h"

#include "base/hash.h"
#include "base/json.h"
#include "serve/gzip.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

// Nothing from elsewhere, nothing inline, no frame around us.
// Source: https://www.w3.org/TR/CSP3/, https://fetch.spec.whatwg.org/#cross-origin-resource-policy
constexpr std::pair<const char*, const char*> protection[] = {
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
     "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; "
     "frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"}};

constexpr std::size_t worth_packing_bytes = 600;

bool is_text(std::string_view type) {
  return type.starts_with("text/") || type.starts_with("application/json") ||
         type.starts_with("application/x-ndjson") || type.starts_with("image/svg") ||
         type.starts_with("application/manifest");
}

void drop_body(HttpReply& response) {
  response.status = 304;
  response.body.clear();
  std::erase_if(response.headers, [](const auto& header) {
    return header.first == "Content-Type" || header.first == "Content-Encoding" ||
           header.first == "Content-Disposition";
  });
}

// The part of a tag in quotation marks: W/"a" and "a" are the same body.
std::string_view opaque(std::string_view tag) {
  return tag.starts_with("W/") ? tag.substr(2) : tag;
}

}  // namespace

HttpReply response_of(int status, std::string_view type, std::string body) {
  HttpReply response{.status = status, .headers = {}, .body = std::move(body)};
  add_header("Content-Type", type, response);
  return response;
}

HttpReply error_response(const ApiError& error) {
  JsonWriter json;
  json.begin_object().key("error").begin_object();
  json.member("status", error.status).member("code", error.code);
  json.member_or_null("parameter", error.parameter).member("message", error.message);
  json.end_object().end_object();
  HttpReply response = response_of(error.status, "application/json", json.take() + '\n');
  add_header("Cache-Control", "no-store", response);
  return response;
}

HttpReply finished(HttpReply response, const HttpRequest& request) {
  for (const auto& [name, value] : protection)
    add_header(name, value, response);
  add_header("Cache-Control", "no-cache", response);
  const bool reads = request.method == "GET" || request.method == "HEAD";
  if (response.status != 200 || !reads) return response;
  add_header("ETag", "W/\"" + hash_hex(response.body) + '"', response);
  const bool packs = is_text(header_of(response, "Content-Type")) &&
                     header_of(response, "Content-Encoding").empty() &&
                     response.body.size() >= worth_packing_bytes;
  if (packs) add_header("Vary", "Accept-Encoding", response);
  if (matches_etag(request.header("if-none-match"), header_of(response, "ETag"))) {
    drop_body(response);
  } else if (packs && accepts_gzip(request.header("accept-encoding"))) {
    response.body = gzipped(response.body);
    add_header("Content-Encoding", "gzip", response);
  }
  return response;
}

void add_header(std::string_view name, std::string_view value, HttpReply& response) {
  if (header_of(response, name).empty())
    response.headers.emplace_back(std::string(name), std::string(value));
}

std::string_view header_of(const HttpReply& response, std::string_view name) {
  const auto found = std::find_if(response.headers.begin(),
                                  response.headers.end(),
                                  [&](const auto& header) { return header.first == name; });
  return found == response.headers.end() ? std::string_view() : std::string_view(found->second);
}

bool matches_etag(std::string_view if_none_match, std::string_view etag) {
  if (etag.empty()) return false;
  if (if_none_match == "*") return true;
  while (!if_none_match.empty()) {
    const std::size_t end = std::min(if_none_match.find(','), if_none_match.size());
    std::string_view tag = if_none_match.substr(0, end);
    if_none_match.remove_prefix(std::min(end + 1, if_none_match.size()));
    while (tag.starts_with(' '))
      tag.remove_prefix(1);
    while (tag.ends_with(' '))
      tag.remove_suffix(1);
    if (opaque(tag) == opaque(etag)) return true;
  }
  return false;
}

}  // namespace rasid
