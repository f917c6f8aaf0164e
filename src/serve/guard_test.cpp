#include "serve/guard.h"

#include "base/folder_for_tests.h"

#include <string>

#include <doctest/doctest.h>

namespace rasid {
namespace {

const std::string token = "0123456789abcdef0123456789abcdef";

HttpRequest request(std::map<std::string, std::string, std::less<>> headers,
                    const std::string& method = "GET") {
  headers.emplace("host", "127.0.0.1:8080");
  return {.method = method, .target = "/", .headers = std::move(headers), .body = {}};
}

int status_of(const Guard& guard, const HttpRequest& asked) {
  const auto refusal = guard.refusal(asked);
  return refusal ? refusal->status : 200;
}

TEST_CASE("the machine's own addresses") {
  for (const char* address : {"127.0.0.1", "127.1.2.3", "::1"})
    CHECK(is_loopback(address));
  for (const char* address : {"0.0.0.0", "::", "10.0.0.1", "127.0.0.1.evil", "1127.0.0.1", ""})
    CHECK_FALSE(is_loopback(address));
}

TEST_CASE("which hosts are ours") {
  struct Case {
    const char* address;
    const char* host;
    int status;
  };
  const Case cases[] = {
      {"127.0.0.1", "127.0.0.1", 200},
      {"127.0.0.1", "127.0.0.1:8080", 200},
      {"127.0.0.1", "LocalHost:1", 200},
      {"127.0.0.1", "desk.example", 200},
      {"127.0.0.1", "DESK.example:80", 200},
      {"127.0.0.1", "", 421},
      {"127.0.0.1", "evil.example", 421},
      {"127.0.0.1", "localhost.evil.example", 421},
      {"127.0.0.1", "localhost:80:80", 421},
      {"127.0.0.1", "localhost:x", 421},
      {"127.0.0.1", "localhost@evil", 421},
      {"127.0.0.1", "localhost, evil", 421},
      {"127.0.0.1", "10.0.0.1", 421},
      {"::1", "[::1]:8080", 200},
      {"::1", "[::1]", 200},
      {"::1", "[::2]", 421},
      {"0.0.0.0", "10.0.0.1:8080", 200},
      {"0.0.0.0", "[fe80::1]", 200},
      {"0.0.0.0", "10.evil.example", 421},
  };
  for (const Case& c : cases) {
    CAPTURE(c.address);
    CAPTURE(c.host);
    const Guard guard(c.address, 8080, "", {"Desk.Example"});
    HttpRequest asked = request({});
    asked.headers["host"] = c.host;
    CHECK(status_of(guard, asked) == c.status);
  }
}

TEST_CASE("the token opens, by header or by cookie") {
  const Guard guard("127.0.0.1", 8080, token, {});
  CHECK(status_of(guard, request({})) == 401);
  CHECK(status_of(guard, request({{"authorization", "Bearer " + token}})) == 200);
  CHECK(status_of(guard, request({{"authorization", "bearer " + token}})) == 200);
  CHECK(status_of(guard, request({{"authorization", token}})) == 401);
  CHECK(status_of(guard, request({{"authorization", "Bearer"}})) == 401);
  CHECK(status_of(guard, request({{"authorization", "Bearer " + token + "x"}})) == 401);
  CHECK(status_of(guard, request({{"cookie", "a=b; rasid_8080=" + token + "; c=d"}})) == 200);
  CHECK(status_of(guard, request({{"cookie", "rasid_80=" + token}})) == 401);
  CHECK(status_of(guard, request({{"cookie", "xrasid_8080=" + token}})) == 401);
  CHECK(status_of(guard, request({{"cookie", "rasid_8080="}})) == 401);
}

TEST_CASE("who may write") {
  const Guard guard("127.0.0.1", 8080, "", {});
  const auto post = [&](std::map<std::string, std::string, std::less<>> headers) {
    return status_of(guard, request(std::move(headers), "POST"));
  };
  CHECK(post({}) == 200);
  CHECK(post({{"origin", "http://127.0.0.1:8080"}}) == 200);
  CHECK(post({{"origin", "http://127.0.0.1:8080"}, {"sec-fetch-site", "same-origin"}}) == 200);
  CHECK(post({{"origin", "http://127.0.0.1"}}) == 403);
  CHECK(post({{"origin", "http://evil.example"}}) == 403);
  CHECK(post({{"origin", "null"}}) == 403);
  CHECK(post({{"origin", "://127.0.0.1:8080"}}) == 403);
  CHECK(post({{"sec-fetch-site", "cross-site"}}) == 403);
  CHECK(post({{"sec-fetch-site", "same-site"}}) == 403);
  CHECK(status_of(guard, request({{"origin", "http://evil.example"}})) == 200);
}

TEST_CASE("a token in an address becomes a cookie, and leads nowhere else") {
  const Guard guard("127.0.0.1", 8080, token, {});
  struct Case {
    std::string target;
    const char* location;  // empty: no welcome
  };
  const Case cases[] = {{"/?token=" + token, "/"},
                        {"/en/?a=b&token=" + token + "&c=d", "/en/?a=b&c=d"},
                        {"/?token=x&a", ""},
                        {"/?token=", ""},
                        {"/", ""},
                        {"//evil.example/?token=" + token, ""},
                        {"/\\evil.example/?token=" + token, ""}};
  for (const Case& c : cases) {
    CAPTURE(c.target);
    HttpRequest asked = request({});
    asked.target = c.target;
    const auto response = guard.welcome(asked);
    CHECK(response.has_value() == (*c.location != '\0'));
    if (!response) continue;
    CHECK(response->status == 303);
    CHECK(header_of(*response, "Location") == c.location);
    CHECK(header_of(*response, "Set-Cookie") ==
          "rasid_8080=" + token + "; Path=/; HttpOnly; SameSite=Strict");
  }
  HttpRequest foreign = request({});
  foreign.target = "/?token=" + token;
  foreign.headers["host"] = "evil.example";
  CHECK_FALSE(guard.welcome(foreign));
  CHECK_FALSE(Guard("127.0.0.1", 8080, "", {}).welcome(request({})));
}

TEST_CASE("secrets are compared whole") {
  CHECK(same_secret("abc", "abc"));
  CHECK_FALSE(same_secret("abc", "abd"));
  CHECK_FALSE(same_secret("abc", "ab"));
  CHECK_FALSE(same_secret("", "a"));
}

TEST_CASE("the file of a token") {
  const TemporaryFolder folder;
  const auto read = [&](const std::string& bytes) {
    return read_token(folder.put("token", bytes));
  };
  CHECK(*read(token + "\nmore\n") == token);
  CHECK(*read(token + "\r\n") == token);
  CHECK_FALSE(read(""));
  CHECK_FALSE(read("short"));
  CHECK_FALSE(read(token + " "));
  CHECK_FALSE(read(token + ";"));
  CHECK_FALSE(read_token(folder.file("none")));
}

}  // namespace
}  // namespace rasid
