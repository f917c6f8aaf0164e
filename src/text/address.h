#pragma once
// What of the address of a page names its site. Any words are taken for an address; feed/address.h
// is for those that something is fetched from.

#include <string>
#include <string_view>

namespace rasid {

// What stands behind "://" and before the path; empty where there is none.
std::string_view authority_of(std::string_view url);

// The host alone, in small letters, without user and port.
std::string site_of(std::string_view url);

}  // namespace rasid
