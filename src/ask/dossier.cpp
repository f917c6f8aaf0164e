#include "ask/dossier.h"

#include "base/edtf.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

namespace rasid {
namespace {

using std::chrono::sys_days;

constexpr sys_days never{std::chrono::days{-10'000'000}};

// When the event was first spoken of: the earliest date of its documents, or what bounds them.
sys_days first_told(const CitedEvent& event) {
  std::optional<sys_days> earliest;
  for (const CitedClaim& cited : event.claims) {
    const ReportedClaim& reported = cited.reported;
    const bool dated = !reported.document_date.empty();
    const auto day = day_range(dated ? reported.document_date : reported.claim.not_before).first;
    if (day && (!earliest || *day < *earliest)) earliest = day;
  }
  return earliest.value_or(never);
}

// Sorts newest first: by the first day of the date, then by the more precise date, then by id.
auto newest_first(const CitedEvent& event) {
  const DayRange range = day_range(event.event.date);
  const auto day = range.first ? range.first : range.last;
  const auto since = [](sys_days when) { return -when.time_since_epoch().count(); };
  const auto length = range.first && range.last ? (*range.last - *range.first).count() : 0;
  return std::make_tuple(!day, since(day ? *day : first_told(event)), length, event.event.id);
}

int order_of(const std::string& group, const Labels& labels) {
  const auto found = labels.groups.find(group);
  return found == labels.groups.end() ? std::numeric_limits<int>::max() : found->second.order;
}

}  // namespace

Result<Dossier> make_dossier(Store& store,
                             std::string_view state_a,
                             std::string_view state_b,
                             const Labels& labels) {
  auto events = store.events_between(state_a, state_b);
  if (!events) return events.error();
  auto cited = cite(store, *events);
  if (!cited) return cited.error();
  std::map<std::pair<int, std::string>, DossierGroup> groups;
  for (CitedEvent& event : cited->events) {
    const std::string name = event.event.group;
    DossierGroup& group = groups[{order_of(name, labels), name}];
    group.group = name;
    group.events.push_back(std::move(event));
  }
  Dossier dossier;
  dossier.state_a = state_a;
  dossier.state_b = state_b;
  dossier.documents = std::move(cited->documents);
  dossier.origins = std::move(cited->origins);
  for (auto& [order, group] : groups) {
    std::sort(
        group.events.begin(), group.events.end(), [](const CitedEvent& a, const CitedEvent& b) {
          return newest_first(a) < newest_first(b);
        });
    dossier.groups.push_back(std::move(group));
  }
  return dossier;
}

}  // namespace rasid
