#pragma once
// An answer that costs a walk over the whole record, kept until the record has changed.

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace rasid {

class Remembered {
 public:
  // The answer for this version of the record. While one thread makes it anew, and for a while
  // after (ten times as long as the making took: the record may change all the time), the others
  // are given the last one.
  Result<std::string> get(std::int64_t version, const std::function<Result<std::string>()>& make);

 private:
  struct Kept {
    std::int64_t version = 0;
    std::string answer;
    std::chrono::steady_clock::time_point good_until;
  };

  std::mutex making_;
  std::mutex mutex_;  // of kept_
  std::shared_ptr<const Kept> kept_;
};

}  // namespace rasid
