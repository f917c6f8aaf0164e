// Events have ids made of their claims, so one that has got another claim has another id. What
// links the earlier to the later are the claims they share.
#include "ask/diff.h"

#include "ask/list_page.h"
#include "base/edtf.h"
#include "judge/course.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace rasid {
namespace {

using std::chrono::sys_days;

struct Change {
  const char* kind;    // "added", "changed", "gone"
  std::string before;  // what has changed: "held 2022-05 -> held 2022-05-09"
  StoredEvent event;
};

std::string state_of(const Event& event, std::size_t claims) {
  return std::string(status_name(event.status)) + (event.date.empty() ? "" : ' ' + event.date) +
         ", " + std::to_string(claims) + (claims == 1 ? " claim" : " claims");
}

Result<std::vector<StoredEvent>> all_events(Store& store, const Question& question) {
  const Result<EventPage> found = store.events(question, {});
  if (!found) return found.error();
  return store.with_claims(found->events);
}

// Puts the changes into an answer. Events are cited by the store that holds their documents.
Result<Answer> answer_of(Store& store, std::vector<Change> changes, Answer answer) {
  std::vector<StoredEvent> events;
  events.reserve(changes.size());
  for (Change& change : changes)
    events.push_back(std::move(change.event));
  auto cited = cite(store, events);
  if (!cited) return cited.error();
  const std::size_t first_event = answer.cited.events.size();
  const std::size_t first_document = answer.cited.documents.size();
  for (std::size_t i = 0; i < changes.size(); ++i) {
    CitedEvent& event = cited->events[i];
    for (CitedClaim& claim : event.claims)
      claim.document += first_document;
    const std::string kind = changes[i].kind;
    if (answer.sections.empty() || answer.sections.back().heading != kind)
      answer.sections.push_back({.heading = kind, .lines = {}, .facts = {}});
    answer.sections.back().facts.push_back(
        {.event = first_event + i, .more = {kind, changes[i].before}});
    answer.cited.events.push_back(std::move(event));
  }
  std::move(
      cited->documents.begin(), cited->documents.end(), std::back_inserter(answer.cited.documents));
  return answer;
}

std::vector<Change> of_kind(std::vector<Change>& all, const char* kind, const Page& page) {
  std::vector<Change> some;
  for (Change& change : all) {
    if (std::string_view(change.kind) != kind) continue;
    if (page.limit > 0 && some.size() == page.limit) break;
    some.push_back(std::move(change));
  }
  return some;
}

Figures counts_of(const std::vector<Change>& changes) {
  std::map<std::string_view, std::size_t> counts;
  for (const Change& change : changes)
    ++counts[change.kind];
  Figures figures;
  for (const char* kind : {"added", "changed", "gone"})
    figures.emplace_back(kind, std::to_string(counts[kind]));
  return figures;
}

// The state of an event's claims among those of earlier events, by claim.
using Earlier = std::map<std::string, const StoredEvent*>;

Earlier by_claim(const std::vector<StoredEvent>& events) {
  Earlier found;
  for (const StoredEvent& event : events)
    for (const ReportedClaim& claim : event.claims)
      found.emplace(claim.id, &event);
  return found;
}

std::vector<Change> compare(const std::vector<StoredEvent>& before,
                            std::vector<StoredEvent> after) {
  const Earlier earlier = by_claim(before);
  std::set<const StoredEvent*> kept;
  std::vector<Change> changes;
  for (StoredEvent& event : after) {
    const StoredEvent* was = nullptr;
    for (const ReportedClaim& claim : event.claims) {
      const auto found = earlier.find(claim.id);
      if (found == earlier.end()) continue;
      kept.insert(found->second);
      if (was == nullptr) was = found->second;
    }
    if (was == nullptr)
      changes.push_back({.kind = "added", .before = "", .event = std::move(event)});
    else if (was->event.id != event.event.id)
      changes.push_back({.kind = "changed",
                         .before = state_of(was->event, was->claims.size()),
                         .event = std::move(event)});
  }
  for (const StoredEvent& event : before)
    if (!kept.contains(&event)) changes.push_back({.kind = "gone", .before = "", .event = event});
  return changes;
}

// The events as the claims of documents up to `day` make them.
std::vector<StoredEvent> as_told(const std::vector<StoredEvent>& events, sys_days day) {
  std::vector<StoredEvent> told;
  for (const StoredEvent& stored : events) {
    std::vector<ReportedClaim> claims;
    for (const ReportedClaim& claim : stored.claims) {
      const auto published = day_range(claim.document_date).first;
      if (!published || *published <= day) claims.push_back(claim);
    }
    if (claims.empty()) continue;
    for (const Event& event : merge_events(claims)) {
      StoredEvent& one = told.emplace_back();
      std::vector<std::size_t> members;
      for (const std::size_t index : event.claims) {
        members.push_back(members.size());
        one.claims.push_back(claims[index]);
      }
      one.event = make_event(std::move(members), one.claims);
    }
  }
  return told;
}

Answer begun(std::string title, const std::vector<Change>& changes) {
  Answer answer;
  answer.title = std::move(title);
  answer.more = {"change", "before"};
  answer.figures = {counts_of(changes)};
  return answer;
}

}  // namespace

Result<Answer> diff_stores(Store& earlier,
                           Store& later,
                           const Question& question,
                           const Page& page) {
  const auto before = all_events(earlier, question);
  if (!before) return before.error();
  auto after = all_events(later, question);
  if (!after) return after.error();
  std::vector<Change> changes = compare(*before, std::move(*after));
  Result<Answer> answer = begun("Changes from the first store to the second", changes);
  for (const char* kind : {"added", "changed", "gone"}) {
    Store& store = std::string_view(kind) == "gone" ? earlier : later;
    answer = answer_of(store, of_kind(changes, kind, page), std::move(*answer));
    if (!answer) return answer;
  }
  return answer;
}

Result<Answer> diff_days(Store& store,
                         const Question& question,
                         const Page& page,
                         sys_days from,
                         sys_days until) {
  Question told = question;
  told.told_from = from + std::chrono::days{1};
  told.told_until = until;
  const auto events = all_events(store, told);
  if (!events) return events.error();
  std::vector<Change> changes = compare(as_told(*events, from), as_told(*events, until));
  Result<Answer> answer = begun("Changes from one day of the documents to the other", changes);
  for (const char* kind : {"added", "changed", "gone"}) {
    answer = answer_of(store, of_kind(changes, kind, page), std::move(*answer));
    if (!answer) return answer;
  }
  return answer;
}

}  // namespace rasid
