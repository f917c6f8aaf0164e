// Claims are placed one by one: each joins the event where it finds most points, then the nearest
// in time, and must contradict none of the event's claims; else it opens an event of its own.
// Events are looked up by month, so the cost grows with the claims of one pair in one season.
//
// Then plans that were put off are joined to what came of them: an event that holds a postponement,
// and nothing held, takes the nearest event within a year that begins after the postponement was
// reported and contradicts it in nothing but the day.
#include "judge/placing.h"

#include "judge/window.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace rasid {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr days longest_delay{366};

struct Cluster {
  std::vector<std::size_t> members;
  DayRange window;  // days that all members allow; of things with stages that of the first member
};

long distance_days(const DayRange& a, const DayRange& b) {
  if (!a.first || !b.first) return std::numeric_limits<long>::max();
  return std::abs((*a.first - *b.first).count());
}

DayRange common(const DayRange& a, const DayRange& b) {
  DayRange both = a;
  if (b.first && (!a.first || *b.first > *a.first)) both.first = b.first;
  if (b.last && (!a.last || *b.last < *a.last)) both.last = b.last;
  return both;
}

// The months of a range that is not too wide to be looked up by them; empty otherwise.
std::vector<int> months_of(const DayRange& range) {
  constexpr int widest_days = 800;
  if (!range.first || !range.last || (*range.last - *range.first).count() > widest_days) return {};
  const auto number = [](sys_days day) {
    const std::chrono::year_month_day date{day};
    return 12 * static_cast<int>(date.year()) +
           static_cast<int>(static_cast<unsigned>(date.month()));
  };
  std::vector<int> months;
  for (int month = number(*range.first); month <= number(*range.last); ++month)
    months.push_back(month);
  return months;
}

class Block {
 public:
  explicit Block(const std::vector<Candidate>& candidates) : candidates_(candidates) {}

  void add(std::size_t index) {
    const Candidate& candidate = candidates_[index];
    std::size_t best = clusters_.size();
    std::tuple<int, long> best_fit;
    for (const std::size_t at : near(candidate)) {
      const int points = fit(index, clusters_[at]);
      if (points < enough_likeness(candidate.reported->group)) continue;
      const std::tuple<int, long> found{-points,
                                        distance_days(candidate.days, clusters_[at].window)};
      if (best == clusters_.size() || found < best_fit)
        std::tie(best, best_fit) = std::tie(at, found);
    }
    if (best == clusters_.size()) return open(index);
    join(index, clusters_[best]);
  }

  // Joins plans that were put off to what came of them.
  void bridge() {
    std::vector<std::size_t> order(clusters_.size());
    for (std::size_t at = 0; at < order.size(); ++at)
      order[at] = at;
    // The latest first, so that a plan put off twice is one chain.
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
      return std::make_tuple(put_off_day(clusters_[b]), b) <
             std::make_tuple(put_off_day(clusters_[a]), a);
    });
    for (const std::size_t at : order) {
      const std::optional<sys_days> day = put_off_day(clusters_[at]);
      if (!day || happened(clusters_[at])) continue;
      if (const auto to = outcome_of(at, *day)) merge(at, *to);
    }
  }

  std::vector<std::vector<std::size_t>> members() const {
    std::vector<std::vector<std::size_t>> all;
    for (const Cluster& cluster : clusters_)
      if (!cluster.members.empty()) all.push_back(cluster.members);
    return all;
  }

 private:
  // The points of the likest member; -1 if one contradicts.
  int fit(std::size_t index, const Cluster& cluster) const {
    const Candidate& candidate = candidates_[index];
    int most = 0;
    for (const std::size_t member : cluster.members) {
      if (days_exclude(candidate, candidates_[member])) return -1;
      if (contradict(candidate, candidates_[member])) return -1;
      most = std::max(most, likeness(candidate, candidates_[member]));
    }
    return most;
  }

  std::set<std::size_t> near(const Candidate& candidate) const {
    std::set<std::size_t> found(wide_.begin(), wide_.end());
    const std::vector<int> months =
        candidate.staged ? std::vector<int>() : months_of(candidate.window);
    if (months.empty()) {
      for (std::size_t at = 0; at < clusters_.size(); ++at)
        found.insert(at);
    }
    for (const int month : months) {
      if (const auto entry = by_month_.find(month); entry != by_month_.end())
        found.insert(entry->second.begin(), entry->second.end());
    }
    return found;
  }

  void open(std::size_t index) {
    const Candidate& candidate = candidates_[index];
    const std::vector<int> months =
        candidate.staged ? std::vector<int>() : months_of(candidate.window);
    for (const int month : months)
      by_month_[month].push_back(clusters_.size());
    if (months.empty()) wide_.push_back(clusters_.size());
    clusters_.push_back({.members = {index}, .window = candidate.window});
  }

  void join(std::size_t index, Cluster& cluster) {
    cluster.members.push_back(index);
    if (!candidates_[index].staged)
      cluster.window = common(cluster.window, candidates_[index].window);
  }

  // The last report that the plan of the cluster was put off.
  std::optional<sys_days> put_off_day(const Cluster& cluster) const {
    std::optional<sys_days> last;
    for (const std::size_t member : cluster.members) {
      const Candidate& candidate = candidates_[member];
      if (candidate.reported->claim.status != Status::postponed) continue;
      const std::optional<sys_days> day = candidate.document_day.first;
      if (day && (!last || *day > *last)) last = day;
    }
    return last;
  }

  bool happened(const Cluster& cluster) const {
    return std::any_of(cluster.members.begin(), cluster.members.end(), [this](std::size_t member) {
      return lifecycle_rank(candidates_[member].reported->claim.status) >=
             lifecycle_rank(Status::ongoing);
    });
  }

  // The event in which the plan that was put off on `day` came about.
  std::optional<std::size_t> outcome_of(std::size_t plan, sys_days day) const {
    std::optional<std::size_t> best;
    for (std::size_t at = 0; at < clusters_.size(); ++at) {
      const Cluster& cluster = clusters_[at];
      if (at == plan || cluster.members.empty()) continue;
      const std::optional<sys_days> first = cluster.window.first;
      if (!first || *first < day || *first > day + longest_delay) continue;
      if (best && *clusters_[*best].window.first <= *first) continue;
      if (agree(clusters_[plan], cluster)) best = at;
    }
    return best;
  }

  bool agree(const Cluster& a, const Cluster& b) const {
    return std::none_of(a.members.begin(), a.members.end(), [&](std::size_t one) {
      return std::any_of(b.members.begin(), b.members.end(), [&](std::size_t other) {
        return contradict(candidates_[one], candidates_[other]);
      });
    });
  }

  void merge(std::size_t from, std::size_t into) {
    clusters_[into].members.insert(clusters_[into].members.end(),
                                   clusters_[from].members.begin(),
                                   clusters_[from].members.end());
    clusters_[from].members.clear();
  }

  const std::vector<Candidate>& candidates_;
  std::vector<Cluster> clusters_;
  std::map<int, std::vector<std::size_t>> by_month_;
  std::vector<std::size_t> wide_;  // clusters that may lie in any month
};

}  // namespace

std::vector<std::vector<std::size_t>> place_claims(const std::vector<Candidate>& candidates,
                                                   const std::vector<std::size_t>& order) {
  Block block(candidates);
  for (const std::size_t index : order)
    block.add(index);
  block.bridge();
  return block.members();
}

}  // namespace rasid
