#include "archive/limits.h"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <system_error>

namespace rasid {
namespace {

std::uint64_t processor_ns() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000 +
         static_cast<std::uint64_t>(time.tv_nsec);
}

std::string over(const char* name, std::uint64_t limit) {
  return std::string("over the limit ") + name + '=' + std::to_string(limit);
}

}  // namespace

const std::vector<NamedLimit>& named_limits() {
  static const std::vector<NamedLimit> all = {
      {.name = "member-bytes", .value = &Limits::member_bytes},
      {.name = "unpacked-bytes", .value = &Limits::unpacked_bytes},
      {.name = "ratio", .value = &Limits::ratio},
      {.name = "members", .value = &Limits::members},
      {.name = "records", .value = &Limits::records},
      {.name = "depth", .value = &Limits::depth},
      {.name = "seconds", .value = &Limits::seconds},
  };
  return all;
}

Done set_limit(std::string_view setting, Limits& limits) {
  const std::size_t equals = std::min(setting.find('='), setting.size());
  const std::string_view name = setting.substr(0, equals);
  const std::string_view number = setting.substr(std::min(equals + 1, setting.size()));
  const auto& all = named_limits();
  const auto found = std::find_if(
      all.begin(), all.end(), [&](const NamedLimit& limit) { return name == limit.name; });
  if (found == all.end()) {
    std::string names;
    for (const NamedLimit& limit : all)
      names += std::string(names.empty() ? "" : ", ") + limit.name;
    return Error{.what = "there is no limit \"" + std::string(name) + "\"; there are " + names};
  }
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  if (error != std::errc() || end != number.data() + number.size() || value == 0)
    return Error{.what = "the limit " + std::string(name) +
                         " needs a number above 0: " + std::string(name) + "=1000"};
  limits.*(found->value) = value;
  return std::monostate{};
}

std::string Budget::file_over() const {
  if (unpacked_bytes_ > limits_.unpacked_bytes)
    return over("unpacked-bytes", limits_.unpacked_bytes);
  if (members_ > limits_.members) return over("members", limits_.members);
  if (records_ > limits_.records) return over("records", limits_.records);
  if (used_ns_ / 1'000'000'000 >= limits_.seconds) return over("seconds", limits_.seconds);
  return {};
}

std::string Budget::ratio_over(std::uint64_t out, std::uint64_t in) const {
  if (out <= ratio_free_bytes || out / limits_.ratio <= in) return {};
  return over("ratio", limits_.ratio);
}

std::string Budget::member_over(std::uint64_t bytes) const {
  return bytes > limits_.member_bytes ? over("member-bytes", limits_.member_bytes) : std::string();
}

std::string Budget::depth_over(std::uint64_t depth) const {
  return depth > limits_.depth ? over("depth", limits_.depth) : std::string();
}

Stopwatch::Stopwatch(Budget& budget)
    : budget_(budget),
      started_ns_(budget.watches_++ == 0 ? processor_ns() : 0) {}

Stopwatch::~Stopwatch() {
  if (--budget_.watches_ == 0) budget_.used_ns_ += processor_ns() - started_ns_;
}

}  // namespace rasid
