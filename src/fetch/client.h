#pragma once
// One request over HTTP at a time, within limits, and never to where it must not go.

#include "base/result.h"
#include "fetch/networks.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

namespace rasid {

// Source of the defaults: feeds and pages of news sites are below 4 MB and answer within seconds.
struct FetchLimits {
  std::size_t body_bytes = std::size_t{16} << 20;  // as it comes, and unpacked
  std::size_t header_bytes = std::size_t{1} << 16;
  std::size_t redirects = 5;
  std::chrono::milliseconds whole{60'000};
  std::chrono::milliseconds connect{10'000};
  std::chrono::milliseconds stall{20'000};  // with fewer than stall_bytes_per_second
};

constexpr long stall_bytes_per_second = 50;

struct FetchSettings {
  FetchLimits limits;
  AllowedNetworks allowed;
  std::string user_agent;
  std::string proxy;  // empty: none, whatever the environment says
};

// What the last answer said of itself, to be told that nothing has changed since.
struct Validators {
  std::string etag;
  std::string last_modified;

  friend bool operator==(const Validators&, const Validators&) = default;
};

// The answer at the end of all redirects.
struct WebAnswer {
  long status = 0;
  std::string address;  // whose answer it is
  std::string body;     // unpacked
  std::string charset;  // of the header Content-Type
  Validators validators;
  std::chrono::seconds retry_after{0};

  bool good() const { return status >= 200 && status < 300; }
  bool unchanged() const { return status == 304; }
};

// Who asks: keeps its connections between requests. One thread at a time.
class HttpClient {
 public:
  // `stop` ends a request that is under way; it outlives the client.
  HttpClient(FetchSettings settings, const std::atomic<bool>& stop);
  HttpClient(const HttpClient&) = delete;
  ~HttpClient();

  // Any status is an answer.
  // Fails: with the address and the reason where there is no answer, or only a part of one, or
  // where it is over a limit or at an address that must not be reached.
  Result<WebAnswer> get(const std::string& address, const Validators& known);

 private:
  class Transfer;
  struct Curl;

  FetchSettings settings_;
  const std::atomic<bool>& stop_;
  std::unique_ptr<Curl> curl_;
};

}  // namespace rasid
