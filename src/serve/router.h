#pragma once
// Which address is answered by what.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

using PathValues = std::map<std::string, std::string, std::less<>>;  // "id" -> "3f2a9c"

// Where a request leads.
struct RouteMatch {
  enum class Kind { found, no_such_path, no_such_method };

  Kind kind = Kind::no_such_path;
  std::size_t route = 0;  // where found: its number, by the order in which routes were added
  PathValues values;
  std::string allow = {};  // where the path has other methods: "GET, HEAD"
};

// Paths have fixed pieces and variable ones: "/api/v1/show/{id}". A variable takes one piece, and
// not an empty one.
class Router {
 public:
  void add(std::string method, std::string_view pattern);

  // HEAD is answered as GET is. A fixed piece goes before a variable.
  RouteMatch find(std::string_view method, const std::vector<std::string>& path) const;

 private:
  struct Entry {
    std::string method;
    std::vector<std::string> pieces;
  };
  std::vector<Entry> entries_;
};

}  // namespace rasid
