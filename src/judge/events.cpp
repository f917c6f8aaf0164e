// How claims become events.
//
// 1. Blocks. Two claims can be of one event only if they are steps of one life cycle (an
// invitation,
//    a visit, a state visit: ReportedClaim::lifecycle, else the act) and have the same sides,
//    exactly. For meetings, calls, conferences, signatures and cooperation the two lists are read
//    as one set.
// 2. Vetoes. Within a block two claims are of different events if their windows (window.cpp) do not
//    meet, if dates that recur ("XXXX-03") are incompatible, if both know the person (the visitor,
//    the holder of the position, a party of the talks) and it is another one, if the visitors'
//    sectors differ and no person is known on both, or if one document both plans and reports the
//    act. A window of a planned act begins with its document's date or Claim::not_before: so a
//    document that plans a signature and mentions that of 2001 tells of two.
// 3. Points for one event (likeness.cpp); a claim joins where it finds enough.
//      dates meet and both are narrow (31 days; talks 10; positions and fighting 1)      2
//      dates meet, one is wider (not for positions and fighting)                         1
//      both undated, documents of one day                                               2
//      one undated, documents at most a month apart (not for positions)                  1
//      steps of one course: announced and held, announced twice, said and denied,
//      under way twice, under way and held (visits and talks only)                       2
//      the same person: visits 2, talks 1
//      the same issue (half of the words of Claim::object): positions 2, else 1
//    Enough is 1 for visits and aid and 2 for the rest: visits of one person's state to another are
//    rare, calls and declarations are not. Fighting counts by its date alone, and positions of one
//    document are told apart by that document, so only the issue brings them together.
// 4. Order. Claims are placed one by one, the surest first: dated acts, then wide dates, then
// undated
//    ones, then what lies ahead; ties fall to the content of the claim. So the order in which
//    documents arrive does not matter. A claim joins the event where it finds most points, then the
//    nearest in time; it must contradict none of the event's claims. Events are looked up by month,
//    so the cost grows with the claims of one pair in one season, not with all claims.
//
// Limits: a visit planned for a day and held more than a day off it is two events, also if it was
// postponed; a set of sides that one document names more fully than another is another set.
#include "judge/events.h"

#include "base/edtf.h"
#include "base/hash.h"
#include "judge/likeness.h"
#include "judge/window.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace rasid {
namespace {

using std::chrono::sys_days;

std::vector<std::string> codes_of(const std::vector<Side>& sides) {
  std::set<std::string> codes;
  for (const Side& side : sides)
    codes.insert(side.code);
  return {codes.begin(), codes.end()};
}

std::string joined(const std::vector<std::string>& codes) {
  std::string text;
  for (const std::string& code : codes)
    text += (text.empty() ? "" : ",") + code;
  return text;
}

// How sure the place of a claim in time is; the surest, 0, is placed first.
int uncertainty(const Claim& claim) {
  const bool ahead = lies_ahead(claim.status);
  if (!dates_the_act(claim) || recurs(claim.date)) return ahead ? 4 : 3;
  const DayRange range = day_range(claim.date);
  const bool narrow = range.first && range.last && (*range.last - *range.first).count() <= 31;
  if (!narrow) return 2;
  return ahead || is_approximate(claim.date) ? 1 : 0;
}

// A place in the order of claims that depends on their content alone.
auto place(const ReportedClaim& reported) {
  const Claim& claim = reported.claim;
  constexpr sys_days never{std::chrono::days{10'000'000}};
  return std::make_tuple(uncertainty(claim),
                         act_window(reported).first.value_or(never),
                         -lifecycle_rank(claim.status),
                         reported.document_date,
                         claim.document,
                         claim.evidence.begin,
                         claim.evidence.end,
                         claim.act,
                         reported.id);
}

struct Cluster {
  std::vector<std::size_t> members;
  DayRange window;  // days that all members allow
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

// The claims of one block, placed one after the other.
class Block {
 public:
  explicit Block(const std::vector<Candidate>& candidates) : candidates_(candidates) {}

  void add(std::size_t index) {
    const DayRange window = candidates_[index].window;
    std::size_t best = clusters_.size();
    std::tuple<int, long> best_fit;
    for (const std::size_t at : near(window)) {
      const int points = fit(index, window, clusters_[at]);
      if (points < enough_likeness(candidates_[index].reported->group)) continue;
      const std::tuple<int, long> found{-points, distance_days(window, clusters_[at].window)};
      if (best == clusters_.size() || found < best_fit)
        std::tie(best, best_fit) = std::tie(at, found);
    }
    if (best == clusters_.size()) return open(index, window);
    clusters_[best].members.push_back(index);
    clusters_[best].window = common(clusters_[best].window, window);
  }

  const std::vector<Cluster>& clusters() const { return clusters_; }

 private:
  // The points of the likest member; -1 if one contradicts.
  int fit(std::size_t index, const DayRange& window, const Cluster& cluster) const {
    if (!windows_meet(window, cluster.window)) return -1;
    int most = 0;
    for (const std::size_t member : cluster.members) {
      if (contradict(candidates_[index], candidates_[member])) return -1;
      most = std::max(most, likeness(candidates_[index], candidates_[member]));
    }
    return most;
  }

