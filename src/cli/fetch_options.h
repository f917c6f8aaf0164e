#pragma once
// The options of verbs that fetch.

#include "cli/terminal.h"
#include "fetch/client.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI {  // NOLINT(readability-identifier-naming): the vendor's name
class App;
class Validator;
}  // namespace CLI

namespace rasid {

struct FetchChoice {
  bool follow = false;
  std::size_t most = 100;        // articles followed at one reading of a feed
  std::int64_t delay_ms = 1000;  // between two requests to a host
  bool allow_private = false;
  std::vector<std::string> networks;  // allowed beside the public ones
  std::string user_agent;
  std::string proxy;
  std::int64_t timeout_ms = 0;
  std::int64_t stall_ms = 0;
  std::size_t max_bytes = 0;
  std::size_t redirects = 0;
};

void add_fetch_options(CLI::App& app, FetchChoice& choice);

// Nothing, and told, where a network is none.
std::optional<FetchSettings> settings_of(const FetchChoice& choice, Terminal& terminal);

// Reads "90s", "15m", "500ms", up to seven days, as milliseconds.
CLI::Validator milliseconds_from(std::int64_t least_ms);

}  // namespace rasid
