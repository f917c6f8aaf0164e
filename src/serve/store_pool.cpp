#include "serve/store_pool.h"

#include <chrono>
#include <utility>

namespace rasid {

StoreLease::~StoreLease() {
  // A store keeps every statement that it has prepared, and questions make ever new ones.
  constexpr std::size_t most_uses = 2000;
  if (!own_) return;
  own_->end_snapshot();
  if (uses_ >= most_uses) return;
  const std::lock_guard lock(pool_->mutex_);
  pool_->idle_.push_back({.store = std::move(*own_), .uses = uses_});
}

Result<StoreLease> StorePool::take() {
  StoreLease lease(*this);
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      lease.own_ = std::move(idle_.back().store);
      lease.uses_ = idle_.back().uses + 1;
      idle_.pop_back();
    }
  }
  if (!lease.own_) {
    Result<Store> opened = Store::open(path_, Access::read);
    if (!opened) return opened.error();
    lease.own_ = std::move(*opened);
  }
  lease.own_->begin_snapshot();
  return lease;
}

Result<StoreLease> StorePool::take_as_of(const std::string& day) {
  constexpr std::chrono::seconds patience(2);
  const Result<std::int64_t> now = version();
  if (!now) return now.error();
  StoreLease lease(*this);
  lease.lock_ = std::unique_lock(past_mutex_, patience);
  if (!lease.lock_) return Error{.what = "the record of an earlier day is being asked by others"};
  if (!past_ || past_day_ != day || past_version_ != *now) {
    past_.reset();
    Result<Store> opened = Store::open_as_of(path_, day);
    if (!opened) return opened.error();
    past_ = std::move(*opened);
    past_day_ = day;
    past_version_ = *now;
  }
  lease.past_ = &*past_;
  return lease;
}

Result<std::int64_t> StorePool::version() {
  const std::lock_guard lock(watch_mutex_);
  if (!watch_) {
    Result<Store> opened = Store::open(path_, Access::read);
    if (!opened) return opened.error();
    watch_ = std::move(*opened);
  }
  return watch_->version();
}

}  // namespace rasid
