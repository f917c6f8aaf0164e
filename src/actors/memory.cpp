#include "actors/memory.h"

#include <algorithm>

namespace rasid {

void DocumentMemory::saw_state(const std::string& code) {
  const auto known = std::find_if(
      states_.begin(), states_.end(), [&](const auto& state) { return state.first == code; });
  if (known != states_.end()) {
    ++known->second;
  } else {
    states_.emplace_back(code, 1);
  }
}

void DocumentMemory::saw_office(std::string_view office,
                                const std::string& code,
                                std::size_t sentence) {
  const auto [holder, added] =
      offices_.try_emplace(std::string(office), Holder{.code = code, .sentence = sentence});
  if (!added && holder->second.sentence != sentence)
    holder->second = {.code = code, .sentence = sentence};
}

void DocumentMemory::introduced(std::string_view part_of_name, Introduced person) {
  people_[std::string(part_of_name)] = std::move(person);
}

std::string DocumentMemory::holder_of(std::string_view office) const {
  const auto found = offices_.find(office);
  return found == offices_.end() ? std::string() : found->second.code;
}

const Introduced* DocumentMemory::find(std::string_view part_of_name) const {
  const auto found = people_.find(part_of_name);
  return found == people_.end() ? nullptr : &found->second;
}

bool DocumentMemory::knows_state(std::string_view code) const {
  return std::any_of(
      states_.begin(), states_.end(), [&](const auto& state) { return state.first == code; });
}

std::string DocumentMemory::only_state() const {
  return states_.size() == 1 ? states_.front().first : std::string();
}

bool DocumentMemory::speaks_most_of(std::string_view code) const {
  const int own = weight(code);
  return own > 0 && std::all_of(states_.begin(), states_.end(), [&](const auto& state) {
           return state.second <= own;
         });
}

int DocumentMemory::weight(std::string_view code) const {
  for (const auto& [state, times] : states_)
    if (state == code) return times;
  return 0;
}

std::vector<std::string> DocumentMemory::pair() const {
  if (states_.size() < 2) return {};
  std::vector<std::pair<std::string, int>> ranked = states_;
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return a.second > b.second;
  });
  return {ranked[0].first, ranked[1].first};
}

}  // namespace rasid
