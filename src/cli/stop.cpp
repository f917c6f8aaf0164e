#include "cli/stop.h"

#include <algorithm>
#include <csignal>
#include <thread>

namespace rasid {
namespace {

// A signal's handler sees nothing else.
std::atomic<bool> stop_asked = false;
static_assert(std::atomic<bool>::is_always_lock_free);

void ask_to_stop(int) {
  stop_asked = true;
}

}  // namespace

const std::atomic<bool>& stop_on_signals() {
  struct sigaction action {};
  action.sa_handler = ask_to_stop;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  return stop_asked;
}

void sleep_until_stop(std::chrono::milliseconds time, const std::atomic<bool>& stop) {
  constexpr std::chrono::milliseconds step(50);
  const auto end = std::chrono::steady_clock::now() + time;
  while (!stop && std::chrono::steady_clock::now() < end) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    std::this_thread::sleep_for(std::min(left, step));
  }
}

}  // namespace rasid
