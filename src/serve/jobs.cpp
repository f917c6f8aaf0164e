#include "serve/jobs.h"

#include "base/hash.h"

#include <exception>
#include <utility>

namespace rasid {
namespace {

constexpr std::size_t most_waiting = 64;
constexpr std::size_t most_waiting_bytes = std::size_t{128} << 20;
constexpr std::size_t most_remembered = 1000;

}  // namespace

const char* job_state_name(JobState state) {
  switch (state) {
    case JobState::waiting: return "waiting";
    case JobState::reading: return "reading";
    case JobState::done: return "done";
    case JobState::failed: break;
  }
  return "failed";
}

JobQueue::JobQueue(KeepArticles keep) : keep_(std::move(keep)), thread_([this] { work(); }) {}

JobQueue::~JobQueue() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

std::optional<std::string> JobQueue::give(std::string bytes) {
  const std::lock_guard lock(mutex_);
  if (waiting_.size() >= most_waiting || waiting_bytes_ + bytes.size() > most_waiting_bytes)
    return std::nullopt;
  // The number keeps apart what is sent twice.
  const std::string id = hash_hex(std::to_string(++number_) + ' ' + bytes).substr(0, 16);
  jobs_[id] = {};
  order_.push_back(id);
  if (order_.size() > most_remembered) {
    jobs_.erase(order_.front());
    order_.pop_front();
  }
  waiting_bytes_ += bytes.size();
  waiting_.push_back({.id = id, .bytes = std::move(bytes)});
  wake_.notify_all();
  return id;
}

std::optional<Job> JobQueue::find(const std::string& id) {
  const std::lock_guard lock(mutex_);
  const auto found = jobs_.find(id);
  if (found == jobs_.end()) return std::nullopt;
  return found->second;
}

void JobQueue::set(const std::string& id, Job job) {
  const std::lock_guard lock(mutex_);
  const auto found = jobs_.find(id);
  if (found != jobs_.end()) found->second = std::move(job);
}

void JobQueue::work() {
  for (;;) {
    Waiting next;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
      if (stopping_) return;
      next = std::move(waiting_.front());
      waiting_.pop_front();
      waiting_bytes_ -= next.bytes.size();
    }
    set(next.id, {.state = JobState::reading});
    try {
      set(next.id, keep_(next.bytes));
    } catch (const std::exception&) {
      set(next.id, {.state = JobState::failed, .message = "a bug of rasid"});
    }
  }
}

}  // namespace rasid
