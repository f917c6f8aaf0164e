#include "fetch/hosts.h"

#include <atomic>
#include <chrono>

#include <doctest/doctest.h>

namespace rasid {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

milliseconds turns(Hosts& hosts, const char* first, const char* second) {
  const auto begin = std::chrono::steady_clock::now();
  hosts.wait_for_turn(first);
  hosts.wait_for_turn(second);
  return std::chrono::floor<milliseconds>(std::chrono::steady_clock::now() - begin);
}

TEST_CASE("a host is not asked before its time") {
  const std::atomic<bool> stop = false;
  Hosts hosts(milliseconds(200), stop);
  CHECK(turns(hosts, "a", "a") >= milliseconds(190));
  CHECK(turns(hosts, "b", "c") < milliseconds(190));
  hosts.set_delay("d", milliseconds(300));
  CHECK(turns(hosts, "d", "d") >= milliseconds(590));

  const std::atomic<bool> stopped = true;
  Hosts patient(std::chrono::hours(1), stopped);
  CHECK(turns(patient, "a", "a") < seconds(1));
}

TEST_CASE("a host that wants to be left alone is, up to a day") {
  const std::atomic<bool> stop = false;
  Hosts hosts(milliseconds(0), stop);
  CHECK(hosts.held("a").count() == 0);
  hosts.hold("a", seconds(100));
  CHECK(hosts.held("a").count() > 90);
  CHECK(hosts.held("b").count() == 0);
  hosts.hold("a", seconds(1'000'000'000));
  CHECK(hosts.held("a") <= seconds(86'400));
  hosts.hold("a", seconds(-5));
  CHECK(hosts.held("a").count() == 0);
}

}  // namespace
}  // namespace rasid
