#pragma once
// When a host may be asked again.

#include <atomic>
#include <chrono>
#include <map>
#include <string>

namespace rasid {

// Longer waits that a host asks for are taken as this.
constexpr std::chrono::hours longest_hold{24};

// Times between requests to the same host. One thread at a time.
class Hosts {
 public:
  // `stop` ends a wait; it outlives this.
  Hosts(std::chrono::milliseconds delay, const std::atomic<bool>& stop)
      : delay_(delay),
        stop_(stop) {}

  // Waits until `host` may be asked, and takes that for asked.
  void wait_for_turn(const std::string& host);

  // `host` wants so much time between requests, where that is longer than the usual.
  void set_delay(const std::string& host, std::chrono::milliseconds delay);

  // `host` wants to be left alone for so long.
  void hold(const std::string& host, std::chrono::seconds time);
  // For how long still; zero where it may be asked.
  std::chrono::seconds held(const std::string& host) const;

 private:
  using Clock = std::chrono::steady_clock;

  struct Host {
    std::chrono::milliseconds delay{0};
    Clock::time_point next;
    Clock::time_point held_until;
  };

  std::chrono::milliseconds delay_;
  const std::atomic<bool>& stop_;
  std::map<std::string, Host> hosts_;
};

}  // namespace rasid
