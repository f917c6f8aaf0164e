#include "fetch/client.h"

#include <atomic>
#include <string>

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("however a local address is spelled, no socket is made for it") {
  const std::atomic<bool> stop = false;
  HttpClient client({.user_agent = "test"}, stop);
  // Port 9 has no server: without the guard the reason would be another one.
  for (const char* host : {"127.0.0.1",
                           "localhost",
                           "0x7f000001",
                           "2130706433",
                           "0177.0.0.1",
                           "127.1",
                           "[::1]",
                           "[::ffff:127.0.0.1]",
                           "[::ffff:7f00:1]",
                           "0",
                           "0.0.0.0",
                           "169.254.169.254",
                           "10.1.2.3",
                           "172.16.0.1",
                           "192.168.0.1",
                           "100.64.0.1",
                           "224.0.0.1"}) {
    CAPTURE(host);
    const Result<WebAnswer> answer = client.get("http://" + std::string(host) + ":9/", {});
    REQUIRE_FALSE(answer);
    CAPTURE(answer.error().what);
    CHECK(answer.error().what.find("is not reached without --allow-private") != std::string::npos);
  }
}

TEST_CASE("only http and https") {
  const std::atomic<bool> stop = false;
  HttpClient client({.user_agent = "test"}, stop);
  for (const char* address : {"file:///etc/hostname",
                              "gopher://127.0.0.1:9/",
                              "ftp://127.0.0.1:9/",
                              "dict://127.0.0.1:9/",
                              "",
                              "http://",
                              "x"}) {
    CAPTURE(address);
    CHECK_FALSE(client.get(address, {}));
  }
}

}  // namespace
}  // namespace rasid
