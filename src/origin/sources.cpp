#include "origin/sources.h"

#include <map>
#include <numeric>
#include <set>

namespace rasid {
namespace {

// Which of the reports are joined, through however many others.
class Joined {
 public:
  explicit Joined(std::size_t size) : above_(size) { std::iota(above_.begin(), above_.end(), 0U); }

  std::size_t top(std::size_t i) const {
    while (above_[i] != i)
      i = above_[i];
    return i;
  }
  void join(std::size_t a, std::size_t b) { above_[top(b)] = top(a); }

 private:
  std::vector<std::size_t> above_;
};

}  // namespace

SourceCount independent_sources(const std::vector<ReportOrigin>& reports) {
  SourceCount count;
  Joined joined(reports.size());
  std::map<std::string, std::size_t> first_of_outlet;
  std::map<std::string, std::size_t> first_of_group;
  std::set<std::string> outlets;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const ReportOrigin& report = reports[i];
    const std::string& rests_on = report.relay.empty() ? report.outlet : report.relay;
    if (!rests_on.empty()) joined.join(first_of_outlet.emplace(rests_on, i).first->second, i);
    if (!report.group.empty())
      joined.join(first_of_group.emplace(report.group, i).first->second, i);
    if (!report.outlet.empty()) outlets.insert(report.outlet);
  }
  std::map<std::size_t, std::size_t> numbers;
  for (std::size_t i = 0; i < reports.size(); ++i)
    count.source_of.push_back(numbers.emplace(joined.top(i), numbers.size()).first->second);
  count.outlets = outlets.size();
  count.sources = numbers.size();
  return count;
}

}  // namespace rasid
