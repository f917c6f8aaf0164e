#include "cli/clock.h"

#include <array>
#include <ctime>

namespace rasid {

std::string utc_now() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  std::array<char, 32> text{};
  const bool known = gmtime_r(&now, &parts) != nullptr;
  const std::size_t size =
      known ? std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts) : 0;
  return {text.data(), size};
}

}  // namespace rasid
