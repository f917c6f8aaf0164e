#include "serve/finish.h"

#include "serve/gzip.h"

#include <string>

#include <doctest/doctest.h>
#include <zlib.h>

namespace rasid {
namespace {

std::string unpacked(const std::string& packed) {
  std::string bytes(1 << 20, '\0');
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // NOLINT
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_out = static_cast<uInt>(bytes.size());
  CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
  bytes.resize(stream.total_out);
  inflateEnd(&stream);
  return bytes;
}

HttpRequest get(std::map<std::string, std::string, std::less<>> headers = {}) {
  return {.method = "GET", .target = "/", .headers = std::move(headers), .body = {}};
}

TEST_CASE("gzip gives back what it was given, always by the same bytes") {
  for (const std::string& text : {std::string(), std::string("زيارة"), std::string(500'000, 'x')}) {
    CHECK(unpacked(gzipped(text)) == text);
    CHECK(gzipped(text) == gzipped(text));
  }
}

TEST_CASE("who takes gzip") {
  struct Case {
    const char* header;
    bool takes;
  };
  const Case cases[] = {{"gzip", true},
                        {"GZip", true},
                        {"br, gzip;q=0.5", true},
                        {"br , gzip ; q=1", true},
                        {"*", true},
                        {"x-gzip", true},
                        {"", false},
                        {"br", false},
                        {"gzip;q=0", false},
                        {"gzip;q=0.000", false},
                        {"*;q=0", false},
                        {"*, gzip;q=0", false},
                        {"gzipped", false},
                        {",,;;", false},
                        {"identity;q=1, *;q=0", false}};
  for (const Case& c : cases) {
    CAPTURE(c.header);
    CHECK(accepts_gzip(c.header) == c.takes);
  }
}

TEST_CASE("which tags match") {
  CHECK(matches_etag("W/\"a\"", "W/\"a\""));
  CHECK(matches_etag("\"a\"", "W/\"a\""));
  CHECK(matches_etag("\"b\" ,  W/\"a\"", "W/\"a\""));
  CHECK(matches_etag("*", "W/\"a\""));
  CHECK_FALSE(matches_etag("", "W/\"a\""));
  CHECK_FALSE(matches_etag("\"ab\"", "W/\"a\""));
  CHECK_FALSE(matches_etag("a", "W/\"a\""));
  CHECK_FALSE(matches_etag("*", ""));
}

TEST_CASE("a response gets its tag, is packed, or is known already") {
  const std::string body(2000, 'x');
  const HttpReply plain = finished(response_of(200, "application/json", body), get());
  CHECK(plain.body == body);
  CHECK(header_of(plain, "Vary") == "Accept-Encoding");
  const std::string tag(header_of(plain, "ETag"));
  CHECK(tag.starts_with("W/\""));

  const HttpReply packed =
      finished(response_of(200, "application/json", body), get({{"accept-encoding", "gzip"}}));
  CHECK(unpacked(packed.body) == body);
  CHECK(header_of(packed, "ETag") == tag);

  const HttpReply known =
      finished(response_of(200, "application/json", body), get({{"if-none-match", tag}}));
  CHECK(known.status == 304);
  CHECK(known.body.empty());
  CHECK(header_of(known, "Content-Type").empty());
  CHECK(header_of(known, "ETag") == tag);
}

TEST_CASE("small bodies, pictures, errors and what is not read are left as they are") {
  const HttpRequest takes_gzip = get({{"accept-encoding", "gzip"}, {"if-none-match", "*"}});
  const std::string body(2000, 'x');
  HttpRequest small = takes_gzip;
  small.headers.erase("if-none-match");
  CHECK(finished(response_of(200, "text/plain", "x"), small).body == "x");
  CHECK(finished(response_of(200, "image/png", body), small).body == body);
  CHECK(finished(response_of(404, "application/json", body), takes_gzip).body == body);
  HttpRequest post = takes_gzip;
  post.method = "POST";
  CHECK(finished(response_of(200, "application/json", body), post).status == 200);
}

TEST_CASE("everything is protected, and what a route has said of caching stays") {
  HttpReply error = error_response(
      {.status = 400, .code = "bad_parameter", .parameter = "from", .message = "no \"date\""});
  error = finished(std::move(error), get());
  CHECK(
      error.body ==
      R"({"error":{"status":400,"code":"bad_parameter","parameter":"from","message":"no \"date\""}})"
      "\n");
  CHECK(header_of(error, "Cache-Control") == "no-store");
  CHECK(header_of(error, "X-Content-Type-Options") == "nosniff");
  const std::string policy(header_of(error, "Content-Security-Policy"));
  CHECK(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self';"));
  CHECK(policy.find("unsafe") == std::string::npos);
  CHECK(header_of(finished(response_of(200, "text/html", "x"), get()), "Cache-Control") ==
        "no-cache");
}

}  // namespace
}  // namespace rasid
