#include "judge/summary.h"

#include "base/edtf.h"
#include "judge/course.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace rasid {
namespace {

using Claims = std::vector<ReportedClaim>;
using Stand = Disagreement::Stand;

std::size_t documents_of(const Stand& stand, const Claims& claims) {
  std::set<std::string> documents;
  for (const std::size_t index : stand.claims)
    documents.insert(claims[index].claim.document);
  return documents.size();
}

// The one of most documents; of equals the one that stands later in the course.
const Stand& widest_state(const Disagreement& found, const Claims& claims) {
  return *std::max_element(
      found.stands.begin(), found.stands.end(), [&](const Stand& a, const Stand& b) {
        return std::make_pair(documents_of(a, claims), told_step(claims[a.claims.front()]).order) <
               std::make_pair(documents_of(b, claims), told_step(claims[b.claims.front()]).order);
      });
}

// The stand that says that it did not take place.
const Stand& least_state(const Disagreement& found, const Claims& claims) {
  return *std::min_element(
      found.stands.begin(), found.stands.end(), [&](const Stand& a, const Stand& b) {
        return told_step(claims[a.claims.front()]).order <
               told_step(claims[b.claims.front()]).order;
      });
}

const Stand& widest_date(const Disagreement& found, const Claims& claims) {
  const Stand* best = &found.stands.front();
  for (const Stand& stand : found.stands) {
    const std::size_t documents = documents_of(stand, claims);
    const std::size_t most = documents_of(*best, claims);
    if (documents > most || (documents == most && more_precise(stand.value, best->value)))
      best = &stand;
  }
  return *best;
}

std::string edtf_day(std::chrono::sys_days day) {
  const std::chrono::year_month_day date{day};
  const auto padded = [](int number, std::size_t digits) {
    const std::string text = std::to_string(number);
    return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
  };
  return padded(static_cast<int>(date.year()), 4) + '-' +
         padded(static_cast<int>(static_cast<unsigned>(date.month())), 2) + '-' +
         padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

// All days that any claim tells, as one interval.
std::string all_days(const Disagreement& found) {
  DayRange all = day_range(found.stands.front().value);
  for (const Stand& stand : found.stands) {
    const DayRange range = day_range(stand.value);
    if (!range.first || !all.first || *range.first < *all.first) all.first = range.first;
    if (!range.last || !all.last || *range.last > *all.last) all.last = range.last;
  }
  return (all.first ? edtf_day(*all.first) : "..") + '/' + (all.last ? edtf_day(*all.last) : "..");
}

}  // namespace

std::optional<Summary> summary_named(std::string_view name) {
  if (name == "informative") return Summary::informative;
  if (name == "representative") return Summary::representative;
  if (name == "conservative") return Summary::conservative;
  return std::nullopt;
}

Event summarised(Event event, const Claims& claims, Summary rule) {
  if (rule == Summary::informative) return event;
  for (const Disagreement& found : event.disagreements) {
    const bool most = rule == Summary::representative;
    if (found.kind == "date")
      event.date = most ? widest_date(found, claims).value : all_days(found);
    if (found.kind != "status") continue;
    const Stand& stand = most ? widest_state(found, claims) : least_state(found, claims);
    event.state = stand.value;
    event.status = claims[stand.claims.front()].claim.status;
  }
  return event;
}

std::vector<Quantity> numbers_of(const Event& event, const Claims& claims, Summary rule) {
  std::map<std::string, std::map<std::int64_t, std::set<std::string>>> told;  // by documents
  for (const std::size_t index : event.claims) {
    for (const Quantity& quantity : claims[index].quantities)
      told[quantity.unit][quantity.value].insert(claims[index].claim.document);
  }
  std::vector<Quantity> numbers;
  for (const auto& [unit, values] : told) {
    auto chosen = values.begin();
    if (rule == Summary::informative) chosen = std::prev(values.end());
    if (rule == Summary::representative) {
      chosen = std::max_element(values.begin(), values.end(), [](const auto& a, const auto& b) {
        return std::make_pair(a.second.size(), a.first) < std::make_pair(b.second.size(), b.first);
      });
    }
    numbers.push_back({.unit = unit, .value = chosen->first});
  }
  return numbers;
}

}  // namespace rasid
