#include "ask/list_page.h"
#include "ask/questions.h"
#include "judge/course.h"
#include "text/affixes.h"
#include "text/printed.h"
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

struct Reached {
  Step step;
  std::string date;
};

// The furthest step of an event's claims that is reported as done.
Reached reached_by(const CitedEvent& cited) {
  Reached furthest;
  for (const CitedClaim& claim : cited.claims) {
    const Step step = told_step(claim.reported);
    if (step.kind == StepKind::reported || step.order <= furthest.step.order) continue;
    furthest = {.step = step, .date = claim.reported.claim.date};
  }
  return furthest;
}

bool of_an_agreement(const CitedEvent& cited) {
  const std::string& lifecycle = cited.event.lifecycle;
  return lifecycle == "agreement" || lifecycle == "membership" || !cited.agreements.empty();
}

std::string named(const CitedEvent& cited, const Labels& labels) {
  std::string sides;
  for (const auto* list : {&cited.actor, &cited.recipient})
    for (const CitedSide& side : *list)
      sides += (sides.empty() ? "" : " + ") + labels.side(side.code).en;
  const std::string what = cited.agreements.empty() ? labels.act(cited.event.act).en
                                                    : in_quotes(cited.agreements.front());
  return sides + ": " + what;
}

}  // namespace

Result<Answer> make_agreements(Store& store,
                               const Question& question,
                               const Page& page,
                               const Labels& labels) {
  Question agreements = question;
  agreements.groups = {"agreements"};
  Result<Answer> answer = list_page(store, agreements, page);
  if (!answer) return answer;
  answer->title = "Agreements";
  answer->more = {"agreement", "stage", "furthest"};
  std::map<std::string, std::size_t> sections;
  std::vector<Reached> furthest;
  for (std::size_t i = 0; i < answer->cited.events.size(); ++i) {
    const CitedEvent& cited = answer->cited.events[i];
    if (!of_an_agreement(cited)) continue;
    const auto [place, fresh] = sections.emplace(key_of(cited), answer->sections.size());
    if (fresh) {
      answer->sections.push_back({.heading = named(cited, labels), .lines = {}, .facts = {}});
      furthest.emplace_back();
    }
    const Reached reached = reached_by(cited);
    Reached& best = furthest[place->second];
    if (reached.step.order > best.step.order) best = reached;
    const std::string name = cited.agreements.empty() ? "" : cited.agreements.front();
    answer->sections[place->second].facts.push_back(
        {.event = i, .more = {name, reached.step.state, ""}});
  }
  for (std::size_t i = 0; i < answer->sections.size(); ++i) {
    const std::string stage = furthest[i].step.state.empty() ? "none" : furthest[i].step.state;
    for (Fact& fact : answer->sections[i].facts)
      fact.more[2] = stage;
    answer->sections[i].lines.push_back("furthest stage: " + stage +
                                        (furthest[i].date.empty() ? "" : ", " + furthest[i].date));
  }
  return answer;
}

}  // namespace rasid
