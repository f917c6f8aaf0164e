#pragma once
// A page rewritten so that no parser can be made to choke on it: shallow, short tags, no scripts.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

struct GuardedPage {
  std::string html;                  // the same words under a tame subset of the same tags
  std::vector<std::string> json_ld;  // the contents of application/ld+json scripts
};

// What follows after these is not read.
// Source: pages of news sites stay below 2 MB; browsers stop at 512 open elements as well.
constexpr std::size_t max_page_bytes = std::size_t{8} << 20;
constexpr std::size_t max_open_elements = 512;
constexpr std::size_t max_attributes = 256;
constexpr std::size_t max_start_tags = 300000;

// Total and linear for any bytes.
GuardedPage guard_html(std::string_view html);

// Where the words `needle` (lower case ASCII) stand in `text` at or after `from`, whatever their
// case; npos where they do not.
std::size_t find_ignoring_case(std::string_view text, std::string_view needle, std::size_t from);

}  // namespace rasid
