#include "fetch/robots.h"

#include "base/ascii.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace rasid {
namespace {

// More rules than any site has; what follows is not read.
constexpr std::size_t max_rules = 2000;
constexpr std::size_t max_rule_bytes = 2048;
constexpr int max_delay_s = 60;

bool matches(std::string_view rule, std::string_view path) {
  const bool to_end = !rule.empty() && rule.back() == '$';
  if (to_end) rule.remove_suffix(1);
  // The last star and where it began to match: greedy matching needs no other memory.
  std::size_t star = std::string_view::npos;
  std::size_t star_path = 0;
  std::size_t r = 0;
  std::size_t p = 0;
  while (true) {
    if (r == rule.size() && (!to_end || p == path.size())) return true;
    if (r < rule.size() && rule[r] == '*') {
      star = r++;
      star_path = p;
    } else if (r < rule.size() && p < path.size() && rule[r] == path[p]) {
      ++r;
      ++p;
    } else if (star != std::string_view::npos && star_path < path.size()) {
      r = star + 1;
      p = ++star_path;
    } else {
      return false;
    }
  }
}

struct Line {
  std::string key;
  std::string_view value;
};

Line next_line(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  line = line.substr(0, line.find('#'));
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return {};
  return {.key = ascii_lower(trimmed(line.substr(0, colon))),
          .value = trimmed(line.substr(colon + 1))};
}

// A group counts for `robot` where one of its names is the robot's, or "*".
class Groups {
 public:
  explicit Groups(std::string_view robot) : robot_(robot) {}

  void take(const Line& line) {
    if (line.key == "user-agent") {
      if (!names_open_) own_ = all_ = false;
      names_open_ = true;
      const std::string name = ascii_lower(line.value);
      own_ = own_ || name.substr(0, name.find('/')) == robot_;
      all_ = all_ || name == "*";
      seen_own_ = seen_own_ || own_;
    } else if (line.key == "allow" || line.key == "disallow") {
      names_open_ = false;
      const RobotRule rule = {.path = std::string(line.value), .allows = line.key == "allow"};
      if (rule.path.empty() || rule.path.size() > max_rule_bytes) return;
      add(for_own_, own_, rule);
      add(for_all_, all_, rule);
    } else if (line.key == "crawl-delay") {
      names_open_ = false;
      int seconds = 0;
      std::from_chars(line.value.data(), line.value.data() + line.value.size(), seconds);
      const std::chrono::seconds delay(std::clamp(seconds, 0, max_delay_s));
      if (own_) for_own_.delay = delay;
      if (all_) for_all_.delay = delay;
    }
  }

  RobotRules rules() const { return seen_own_ ? for_own_ : for_all_; }

 private:
  static void add(RobotRules& rules, bool counts, const RobotRule& rule) {
    if (counts && rules.rules.size() < max_rules) rules.rules.push_back(rule);
  }

  std::string_view robot_;
  bool names_open_ = false;  // the lines before were names
  bool own_ = false;         // the group under way counts for the robot, or for all
  bool all_ = false;
  bool seen_own_ = false;
  RobotRules for_own_;
  RobotRules for_all_;
};

}  // namespace

bool RobotRules::allow(std::string_view path) const {
  if (path == "/robots.txt") return true;
  const RobotRule* longest = nullptr;
  for (const RobotRule& rule : rules) {
    if (!matches(rule.path, path)) continue;
    const bool longer = longest == nullptr || rule.path.size() > longest->path.size() ||
                        (rule.path.size() == longest->path.size() && rule.allows);
    if (longer) longest = &rule;
  }
  return longest == nullptr || longest->allows;
}

RobotRules read_robots(std::string_view text, std::string_view robot) {
  text = text.substr(0, max_robots_bytes);
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  Groups groups(robot);
  while (!text.empty())
    groups.take(next_line(text));
  return groups.rules();
}

}  // namespace rasid
