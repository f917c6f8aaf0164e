#pragma once
// An answer that costs a walk over the whole record, kept until the record has changed.

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

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

// The same for many questions, each by its key; the one that was asked for least recently goes.
class RememberedAnswers {
 public:
  Result<std::string> get(const std::string& key,
                          std::int64_t version,
                          const std::function<Result<std::string>()>& make);

 private:
  std::shared_ptr<Remembered> find(const std::string& key);

  std::mutex mutex_;
  std::list<std::pair<std::string, std::shared_ptr<Remembered>>> answers_;  // the latest first
};

}  // namespace rasid
