#include "serve/router.h"

#include <doctest/doctest.h>

namespace rasid {
namespace {

using Kind = RouteMatch::Kind;

Router sample() {
  Router router;
  router.add("GET", "/api/v1/events");
  router.add("GET", "/api/v1/show/{id}");
  router.add("GET", "/api/v1/show/all");
  router.add("GET", "/api/v1/documents/{id}/marks");
  router.add("GET", "/api/v1/corrections");
  router.add("POST", "/api/v1/corrections");
  return router;
}

TEST_CASE("a path leads to its route") {
  const Router router = sample();
  struct Case {
    const char* method;
    std::vector<std::string> path;
    Kind kind;
    std::size_t route;
    PathValues values;
    const char* allow;
  };
  const Case cases[] = {
      {"GET", {"api", "v1", "events"}, Kind::found, 0, {}, ""},
      {"HEAD", {"api", "v1", "events"}, Kind::found, 0, {}, ""},
      {"GET", {"api", "v1", "show", "3f/2a"}, Kind::found, 1, {{"id", "3f/2a"}}, ""},
      {"GET", {"api", "v1", "show", "all"}, Kind::found, 2, {}, ""},
      {"GET", {"api", "v1", "documents", "x", "marks"}, Kind::found, 3, {{"id", "x"}}, ""},
      {"GET", {"api", "v1", "corrections"}, Kind::found, 4, {}, "POST"},
      {"POST", {"api", "v1", "corrections"}, Kind::found, 5, {}, "GET, HEAD"},
      {"POST", {"api", "v1", "events"}, Kind::no_such_method, 0, {}, "GET, HEAD"},
      {"PUT", {"api", "v1", "corrections"}, Kind::no_such_method, 0, {}, "GET, HEAD, POST"},
      {"get", {"api", "v1", "events"}, Kind::no_such_method, 0, {}, "GET, HEAD"},
      {"GET", {"api", "v1", "show", ""}, Kind::no_such_path, 0, {}, ""},
      {"GET", {"api", "v1", "events", ""}, Kind::no_such_path, 0, {}, ""},
      {"GET", {"api", "v1"}, Kind::no_such_path, 0, {}, ""},
      {"GET", {}, Kind::no_such_path, 0, {}, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.method);
    CAPTURE(c.path.size());
    const RouteMatch match = router.find(c.method, c.path);
    CHECK(match.kind == c.kind);
    CHECK(match.route == c.route);
    CHECK(match.values == c.values);
    CHECK(match.allow == c.allow);
  }
}

}  // namespace
}  // namespace rasid
