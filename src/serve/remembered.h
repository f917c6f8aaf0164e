#pragma once
// Answers that cost a walk over the record, kept until the record has changed.

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
  using Make = std::function<Result<std::string>()>;

  // The answer to `key` for this version of the record. While one thread makes any answer anew, and
  // for a while after (ten times as long as the making took: the record may change all the time),
  // the last one is given: so that a changed record keeps one thread busy and no more.
  Result<std::string> get(const std::string& key, std::int64_t version, const Make& make);

 private:
  struct Kept {
    std::int64_t version = 0;
    std::string answer;
    std::chrono::steady_clock::time_point good_until;
  };
  struct Answer {
    std::mutex making;  // for the first time
    std::mutex mutex;   // of kept
    std::shared_ptr<const Kept> kept;
  };

  std::shared_ptr<Answer> find(const std::string& key);
  static std::shared_ptr<const Kept> kept(Answer& answer);
  static Result<std::string> renew(Answer& answer, std::int64_t version, const Make& make);

  std::mutex renewing_;
  std::mutex mutex_;                                                    // of answers_
  std::list<std::pair<std::string, std::shared_ptr<Answer>>> answers_;  // asked last, first
};

}  // namespace rasid
