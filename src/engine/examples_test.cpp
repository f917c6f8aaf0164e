// Every example of the knowledge reads as its row says.
#include "engine/engine.h"
#include "engine/readings.h"

#include <string>

#include <doctest/doctest.h>

namespace rasid {

TEST_CASE("the examples of the knowledge read as their rows say") {
  const auto reader = load_reader(RASID_SOURCE_DIR "/knowledge");
  if (!reader) FAIL(reader.error().what);
  CHECK(!reader->knowledge->examples.empty());
  for (const Example& example : reader->knowledge->examples) {
    const std::string instead = check_example(example, *reader);
    CAPTURE(example.at);
    CAPTURE(example.text);
    CAPTURE(example.reads);
    CHECK(instead == "");
  }
}

TEST_CASE("the examples of what claims are about read as their rows say") {
  const auto reader = load_reader(RASID_SOURCE_DIR "/knowledge");
  if (!reader) FAIL(reader.error().what);
  CHECK(!reader->knowledge->matters.examples.empty());
  for (const MatterExample& example : reader->knowledge->matters.examples) {
    const std::string instead = check_matter(example, *reader);
    CAPTURE(example.at);
    CAPTURE(example.text);
    CAPTURE(example.value);
    CHECK(instead == "");
  }
}

}  // namespace rasid
