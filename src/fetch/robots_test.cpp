#include "fetch/robots.h"

#include <string>

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("the longest rule decides") {
  struct Case {
    const char* robots;
    const char* path;
    bool allowed;
  };
  const Case cases[] = {
      {.robots = "", .path = "/a", .allowed = true},
      {.robots = "User-agent: *\nDisallow:", .path = "/a", .allowed = true},
      {.robots = "User-agent: *\nDisallow: /", .path = "/a", .allowed = false},
      {.robots = "User-agent: *\nDisallow: /", .path = "/robots.txt", .allowed = true},
      {.robots = "User-agent: *\nDisallow: /a\nAllow: /a/b", .path = "/a/b/c", .allowed = true},
      {.robots = "User-agent: *\nAllow: /a\nDisallow: /a/b", .path = "/a/b/c", .allowed = false},
      {.robots = "User-agent: *\nDisallow: /a\nAllow: /a", .path = "/a", .allowed = true},
      {.robots = "user-agent:*\r\ndisallow:/a # why\r\n", .path = "/abc", .allowed = false},
      {.robots = "User-agent: *\nDisallow: /*.pdf$", .path = "/x/y.pdf", .allowed = false},
      {.robots = "User-agent: *\nDisallow: /*.pdf$", .path = "/x/y.pdf?z", .allowed = true},
      {.robots = "User-agent: *\nDisallow: /*a*b", .path = "/xaxxb", .allowed = false},
      {.robots = "User-agent: *\nDisallow: /*a*b", .path = "/xbxxa", .allowed = true},
      {.robots = "User-agent: *\nDisallow: /?p=", .path = "/?p=1", .allowed = false},
      {.robots = "User-agent: other\nDisallow: /", .path = "/a", .allowed = true},
      {.robots = "User-agent: Rasid/0.1\nDisallow: /", .path = "/a", .allowed = false},
      {.robots = "User-agent: *\nDisallow: /\n\nUser-agent: rasid\nAllow: /",
       .path = "/a",
       .allowed = true},
      {.robots = "User-agent: x\nUser-agent: rasid\nDisallow: /a", .path = "/a", .allowed = false},
      {.robots = "User-agent: rasid\nDisallow: /a\nUser-agent: x\nDisallow: /b",
       .path = "/b",
       .allowed = true},
      {.robots = "Disallow: /", .path = "/a", .allowed = true},
      {.robots = "\xEF\xBB\xBFUser-agent: *\nDisallow: /a", .path = "/a", .allowed = false},
      {.robots = "<html>not found</html>", .path = "/a", .allowed = true},
      {.robots = "User-agent: *\nDisallow: $", .path = "/a", .allowed = true},
  };
  for (const Case& c : cases) {
    CAPTURE(c.robots);
    CAPTURE(c.path);
    CHECK(read_robots(c.robots, "rasid").allow(c.path) == c.allowed);
  }
}

TEST_CASE("a delay is kept, within bounds") {
  CHECK(read_robots("User-agent: *\nCrawl-delay: 7", "rasid").delay.count() == 7);
  CHECK(read_robots("User-agent: *\nCrawl-delay: 7.5", "rasid").delay.count() == 7);
  CHECK(read_robots("User-agent: *\nCrawl-delay: 99999", "rasid").delay.count() == 60);
  CHECK(read_robots("User-agent: *\nCrawl-delay: -1", "rasid").delay.count() == 0);
  CHECK(read_robots("User-agent: x\nCrawl-delay: 7", "rasid").delay.count() == 0);
}

TEST_CASE("a rule of many stars is no bomb") {
  std::string rule;
  for (int i = 0; i < 1000; ++i)
    rule += "*a";
  const RobotRules rules = read_robots("User-agent: *\nDisallow: /" + rule + "$", "rasid");
  CHECK(rules.allow("/" + std::string(4000, 'a') + "b"));
}

}  // namespace
}  // namespace rasid
