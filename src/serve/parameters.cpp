#include "serve/parameters.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace rasid {

std::vector<std::string> Parameters::list(std::string_view name) {
  constexpr std::size_t most_values = 64;
  known_.emplace_back(name);
  std::vector<std::string> values;
  for (const auto& [written, value] : target_.parameters) {
    if (written != name) continue;
    if (value.empty()) refuse(name, "it is empty");
    values.push_back(value);
  }
  if (values.size() > most_values) refuse(name, "it is given more than 64 times");
  return values;
}

std::string Parameters::one(std::string_view name) {
  std::vector<std::string> values = list(name);
  if (values.size() > 1) refuse(name, "it may be given once");
  return values.empty() ? std::string() : std::move(values.front());
}

std::size_t Parameters::number(std::string_view name,
                               std::size_t usual,
                               std::size_t least,
                               std::size_t most) {
  const std::string written = one(name);
  if (written.empty()) return usual;
  std::size_t number = 0;
  const auto read = std::from_chars(written.data(), written.data() + written.size(), number);
  const bool whole = read.ec == std::errc() && read.ptr == written.data() + written.size();
  if (!whole || number < least || number > most)
    refuse(name,
           "it is no whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return number;
}

double Parameters::share(std::string_view name) {
  const std::string written = one(name);
  if (written.empty()) return 0;
  double share = 0;
  const auto read = std::from_chars(
      written.data(), written.data() + written.size(), share, std::chars_format::fixed);
  const bool whole = read.ec == std::errc() && read.ptr == written.data() + written.size();
  if (!whole || !(share >= 0 && share <= 1)) refuse(name, "it is no number from 0 to 1");
  return fault_ ? 0 : share;
}

std::string Parameters::choice(std::string_view name, const std::vector<std::string>& choices) {
  std::string written = one(name);
  if (written.empty()) return choices.front();
  if (std::find(choices.begin(), choices.end(), written) == choices.end()) {
    std::string known;
    for (const std::string& one : choices)
      known += (known.empty() ? "" : ", ") + one;
    refuse(name, "it is none of " + known);
  }
  return written;
}

Filter Parameters::filter() {
  constexpr std::size_t most_sources = 1'000'000;
  return {.states = list("state"),
          .people = list("person"),
          .types = list("type"),
          .acts = list("act"),
          .groups = list("group"),
          .issues = list("issue"),
          .statuses = list("status"),
          .sources = list("source"),
          .from = one("from"),
          .until = one("until"),
          .words = one("words"),
          .least_sources = number("min_sources", 0, 0, most_sources),
          .least_confidence = share("min_confidence")};
}

Page Parameters::page(std::size_t usual, std::size_t most, Order usual_order) {
  const bool newest = usual_order == Order::newest_first;
  Page page;
  page.limit = number("limit", usual, 1, most);
  page.after = one("after");
  const std::string order = choice("order",
                                   newest ? std::vector<std::string>{"newest", "oldest"}
                                          : std::vector<std::string>{"oldest", "newest"});
  page.order = order == "newest" ? Order::newest_first : Order::oldest_first;
  return page;
}

void Parameters::check_cursor(bool good) {
  if (!good) refuse("after", "it is no cursor of an earlier page");
}

void Parameters::refuse(std::string_view name, std::string message) {
  if (!fault_)
    fault_ = ApiError{.status = 400,
                      .code = "bad_parameter",
                      .parameter = std::string(name),
                      .message = std::move(message)};
}

const std::optional<ApiError>& Parameters::fault() {
  for (const auto& [name, value] : target_.parameters) {
    if (fault_) break;
    if (std::find(known_.begin(), known_.end(), name) == known_.end())
      fault_ = ApiError{.status = 400,
                        .code = "unknown_parameter",
                        .parameter = name,
                        .message = "this address has no such parameter"};
  }
  return fault_;
}

}  // namespace rasid
