#pragma once
// Which addresses of the internet may be reached: the public ones, and those that were allowed.

#include "base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sockaddr;

namespace rasid {

// IPv4 stands as ::ffff:a.b.c.d.
using IpAddress = std::array<std::uint8_t, 16>;

// "10.1.2.3", "::1"; nothing for what is no address in its usual spelling.
std::optional<IpAddress> ip_address(std::string_view text);
// Nothing for what is neither IPv4 nor IPv6.
std::optional<IpAddress> ip_address(const sockaddr& address);
std::string spelled(const IpAddress& address);

struct Network {
  IpAddress address{};
  std::size_t prefix_bits = 128;  // of the sixteen bytes

  bool holds(const IpAddress& other) const;
};

// "10.0.0.0/8", "fd00::/8", or one address.
// Fails: for what is none of them.
Result<Network> network(std::string_view text);

enum class Reach : std::uint8_t { public_only, everything };

struct AllowedNetworks {
  Reach reach = Reach::public_only;
  std::vector<Network> also;  // beside the public ones
};

// What an address is that must not be reached, such as "loopback"; empty for one that may be.
std::string_view forbidden(const IpAddress& address, const AllowedNetworks& allowed);

}  // namespace rasid
