#include "serve/jobs.h"

#include <future>
#include <stdexcept>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

// The job when it has ended; a job that hangs makes the test hang.
Job ended(JobQueue& queue, const std::string& id) {
  for (;;) {
    const std::optional<Job> job = queue.find(id);
    REQUIRE(job);
    if (job->state == JobState::done || job->state == JobState::failed) return *job;
    std::this_thread::yield();
  }
}

TEST_CASE("jobs are done one after the other, each by its bytes") {
  std::vector<std::string> seen;
  JobQueue queue([&](const std::string& bytes) {
    seen.push_back(bytes);
    if (bytes == "bad") return Job{.state = JobState::failed, .message = "bad"};
    if (bytes == "bug") throw std::runtime_error("a bug");
    return Job{.state = JobState::done, .documents = bytes.size(), .document = bytes};
  });
  const std::string first = *queue.give("abc");
  const std::string again = *queue.give("abc");
  const std::string bad = *queue.give("bad");
  const std::string bug = *queue.give("bug");
  CHECK(first != again);
  CHECK(ended(queue, bug).state == JobState::failed);
  CHECK(ended(queue, bad).message == "bad");
  CHECK(ended(queue, again).documents == 3);
  CHECK(ended(queue, first).document == "abc");
  CHECK(seen == std::vector<std::string>{"abc", "abc", "bad", "bug"});
  CHECK_FALSE(queue.find("nothing"));
}

TEST_CASE("too much that waits is not taken, and the end does not wait for it") {
  std::promise<void> let_go;
  std::shared_future<void> gate = let_go.get_future().share();
  std::size_t taken = 0;
  std::string last;
  {
    JobQueue queue([&](const std::string&) {
      gate.wait();
      return Job{.state = JobState::done};
    });
    while (const auto id = queue.give("x")) {
      last = *id;
      ++taken;
    }
    CHECK(queue.find(last)->state == JobState::waiting);
    CHECK_FALSE(queue.give("x"));
    let_go.set_value();
  }
  CHECK(taken >= 64);
  CHECK(taken <= 65);  // one of them is in hand
}

}  // namespace
}  // namespace rasid
