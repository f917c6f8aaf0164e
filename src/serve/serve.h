#pragma once
// Here is a store: answer questions about it over HTTP, with the pages that ask them.

#include "base/result.h"
#include "know/knowledge.h"
#include "serve/jobs.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace rasid {

struct ServeOptions {
  std::string store;
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: any free one
  std::size_t threads = 1;
  std::string token_file;          // required where the address is not of this machine alone
  std::vector<std::string> hosts;  // names by which it is called beside its address
};

// What the room does not do itself.
struct ServeSurroundings {
  std::string program;                          // "rasid 0.1.0"
  std::function<std::string()> now;             // in UTC: "2026-03-01T10:20:30Z"
  std::function<void(const std::string&)> say;  // the address to open, when it can be opened
  std::function<void(const Error&)> tell;       // what went wrong; any thread
  KeepArticles keep;                            // by one thread of its own
};

// Serves until SIGINT or SIGTERM. The knowledge lives longer. The store is kept with a write-ahead
// log meanwhile, so that others may write while it is asked.
// Fails: where the store, the address, the token or the knowledge cannot be used.
Done serve(const ServeOptions& options,
           const Knowledge& knowledge,
           const ServeSurroundings& surroundings);

}  // namespace rasid
