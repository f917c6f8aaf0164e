#include "ask/list_page.h"
#include "ask/questions.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace rasid {
namespace {

// A person in one event: on which side, and by which words.
struct Part {
  std::string role;
  std::vector<std::string> words;
};

void add_part(const std::vector<Side>& sides,
              const char* role,
              std::map<std::string, Part>& parts) {
  for (const Side& side : sides) {
    if (side.entity.empty()) continue;
    Part& part = parts[side.entity];
    if (part.role.empty()) part.role = role;
    if (std::find(part.words.begin(), part.words.end(), side.name) == part.words.end())
      part.words.push_back(side.name);
  }
}

std::map<std::string, Part> parts_of(const CitedEvent& event) {
  std::map<std::string, Part> parts;
  for (const CitedClaim& cited : event.claims) {
    add_part(cited.reported.claim.actor, "actor", parts);
    add_part(cited.reported.claim.recipient, "recipient", parts);
  }
  return parts;
}

// The date of the event, else that of the first document with one.
std::string day_of(const CitedEvent& event) {
  if (!event.event.date.empty()) return event.event.date;
  for (const CitedClaim& cited : event.claims)
    if (!cited.reported.document_date.empty()) return cited.reported.document_date;
  return {};
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts)
    text += (text.empty() ? "" : " | ") + part;
  return text;
}

bool wanted(const std::string& id, const Question& question) {
  if (question.people.empty()) return true;
  return std::any_of(question.people.begin(), question.people.end(), [&](const auto& ids) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  });
}

}  // namespace

Result<Answer> make_people(Store& store,
                           const Question& question,
                           const Page& page,
                           const FindPerson& find_person) {
  Result<Answer> answer = list_page(store, question, page);
  if (!answer) return answer;
  answer->title = "People";
  answer->more = {"person", "name", "role", "words", "offices"};
  std::map<std::string, std::vector<Fact>> people;
  for (std::size_t i = 0; i < answer->cited.events.size(); ++i) {
    const CitedEvent& event = answer->cited.events[i];
    for (const auto& [id, part] : parts_of(event)) {
      if (!wanted(id, question)) continue;
      const KnownPerson known = find_person(id, day_of(event));
      people[id].push_back(
          {.event = i,
           .more = {id, known.name.en, part.role, joined(part.words), joined(known.offices)}});
    }
  }
  std::vector<std::pair<std::string, std::vector<Fact>>> ordered(people.begin(), people.end());
  std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
    return a.second.size() > b.second.size();
  });
  for (auto& [id, facts] : ordered) {
    const Label name = find_person(id, "").name;
    const std::string count = std::to_string(facts.size());
    answer->sections.push_back({.heading = name.en + " \u00B7 " + name.ar + " (" + id + ")",
                                .lines = {count + (facts.size() == 1 ? " event" : " events")},
                                .facts = std::move(facts)});
  }
  return answer;
}

}  // namespace rasid
