#include "serve/remembered.h"

#include <algorithm>
#include <utility>

namespace rasid {

Result<std::string> Remembered::get(std::int64_t version,
                                    const std::function<Result<std::string>()>& make) {
  using Clock = std::chrono::steady_clock;
  const auto kept = [this] {
    const std::lock_guard lock(mutex_);
    return kept_;
  };
  const auto is_good = [version](const std::shared_ptr<const Kept>& one) {
    return one && (one->version == version || Clock::now() < one->good_until);
  };
  if (const auto now = kept(); is_good(now)) return now->answer;
  std::unique_lock making(making_, std::try_to_lock);
  if (!making) {
    if (const auto now = kept()) return now->answer;
    making.lock();
  }
  if (const auto now = kept(); is_good(now)) return now->answer;  // made while we waited
  const auto begin = Clock::now();
  Result<std::string> made = make();
  if (!made) return made;
  const auto end = Clock::now();
  auto fresh = std::make_shared<const Kept>(
      Kept{.version = version, .answer = *made, .good_until = end + 10 * (end - begin)});
  const std::lock_guard lock(mutex_);
  kept_ = std::move(fresh);
  return made;
}

std::shared_ptr<Remembered> RememberedAnswers::find(const std::string& key) {
  constexpr std::size_t most = 256;
  const std::lock_guard lock(mutex_);
  const auto known = std::find_if(
      answers_.begin(), answers_.end(), [&](const auto& answer) { return answer.first == key; });
  if (known == answers_.end()) {
    answers_.emplace_front(key, std::make_shared<Remembered>());
    if (answers_.size() > most) answers_.pop_back();
  } else {
    answers_.splice(answers_.begin(), answers_, known);
  }
  return answers_.front().second;
}

Result<std::string> RememberedAnswers::get(const std::string& key,
                                           std::int64_t version,
                                           const std::function<Result<std::string>()>& make) {
  return find(key)->get(version, make);
}

}  // namespace rasid
