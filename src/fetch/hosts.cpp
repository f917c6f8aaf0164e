#include "fetch/hosts.h"

#include <algorithm>
#include <thread>

namespace rasid {

void Hosts::wait_for_turn(const std::string& host) {
  constexpr std::chrono::milliseconds step(50);  // how soon a stop is seen
  Host& asked = hosts_[host];
  while (!stop_ && Clock::now() < asked.next) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(asked.next - Clock::now());
    std::this_thread::sleep_for(std::min(left, step));
  }
  asked.next = Clock::now() + std::max(delay_, asked.delay);
}

void Hosts::set_delay(const std::string& host, std::chrono::milliseconds delay) {
  Host& asked = hosts_[host];
  asked.delay = delay;
  asked.next = std::max(asked.next, Clock::now() + std::max(delay_, delay));
}

void Hosts::hold(const std::string& host, std::chrono::seconds time) {
  const std::chrono::seconds most = longest_hold;
  hosts_[host].held_until = Clock::now() + std::clamp(time, std::chrono::seconds(0), most);
}

std::chrono::seconds Hosts::held(const std::string& host) const {
  const auto found = hosts_.find(host);
  if (found == hosts_.end()) return std::chrono::seconds(0);
  const auto left =
      std::chrono::ceil<std::chrono::seconds>(found->second.held_until - Clock::now());
  return std::max(left, std::chrono::seconds(0));
}

}  // namespace rasid