  std::vector<std::size_t> near(const DayRange& window) const {
    std::set<std::size_t> found(wide_.begin(), wide_.end());
    const std::vector<int> months = months_of(window);
    if (months.empty()) {
      for (std::size_t at = 0; at < clusters_.size(); ++at)
        found.insert(at);
    }
    for (const int month : months) {
      if (const auto entry = by_month_.find(month); entry != by_month_.end()) {
        found.insert(entry->second.begin(), entry->second.end());
      }
    }
    return {found.begin(), found.end()};
  }

  void open(std::size_t index, const DayRange& window) {
    const std::vector<int> months = months_of(window);
    if (months.empty()) wide_.push_back(clusters_.size());
    for (const int month : months)
      by_month_[month].push_back(clusters_.size());
    clusters_.push_back({.members = {index}, .window = window});
  }

  const std::vector<Candidate>& candidates_;
  std::vector<Cluster> clusters_;
  std::map<int, std::vector<std::size_t>> by_month_;
  std::vector<std::size_t> wide_;  // clusters that may lie in any month
};

// The life cycle, then the documents, the undated last.
auto telling_order(const ReportedClaim& reported) {
  const Claim& claim = reported.claim;
  return std::make_tuple(lifecycle_rank(claim.status),
                         reported.document_date.empty(),
                         reported.document_date,
                         claim.document,
                         claim.evidence.begin,
                         claim.evidence.end,
                         claim.act,
                         reported.id);
}

std::string best_date(const Event& event, const std::vector<ReportedClaim>& claims) {
  std::string best;
  bool best_happened = false;
  for (const std::size_t index : event.claims) {
    const Claim& claim = claims[index].claim;
    const bool happened = !lies_ahead(claim.status);
    if (!dates_the_act(claim) || !well_formed(claim.date)) continue;
    const bool first = best.empty() || (happened && !best_happened);
    const bool comparable = happened == best_happened;
    if (!first && !(comparable && more_precise(claim.date, best))) continue;
    best = claim.date;
    best_happened = happened;
  }
  return best;
}

std::vector<std::string> flags_of(const Event& event, const std::vector<ReportedClaim>& claims) {
  std::set<std::string> flags;
  std::set<std::string> dates;
  bool happened = false;
  bool did_not = false;
  for (const std::size_t index : event.claims) {
    const Claim& claim = claims[index].claim;
    flags.insert(claim.flags.begin(), claim.flags.end());
    if (dates_the_act(claim) && !is_approximate(claim.date)) dates.insert(claim.date);
    happened = happened || claim.status == Status::held || claim.status == Status::ongoing;
    did_not = did_not || claim.status == Status::denied || claim.status == Status::cancelled;
  }
  if (happened && did_not) flags.insert("status-differs");
  for (const std::string& date : dates) {
    const bool differs = std::any_of(dates.begin(), dates.end(), [&date](const std::string& other) {
      return !compatible(date, other);
    });
    if (differs) flags.insert("dates-differ");
  }
  return {flags.begin(), flags.end()};
}

Event make_event(std::vector<std::size_t> members, const std::vector<ReportedClaim>& claims) {
  std::sort(members.begin(), members.end(), [&claims](std::size_t a, std::size_t b) {
    return telling_order(claims[a]) < telling_order(claims[b]);
  });
  const ReportedClaim& furthest = claims[members.back()];
  std::string ids;
  for (const std::size_t index : members)
    ids += claims[index].id + '\n';
  Event event;
  event.id = hash_hex(ids);
  event.group = furthest.group;
  event.act = furthest.claim.act;
  event.type = furthest.claim.type;
  event.mode = furthest.claim.mode;
  event.actor = codes_of(furthest.claim.actor);
  event.recipient = codes_of(furthest.claim.recipient);
  event.status = furthest.claim.status;
  event.claims = std::move(members);
  event.date = best_date(event, claims);
  event.flags = flags_of(event, claims);
  return event;
}

}  // namespace

std::string event_block(const ReportedClaim& reported) {
  const Claim& claim = reported.claim;
  const std::string& family = reported.lifecycle.empty() ? claim.act : reported.lifecycle;
  std::string block = reported.group + '/' + family + '/';
  if (undirected(claim)) {
    std::vector<Side> parties = claim.actor;
    parties.insert(parties.end(), claim.recipient.begin(), claim.recipient.end());
    return block + joined(codes_of(parties));
  }
  return block + joined(codes_of(claim.actor)) + '>' + joined(codes_of(claim.recipient));
}

std::vector<Event> merge_events(const std::vector<ReportedClaim>& claims) {
  std::vector<Candidate> candidates;
  candidates.reserve(claims.size());
  std::map<std::string, std::vector<std::size_t>> blocks;
  for (const ReportedClaim& reported : claims) {
    blocks[event_block(reported)].push_back(candidates.size());
    candidates.push_back(make_candidate(reported));
  }
  std::vector<Event> events;
  for (const auto& [key, members] : blocks) {
    std::vector<std::pair<decltype(place(claims.front())), std::size_t>> order;
    for (const std::size_t index : members)
      order.emplace_back(place(claims[index]), index);
    std::sort(order.begin(), order.end());
    Block block(candidates);
    for (const auto& [where, index] : order)
      block.add(index);
    for (const Cluster& cluster : block.clusters())
      events.push_back(make_event(cluster.members, claims));
  }
  std::sort(
      events.begin(), events.end(), [](const Event& a, const Event& b) { return a.id < b.id; });
  return events;
}

}  // namespace rasid
