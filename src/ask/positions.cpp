#include "ask/list_page.h"
#include "ask/questions.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace rasid {
namespace {

// Who, on what: the issue's id, or the code of the other side.
struct Subject {
  std::string holder;
  std::string about;
  bool issue = false;

  friend bool operator<(const Subject& a, const Subject& b) {
    return std::tie(a.holder, a.about, a.issue) < std::tie(b.holder, b.about, b.issue);
  }
};

std::string stance_of(const Event& event, const Labels& labels) {
  const auto act = labels.stances.find(event.act);
  const auto found = act == labels.stances.end() ? labels.stances.find(event.type) : act;
  if (found == labels.stances.end()) return {};
  switch (event.status) {
    case Status::denied:
    case Status::cancelled:
    case Status::hypothetical: return status_name(event.status);
    case Status::held:
    case Status::ongoing:
    case Status::planned:
    case Status::invited:
    case Status::postponed: break;
  }
  return found->second;
}

std::vector<Subject> subjects_of(const CitedEvent& cited, const std::vector<std::string>& holders) {
  std::vector<Subject> subjects;
  for (const std::string& holder : cited.event.actor) {
    if (!holders.empty() && std::find(holders.begin(), holders.end(), holder) == holders.end())
      continue;
    for (const std::string& issue : cited.issues)
      subjects.push_back({.holder = holder, .about = issue, .issue = true});
    if (!cited.issues.empty()) continue;
    for (const std::string& other : cited.event.recipient)
      subjects.push_back({.holder = holder, .about = other});
  }
  return subjects;
}

std::string heading_of(const Subject& subject, const Labels& labels) {
  const Label about = subject.issue ? labels.issue(subject.about) : labels.side(subject.about);
  return labels.side(subject.holder).en + " on " + about.en;
}

// Marks where a holder turns from one side to the other, and counts the turns.
std::size_t mark_reversals(std::vector<Fact>& facts) {
  std::string last;
  std::size_t turns = 0;
  for (Fact& fact : facts) {
    const std::string& stance = fact.more[2];
    if (stance != "for" && stance != "against") continue;
    if (!last.empty() && last != stance) {
      fact.more[3] = "from " + last;
      ++turns;
    }
    last = stance;
  }
  return turns;
}

}  // namespace

Result<Answer> make_positions(Store& store,
                              const Question& question,
                              const Page& page,
                              const Labels& labels) {
  Question positions = question;
  if (positions.types.empty() && positions.acts.empty() && positions.groups.empty())
    positions.groups = {"positions"};
  Result<Answer> answer = list_page(store, positions, page);
  if (!answer) return answer;
  answer->title = "Positions";
  answer->more = {"holder", "about", "stance", "reversal"};
  std::map<Subject, std::vector<Fact>> all;
  for (std::size_t i = 0; i < answer->cited.events.size(); ++i) {
    const CitedEvent& cited = answer->cited.events[i];
    const std::string stance = stance_of(cited.event, labels);
    if (stance.empty()) continue;
    for (const Subject& subject : subjects_of(cited, question.sides))
      all[subject].push_back({.event = i, .more = {subject.holder, subject.about, stance, ""}});
  }
  for (auto& [subject, facts] : all) {
    // The page is newest first or oldest first; a position is told from the beginning.
    if (page.order == Order::newest_first) std::reverse(facts.begin(), facts.end());
    Section section{.heading = heading_of(subject, labels), .lines = {}, .facts = std::move(facts)};
    if (const std::size_t turns = mark_reversals(section.facts); turns > 0)
      section.lines.push_back(std::to_string(turns) + (turns == 1 ? " reversal" : " reversals"));
    answer->sections.push_back(std::move(section));
  }
  return answer;
}

}  // namespace rasid
