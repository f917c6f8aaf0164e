#include "feed/address.h"

#include <string>

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("addresses are made whole") {
  struct Case {
    std::string address;
    std::string base;
    std::string whole;
  };
  const Case cases[] = {
      {.address = "http://a.example/1", .base = "", .whole = "http://a.example/1"},
      {.address = " \n https://a.example/عنوان ", .base = "", .whole = "https://a.example/عنوان"},
      {.address = "https://a.example/a b", .base = "", .whole = "https://a.example/a%20b"},
      {.address = "/1?x=2#y",
       .base = "https://a.example:81/f/",
       .whole = "https://a.example:81/1?x=2#y"},
      {.address = "2", .base = "https://a.example/f/1", .whole = "https://a.example/f/2"},
      {.address = "../2", .base = "https://a.example/f/g/1", .whole = "https://a.example/f/2"},
      {.address = "//b.example/x", .base = "https://a.example/", .whole = "https://b.example/x"},
      {.address = "?p=1", .base = "https://a.example/f", .whole = "https://a.example/f?p=1"},
      {.address = "/1", .base = "", .whole = ""},
      {.address = "/1", .base = "file:///etc/", .whole = ""},
      {.address = "javascript:alert(1)", .base = "https://a.example/", .whole = ""},
      {.address = "mailto:a@a.example", .base = "https://a.example/", .whole = ""},
      {.address = "file:///etc/passwd", .base = "https://a.example/", .whole = ""},
      {.address = "http://", .base = "https://a.example/", .whole = ""},
      {.address = "http://a.example/\x01", .base = "", .whole = ""},
      {.address = "", .base = "https://a.example/", .whole = ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.address);
    CHECK(absolute_address(c.address, c.base) == c.whole);
  }
}

TEST_CASE("host and origin") {
  CHECK(host_of("https://User@WWW.Example.org:81/x") == "www.example.org");
  CHECK(origin_of("HTTPS://Example.org:443/x") == "https://example.org");
  CHECK(origin_of("http://example.org:81/x") == "http://example.org:81");
  CHECK(host_of("ftp://example.org/").empty());
  CHECK(origin_of("example.org").empty());
}

}  // namespace
}  // namespace rasid
