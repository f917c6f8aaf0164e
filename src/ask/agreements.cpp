#include "ask/list_page.h"
#include "ask/questions.h"
#include "text/affixes.h"
#include "text/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace rasid {
namespace {

// What the events of one agreement share: its sides and its folded name; of an unnamed one, the
// event.
std::string key_of(const CitedEvent& cited) {
  std::set<std::string> codes(cited.event.actor.begin(), cited.event.actor.end());
  codes.insert(cited.event.recipient.begin(), cited.event.recipient.end());
  std::string key;
  for (const std::string& code : codes)
    key += code + ' ';
  if (cited.agreements.empty()) return key + '#' + cited.event.id;
  const std::string name = fold(cited.agreements.front());
  return key + std::string(without_article(name));
}

bool happened(Status status) {
  return status == Status::held || status == Status::ongoing;
}

struct Reached {
  Stage stage;
  std::string date;
};

// The furthest stage of an event's claims that is reported as reached.
Reached reached_by(const CitedEvent& cited, const Labels& labels) {
  Reached furthest;
  for (const CitedClaim& claim : cited.claims) {
    const auto stage = labels.stages.find(claim.reported.claim.act);
    if (stage == labels.stages.end() || !happened(claim.reported.claim.status)) continue;
    if (stage->second.order > furthest.stage.order)
      furthest = {.stage = stage->second, .date = claim.reported.claim.date};
  }
  return furthest;
}

std::string named(const CitedEvent& cited, const Labels& labels) {
  std::string sides;
  for (const auto* list : {&cited.actor, &cited.recipient})
    for (const CitedSide& side : *list)
      sides += (sides.empty() ? "" : " + ") + labels.side(side.code).en;
  const std::string what = cited.agreements.empty()
                               ? labels.act(cited.event.act).en
                               : "\u00AB" + cited.agreements.front() + "\u00BB";
  return sides + ": " + what;
}

}  // namespace

Result<Answer> make_agreements(Store& store,
                               const Question& question,
                               const Page& page,
                               const Labels& labels) {
  Question agreements = question;
  agreements.groups = {"agreements"};
  if (agreements.acts.empty())
    for (const auto& [act, stage] : labels.stages)
      agreements.acts.push_back(act);
  Result<Answer> answer = list_page(store, agreements, page);
  if (!answer) return answer;
  answer->title = "Agreements";
  answer->more = {"agreement", "stage", "furthest"};
  std::map<std::string, std::size_t> sections;
  std::vector<Reached> furthest;
  for (std::size_t i = 0; i < answer->cited.events.size(); ++i) {
    const CitedEvent& cited = answer->cited.events[i];
    const auto [place, fresh] = sections.emplace(key_of(cited), answer->sections.size());
    if (fresh) {
      answer->sections.push_back({.heading = named(cited, labels), .lines = {}, .facts = {}});
      furthest.emplace_back();
    }
    const Reached reached = reached_by(cited, labels);
    Reached& best = furthest[place->second];
    if (reached.stage.order > best.stage.order) best = reached;
    const std::string name = cited.agreements.empty() ? "" : cited.agreements.front();
    answer->sections[place->second].facts.push_back(
        {.event = i, .more = {name, reached.stage.name, ""}});
  }
  for (std::size_t i = 0; i < answer->sections.size(); ++i) {
    const std::string stage = furthest[i].stage.name.empty() ? "none" : furthest[i].stage.name;
    for (Fact& fact : answer->sections[i].facts)
      fact.more[2] = stage;
    answer->sections[i].lines.push_back("furthest stage: " + stage +
                                        (furthest[i].date.empty() ? "" : ", " + furthest[i].date));
  }
  return answer;
}

}  // namespace rasid
