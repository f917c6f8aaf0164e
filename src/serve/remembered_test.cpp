#include "serve/remembered.h"

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("an answer is made once for a version of the record") {
  Remembered memory;
  int made = 0;
  const auto make = [&]() -> Result<std::string> { return "answer " + std::to_string(++made); };
  CHECK(*memory.get("a", 1, make) == "answer 1");
  CHECK(*memory.get("a", 1, make) == "answer 1");
  CHECK(made == 1);
  // After a change the last one is given for a moment, then a new one.
  while (*memory.get("a", 2, make) == "answer 1") {
  }
  CHECK(*memory.get("a", 2, make) == "answer 2");
  CHECK(made == 2);
}

TEST_CASE("a failure is not remembered") {
  Remembered memory;
  CHECK_FALSE(memory.get("a", 1, []() -> Result<std::string> { return Error{.what = "no"}; }));
  CHECK(*memory.get("a", 1, []() -> Result<std::string> { return std::string("yes"); }) == "yes");
}

TEST_CASE("of many questions those asked last are remembered") {
  Remembered memory;
  int made = 0;
  const auto make = [&]() -> Result<std::string> { return std::to_string(++made); };
  for (int key = 0; key < 256; ++key)
    CHECK(*memory.get(std::to_string(key), 1, make) == std::to_string(key + 1));
  CHECK(*memory.get("0", 1, make) == "1");
  CHECK(*memory.get("new", 1, make) == "257");
  CHECK(*memory.get("0", 1, make) == "1");
  CHECK(*memory.get("1", 1, make) == "258");
}

}  // namespace
}  // namespace rasid
