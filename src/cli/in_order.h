#pragma once
// Work on many articles at once whose results come out in the order of the articles.

#include "text/document.h"

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace rasid {

// How much may be under way: beyond it, give() waits. A single longer article is let in alone.
constexpr std::size_t articles_a_thread = 4;
constexpr std::size_t max_bytes_under_way = std::size_t{64} << 20;

// `work` runs on the given number of threads, `take` on the thread that calls give() and finish().
// With one thread everything runs there. What `work` throws, give() and finish() throw.
template <typename Output>
class InOrder {
 public:
  using Work = std::function<Output(Document&&)>;
  using Take = std::function<bool(Output&&)>;  // false: it has had enough

  InOrder(std::size_t threads, Work work, Take take)
      : work_(std::move(work)),
        take_(std::move(take)),
        window_(threads * articles_a_thread) {
    for (std::size_t i = 0; threads > 1 && i < threads; ++i)
      workers_.emplace_back([this](const std::stop_token& stop) { run(stop); });
  }

  // False where `take` has had enough: what comes later is lost.
  bool give(Document&& document) {
    if (workers_.empty()) return give_here(std::move(document));
    const std::size_t bytes = document.body.size();
    while (!slots_.empty() &&
           (slots_.size() >= window_ || bytes_ + bytes > max_bytes_under_way || front_done()))
      take_front();
    if (enough_) return false;
    const std::lock_guard lock(mutex_);
    Slot& slot = slots_.emplace_back();
    slot.document = std::move(document);
    slot.bytes = bytes;
    bytes_ += bytes;
    waiting_.push_back(&slot);
    work_to_do_.notify_one();
    return true;
  }

  // Hands on what is still under way.
  void finish() {
    while (!slots_.empty() && !enough_)
      take_front();
  }

 private:
  struct Slot {
    Document document;
    std::size_t bytes = 0;
    std::optional<Output> output;
    std::exception_ptr thrown;
    bool done = false;
  };

  bool give_here(Document&& document) {
    if (!enough_) enough_ = !take_(work_(std::move(document)));
    return !enough_;
  }

  void run(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (work_to_do_.wait(lock, stop, [this] { return !waiting_.empty(); })) {
      if (stop.stop_requested()) return;
      Slot& slot = *waiting_.front();
      waiting_.pop_front();
      lock.unlock();
      try {
        slot.output = work_(std::move(slot.document));
      } catch (...) {
        slot.thrown = std::current_exception();
      }
      lock.lock();
      slot.done = true;
      done_.notify_one();
    }
  }

  bool front_done() {
    const std::lock_guard lock(mutex_);
    return slots_.front().done;
  }

  void take_front() {
    std::unique_lock lock(mutex_);
    Slot& front = slots_.front();
    done_.wait(lock, [&front] { return front.done; });
    if (front.thrown) std::rethrow_exception(front.thrown);
    std::optional<Output> output = std::move(front.output);
    bytes_ -= front.bytes;
    slots_.pop_front();
    lock.unlock();
    if (!enough_) enough_ = !take_(std::move(*output));
  }

  Work work_;
  Take take_;
  std::size_t window_;
  std::size_t bytes_ = 0;
  bool enough_ = false;
  std::mutex mutex_;  // guards what follows, except slots_' ends, which only the caller moves
  std::condition_variable_any work_to_do_;
  std::condition_variable done_;
  std::deque<Slot> slots_;             // in the order of the articles
  std::deque<Slot*> waiting_;          // those that nobody works on yet
  std::vector<std::jthread> workers_;  // last: they end before what they use
};

}  // namespace rasid
