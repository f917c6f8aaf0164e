#pragma once
// Open stores for the threads that answer: each request has one to itself.

#include "base/result.h"
#include "store/store.h"

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rasid {

class StorePool;

// A store for the time of one request.
class StoreLease {
 public:
  StoreLease(StoreLease&& other) noexcept
      : pool_(other.pool_),
        own_(std::exchange(other.own_, std::nullopt)),
        uses_(other.uses_),
        past_(other.past_),
        lock_(std::move(other.lock_)) {}
  StoreLease& operator=(StoreLease&&) = delete;
  ~StoreLease();

  Store& store() { return past_ != nullptr ? *past_ : *own_; }

 private:
  friend class StorePool;
  explicit StoreLease(StorePool& pool) : pool_(&pool) {}

  StorePool* pool_;
  std::optional<Store> own_;
  std::size_t uses_ = 0;
  Store* past_ = nullptr;  // the record of an earlier day, shared and locked
  std::unique_lock<std::timed_mutex> lock_;
};

class StorePool {
 public:
  explicit StorePool(std::string path) : path_(std::move(path)) {}
  StorePool(const StorePool&) = delete;
  StorePool& operator=(const StorePool&) = delete;

  // The record as it stands now, and as long as the lease is held. Fails: as Store::open.
  Result<StoreLease> take();
  // The record as it stood at the end of a day (EDTF). The one of the last day that was asked for
  // is kept, since to make it costs as much as deriving the whole record; it is asked by one
  // request at a time. Fails: as Store::open_as_of; without a place where it is taken for too long.
  Result<StoreLease> take_as_of(const std::string& day);

  // Another number whenever the record has changed.
  Result<std::int64_t> version();

  const std::string& path() const { return path_; }

 private:
  friend class StoreLease;
  struct Idle {
    Store store;
    std::size_t uses = 0;
  };

  const std::string path_;
  std::mutex mutex_;
  std::vector<Idle> idle_;
  std::mutex watch_mutex_;
  std::optional<Store> watch_;
  std::timed_mutex past_mutex_;
  std::optional<Store> past_;
  std::string past_day_;
  std::int64_t past_version_ = 0;
};

}  // namespace rasid
