#include "fetch/networks.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rasid {
namespace {

std::string_view what(const char* address, const AllowedNetworks& allowed = {}) {
  const auto ip = ip_address(address);
  return ip ? forbidden(*ip, allowed) : "no address";
}

TEST_CASE("only public addresses may be reached") {
  struct Case {
    const char* address;
    std::string_view what;
  };
  const Case cases[] = {
      {.address = "8.8.8.8", .what = ""},
      {.address = "172.15.255.255", .what = ""},
      {.address = "172.32.0.0", .what = ""},
      {.address = "100.63.255.255", .what = ""},
      {.address = "100.128.0.0", .what = ""},
      {.address = "223.255.255.255", .what = ""},
      {.address = "2606:4700::1111", .what = ""},
      {.address = "::ffff:8.8.8.8", .what = ""},
      {.address = "127.0.0.1", .what = "loopback"},
      {.address = "127.255.255.254", .what = "loopback"},
      {.address = "::1", .what = "loopback"},
      {.address = "::ffff:127.0.0.1", .what = "loopback"},
      {.address = "0.0.0.0", .what = "this machine"},
      {.address = "::", .what = "this machine"},
      {.address = "169.254.169.254", .what = "a metadata service"},
      {.address = "fd00:ec2::254", .what = "a metadata service"},
      {.address = "168.63.129.16", .what = "a metadata service"},
      {.address = "100.100.100.200", .what = "a metadata service"},
      {.address = "169.254.0.1", .what = "link-local"},
      {.address = "fe80::1", .what = "link-local"},
      {.address = "febf::1", .what = "link-local"},
      {.address = "10.0.0.1", .what = "private"},
      {.address = "172.16.0.1", .what = "private"},
      {.address = "172.31.255.255", .what = "private"},
      {.address = "192.168.1.1", .what = "private"},
      {.address = "100.64.0.1", .what = "private"},
      {.address = "::ffff:10.0.0.1", .what = "private"},
      {.address = "fc00::1", .what = "private"},
      {.address = "fdff::1", .what = "private"},
      {.address = "224.0.0.1", .what = "multicast"},
      {.address = "239.255.255.250", .what = "multicast"},
      {.address = "ff02::1", .what = "multicast"},
      {.address = "255.255.255.255", .what = "reserved"},
      {.address = "240.0.0.1", .what = "reserved"},
      {.address = "198.18.0.1", .what = "reserved"},
      {.address = "192.0.2.1", .what = "reserved"},
      {.address = "::127.0.0.1", .what = "reserved"},         // IPv4-compatible
      {.address = "64:ff9b::127.0.0.1", .what = "reserved"},  // translated
      {.address = "2002:7f00:1::", .what = "reserved"},       // 6to4
      {.address = "2001:0:7f00:1::", .what = "reserved"},     // Teredo
      {.address = "2001:db8::1", .what = "reserved"},
      {.address = "4000::1", .what = "reserved"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.address);
    CHECK(what(c.address) == c.what);
    CHECK(what(c.address, {.reach = Reach::everything}).empty());
  }
}

TEST_CASE("a network that was allowed, and no other") {
  const AllowedNetworks allowed = {.also = {*network("127.0.0.1"), *network("10.1.0.0/16")}};
  CHECK(what("127.0.0.1", allowed).empty());
  CHECK(what("10.1.2.3", allowed).empty());
  CHECK(what("127.0.0.2", allowed) == "loopback");
  CHECK(what("10.2.0.1", allowed) == "private");
  CHECK(what("::1", allowed) == "loopback");
  CHECK(what("fd00::1", {.also = {*network("fd00::/8")}}).empty());
}

TEST_CASE("networks as they are written") {
  for (const char* text : {"",
                           "10",
                           "10.0.0.0/",
                           "10.0.0.0/33",
                           "10.0.0.0/8x",
                           "10.0.0.0/-1",
                           "::1/129",
                           "localhost",
                           "0x7f000001",
                           "10.0.0.0/8/8"}) {
    CAPTURE(text);
    CHECK_FALSE(network(text));
  }
  CHECK(spelled(*ip_address("10.1.2.3")) == "10.1.2.3");
  CHECK(spelled(*ip_address("fe80:0:0::1")) == "fe80::1");
}

}  // namespace
}  // namespace rasid
