#include "serve/remembered.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr std::size_t most_answers = 256;

}  // namespace

Result<std::string> Remembered::get(const std::string& key,
                                    std::int64_t version,
                                    const Make& make) {
  const std::shared_ptr<Answer> answer = find(key);
  if (const auto last = kept(*answer)) {
    if (last->version == version || SteadyClock::now() < last->good_until) return last->answer;
    const std::unique_lock renewing(renewing_, std::try_to_lock);
    return renewing ? renew(*answer, version, make) : last->answer;
  }
  const std::lock_guard making(answer->making);
  if (const auto now = kept(*answer)) return now->answer;  // made while we waited
  return renew(*answer, version, make);
}

// The one that was asked for least recently goes.
std::shared_ptr<Remembered::Answer> Remembered::find(const std::string& key) {
  const std::lock_guard lock(mutex_);
  const auto known = std::find_if(
      answers_.begin(), answers_.end(), [&](const auto& one) { return one.first == key; });
  if (known != answers_.end()) {
    answers_.splice(answers_.begin(), answers_, known);
  } else {
    answers_.emplace_front(key, std::make_shared<Answer>());
    if (answers_.size() > most_answers) answers_.pop_back();
  }
  return answers_.front().second;
}

std::shared_ptr<const Remembered::Kept> Remembered::kept(Answer& answer) {
  const std::lock_guard lock(answer.mutex);
  return answer.kept;
}

Result<std::string> Remembered::renew(Answer& answer, std::int64_t version, const Make& make) {
  const auto begin = SteadyClock::now();
  Result<std::string> made = make();
  if (!made) return made;
  const auto end = SteadyClock::now();
  auto fresh = std::make_shared<const Kept>(
      Kept{.version = version, .answer = *made, .good_until = end + 10 * (end - begin)});
  const std::lock_guard lock(answer.mutex);
  answer.kept = std::move(fresh);
  return made;
}

}  // namespace rasid
