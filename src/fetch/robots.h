#pragma once
// What the robots.txt of a site asks of programs that read it.

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

struct RobotRule {
  std::string path;  // with * for any characters, and $ at its end for the end
  bool allows = false;
};

struct RobotRules {
  std::vector<RobotRule> rules;
  std::chrono::seconds delay{0};  // between two requests

  // Whether `path` ("/a?b") may be read: the longest rule that matches decides, an allowing one
  // before an equally long other. Linear in rule times path.
  bool allow(std::string_view path) const;
};

// More of the file is not read. Source: RFC 9309, section 2.5.
constexpr std::size_t max_robots_bytes = std::size_t{500} << 10;

// The rules for `robot` ("rasid"), else for all. Total: any bytes.
// Source: RFC 9309; Crawl-delay is no part of it, and common.
RobotRules read_robots(std::string_view text, std::string_view robot);

}  // namespace rasid
