// The guard asks for the address that a connection is about to be made to, after every name was
// resolved and every redirect followed: how an address is spelled, or what a name answers the
// second time, does not matter. Addresses that hold an IPv4 address within IPv6 (mapped,
// translated, tunnelled) are refused as a whole, but for the mapped ones, which are IPv4.

#include "fetch/networks.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace rasid {
namespace {

constexpr std::size_t mapped_bytes = 12;  // before the four of IPv4

IpAddress mapped(const void* four_bytes) {
  IpAddress address{};
  address[10] = 0xFF;
  address[11] = 0xFF;
  std::memcpy(address.data() + mapped_bytes, four_bytes, 4);
  return address;
}

struct Range {
  const char* network;
  std::string_view what;
};

// The first that holds an address says what it is.
// Source: the IANA special-purpose address registries for IPv4 and IPv6 (RFC 6890 and later), and
// the metadata services of cloud providers.
constexpr Range ranges[] = {
    {.network = "127.0.0.0/8", .what = "loopback"},
    {.network = "0.0.0.0/8", .what = "this machine"},
    {.network = "169.254.169.254/32", .what = "a metadata service"},
    {.network = "169.254.0.0/16", .what = "link-local"},
    {.network = "168.63.129.16/32", .what = "a metadata service"},
    {.network = "100.100.100.200/32", .what = "a metadata service"},
    {.network = "10.0.0.0/8", .what = "private"},
    {.network = "172.16.0.0/12", .what = "private"},
    {.network = "192.168.0.0/16", .what = "private"},
    {.network = "100.64.0.0/10", .what = "private"},
    {.network = "192.0.0.0/24", .what = "reserved"},
    {.network = "192.0.2.0/24", .what = "reserved"},
    {.network = "192.88.99.0/24", .what = "reserved"},
    {.network = "198.18.0.0/15", .what = "reserved"},
    {.network = "198.51.100.0/24", .what = "reserved"},
    {.network = "203.0.113.0/24", .what = "reserved"},
    {.network = "224.0.0.0/4", .what = "multicast"},
    {.network = "240.0.0.0/4", .what = "reserved"},
    {.network = "0.0.0.0/0", .what = ""},
    {.network = "::1", .what = "loopback"},
    {.network = "::", .what = "this machine"},
    {.network = "fe80::/10", .what = "link-local"},
    {.network = "fd00:ec2::254", .what = "a metadata service"},
    {.network = "fc00::/7", .what = "private"},
    {.network = "ff00::/8", .what = "multicast"},
    {.network = "2001::/23", .what = "reserved"},
    {.network = "2001:db8::/32", .what = "reserved"},
    {.network = "2002::/16", .what = "reserved"},
    {.network = "3fff::/20", .what = "reserved"},
    {.network = "2000::/3", .what = ""},
    {.network = "::/0", .what = "reserved"},
};

struct KnownRange {
  Network network;
  std::string_view what;
};

const std::vector<KnownRange>& known_ranges() {
  static const std::vector<KnownRange> known = [] {
    std::vector<KnownRange> all;
    for (const Range& range : ranges)
      all.push_back({.network = *network(range.network), .what = range.what});
    return all;
  }();
  return known;
}

}  // namespace

std::optional<IpAddress> ip_address(std::string_view text) {
  const std::string spelling(text);
  IpAddress address{};
  if (inet_pton(AF_INET6, spelling.c_str(), address.data()) == 1) return address;
  in_addr four{};
  if (inet_pton(AF_INET, spelling.c_str(), &four) == 1) return mapped(&four);
  return std::nullopt;
}

std::optional<IpAddress> ip_address(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in four{};
    std::memcpy(&four, &address, sizeof four);
    return mapped(&four.sin_addr);
  }
  if (address.sa_family != AF_INET6) return std::nullopt;
  sockaddr_in6 six{};
  std::memcpy(&six, &address, sizeof six);
  IpAddress bytes{};
  std::memcpy(bytes.data(), &six.sin6_addr, bytes.size());
  return bytes;
}

std::string spelled(const IpAddress& address) {
  const bool four = Network{.address = mapped("\0\0\0\0"), .prefix_bits = 96}.holds(address);
  char text[INET6_ADDRSTRLEN] = "";
  const void* bytes = four ? address.data() + mapped_bytes : address.data();
  inet_ntop(four ? AF_INET : AF_INET6, bytes, text, sizeof text);
  return text;
}

bool Network::holds(const IpAddress& other) const {
  for (std::size_t bit = 0; bit < prefix_bits; ++bit) {
    const auto mask = static_cast<std::uint8_t>(0x80u >> (bit % 8));
    if (((address[bit / 8] ^ other[bit / 8]) & mask) != 0) return false;
  }
  return true;
}

Result<Network> network(std::string_view text) {
  const Error wrong = {.what = "no network like 10.0.0.0/8 or fd00::/8, and no address",
                       .where = std::string(text)};
  const std::size_t slash = std::min(text.find('/'), text.size());
  const std::string_view spelling = text.substr(0, slash);
  const std::optional<IpAddress> address = ip_address(spelling);
  if (!address) return wrong;
  const std::size_t width = spelling.find(':') == std::string_view::npos ? 32 : 128;
  std::size_t bits = width;
  if (slash < text.size()) {
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + slash + 1, end, bits);
    if (read.ec != std::errc() || read.ptr != end || bits > width) return wrong;
  }
  return Network{.address = *address, .prefix_bits = bits + 128 - width};
}

std::string_view forbidden(const IpAddress& address, const AllowedNetworks& allowed) {
  if (allowed.reach == Reach::everything) return {};
  const auto holds = [&](const Network& network) { return network.holds(address); };
  if (std::any_of(allowed.also.begin(), allowed.also.end(), holds)) return {};
  const std::vector<KnownRange>& known = known_ranges();
  const auto found = std::find_if(
      known.begin(), known.end(), [&](const KnownRange& range) { return holds(range.network); });
  return found->what;
}

}  // namespace rasid
