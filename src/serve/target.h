#pragma once
// The target of a request, taken apart: the parts of its path and its parameters.

#include "base/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rasid {

// All texts are decoded, valid UTF-8 and without control characters.
struct Target {
  std::vector<std::string> path;                                // "/api/v1/" -> {"api", "v1", ""}
  std::vector<std::pair<std::string, std::string>> parameters;  // in their order
};

// Fails: where it does not begin with '/', where a % is not followed by two hexadecimal digits,
// where the bytes are no UTF-8 or hold a control character. Example: "/show/a%20b?words=x+y".
Result<Target> parse_target(std::string_view target);

}  // namespace rasid
