#pragma once
// Articles that came by the page, on their way into the store: one after the other, by one thread.

#include "base/result.h"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace rasid {

enum class JobState : std::uint8_t { waiting, reading, done, failed };

struct Job {
  JobState state = JobState::waiting;
  std::size_t documents = 0;  // in the store now, new or not
  std::size_t claims = 0;     // new ones
  std::string message;        // for people: why it failed, or what was set aside
  std::string document;       // the hash of the first document, which opens it
};

const char* job_state_name(JobState state);

// Reads what is in `bytes` and keeps it; gives the job as it ends.
using KeepArticles = std::function<Job(const std::string& bytes)>;

class JobQueue {
 public:
  explicit JobQueue(KeepArticles keep);
  JobQueue(const JobQueue&) = delete;
  JobQueue& operator=(const JobQueue&) = delete;
  // Ends the job that is being done; those that wait are lost.
  ~JobQueue();

  // The id of the new job; nothing where too much waits already.
  std::optional<std::string> give(std::string bytes);
  // The last thousand jobs are remembered.
  std::optional<Job> find(const std::string& id);

 private:
  struct Waiting {
    std::string id;
    std::string bytes;
  };

  void work();
  void set(const std::string& id, Job job);

  KeepArticles keep_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::deque<Waiting> waiting_;
  std::size_t waiting_bytes_ = 0;
  std::map<std::string, Job> jobs_;
  std::deque<std::string> order_;  // ids, the oldest first
  std::uint64_t number_ = 0;
  std::thread thread_;  // last: it uses all that stands above
};

}  // namespace rasid
