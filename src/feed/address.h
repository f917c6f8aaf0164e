#pragma once
// Addresses of the web: relative ones made whole, and what of them names the host.

#include <string>
#include <string_view>

namespace rasid {

// The http or https address that `address` means where it stands in a document at `base`; empty
// where it means none. An absolute address stays as it is written, but for spaces within it, which
// become %20. Example: "/a/1" at "https://example.org/feed" is "https://example.org/a/1".
// Source: RFC 3986, section 5.
std::string absolute_address(std::string_view address, std::string_view base);

// Lower case, without port; empty for what is no http or https address.
std::string host_of(std::string_view address);

// "http" or "https" with host and, where it is not the scheme's own, port: "https://example.org".
// Empty for what is no such address.
std::string origin_of(std::string_view address);

}  // namespace rasid
