#include "ask/dossier.h"

#include "store/places.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rasid {
namespace {

// The groups of a dossier in its order; what is in none comes last.
std::vector<std::string> groups_in_order(const Labels& labels) {
  std::vector<std::string> groups;
  for (const auto& [name, heading] : labels.groups)
    groups.push_back(name);
  std::stable_sort(groups.begin(), groups.end(), [&](const std::string& a, const std::string& b) {
    return labels.groups.find(a)->second.order < labels.groups.find(b)->second.order;
  });
  groups.emplace_back();
  return groups;
}

// A cursor of a dossier is a group, a full stop and a cursor within the group.
struct Cursor {
  std::size_t group = 0;
  std::string after;
};

Result<Cursor> cursor_in(const std::string& written, const std::vector<std::string>& groups) {
  Cursor cursor;
  if (written.empty()) return cursor;
  const std::size_t stop = written.find('.');
  const auto group = std::find(groups.begin(), groups.end(), written.substr(0, stop));
  if (stop == std::string::npos || group == groups.end())
    return Error{.what = "no cursor of an earlier page", .where = written};
  cursor.group = static_cast<std::size_t>(group - groups.begin());
  cursor.after = written.substr(stop + 1);
  if (!cursor.after.empty() && !place_at(cursor.after))
    return Error{.what = "no cursor of an earlier page", .where = written};
  return cursor;
}

bool asked_for(const std::vector<std::string>& groups, const std::string& group) {
  return groups.empty() || std::find(groups.begin(), groups.end(), group) != groups.end();
}

struct Heads {
  std::vector<Event> events;  // group by group
  std::string next;
};

Result<Heads> heads_of(Store& store,
                       const Question& question,
                       const Page& page,
                       const Labels& labels) {
  const std::vector<std::string> groups = groups_in_order(labels);
  const Result<Cursor> cursor = cursor_in(page.after, groups);
  if (!cursor) return cursor.error();
  Heads heads;
  for (std::size_t i = cursor->group; i < groups.size(); ++i) {
    if (!asked_for(question.groups, groups[i])) continue;
    if (page.limit > 0 && heads.events.size() == page.limit) {
      heads.next = groups[i] + '.';
      return heads;
    }
    Question one = question;
    one.groups = {groups[i]};
    Page rest = page;
    rest.limit = page.limit == 0 ? 0 : page.limit - heads.events.size();
    rest.after = i == cursor->group ? cursor->after : "";
    Result<EventPage> found = store.events(one, rest);
    if (!found) return found.error();
    std::move(found->events.begin(), found->events.end(), std::back_inserter(heads.events));
    if (found->next.empty()) continue;
    heads.next = groups[i] + '.' + found->next;
    return heads;
  }
  return heads;
}

}  // namespace

Result<Dossier> make_dossier(Store& store,
                             const Question& question,
                             const Page& page,
                             const Labels& labels) {
  const Result<Heads> heads = heads_of(store, question, page, labels);
  if (!heads) return heads.error();
  const auto events = store.with_claims(heads->events);
  if (!events) return events.error();
  auto cited = cite(store, *events);
  if (!cited) return cited.error();
  Dossier dossier;
  dossier.states = question.sides;
  dossier.next = heads->next;
  dossier.documents = std::move(cited->documents);
  for (CitedEvent& event : cited->events) {
    const std::string& group = event.event.group;
    if (dossier.groups.empty() || dossier.groups.back().group != group)
      dossier.groups.push_back({.group = group, .events = {}});
    dossier.groups.back().events.push_back(std::move(event));
  }
  return dossier;
}

bool is_dossier_cursor(const std::string& written, const Labels& labels) {
  return static_cast<bool>(cursor_in(written, groups_in_order(labels)));
}

Answer dossier_answer(const Dossier& dossier, const Labels& labels) {
  Answer answer;
  answer.cited.documents = dossier.documents;
  answer.next = dossier.next;
  for (const DossierGroup& group : dossier.groups) {
    Section& section = answer.sections.emplace_back();
    section.heading = labels.group(group.group).en;
    for (const CitedEvent& event : group.events) {
      section.facts.push_back({.event = answer.cited.events.size(), .more = {}});
      answer.cited.events.push_back(event);
    }
  }
  return answer;
}

}  // namespace rasid
