#include "cli/knowledge_rules.h"

#include "text/text.h"

#include <charconv>
#include <map>
#include <utility>

namespace rasid {
namespace {

StepKind kind_named(const std::string& name) {
  if (name == "done") return StepKind::done;
  if (name == "founding") return StepKind::founding;
  return name == "stage" ? StepKind::stage : StepKind::reported;
}

std::vector<StepRule> step_rules(const EventTables& tables) {
  std::map<std::pair<std::string, std::string>, const StateRow*> states;
  for (const StateRow& row : tables.states)
    states[{row.lifecycle, row.state}] = &row;
  std::vector<StepRule> rules;
  for (const StepRow& row : tables.steps) {
    const StateRow& state = *states.at({row.lifecycle, row.state});
    rules.push_back({.lifecycle = row.lifecycle,
                     .act = row.act,
                     .status = row.status,
                     .dated = row.dated,
                     .step = {.state = row.state,
                              .dates = row.dates,
                              .order = state.order,
                              .kind = kind_named(state.kind)}});
  }
  return rules;
}

CountedWords counted_words(const EventTables& tables) {
  CountedWords words;
  for (const CountedRow& row : tables.counted) {
    const std::string word = fold(row.word);
    if (row.place == "before") words.before[word] = row.unit;
    if (row.place == "after") words.after[word] = row.unit;
    if (row.place != "times") continue;
    std::int64_t times = 1;
    std::from_chars(row.unit.data(), row.unit.data() + row.unit.size(), times);
    words.times[word] = times;
  }
  return words;
}

}  // namespace

EventRules event_rules(const Knowledge& knowledge) {
  EventRules rules;
  for (const auto& [id, act] : knowledge.acts)
    rules.acts[id] = {.group = act.group, .lifecycle = act.lifecycle};
  rules.steps = step_rules(knowledge.events);
  rules.counted = counted_words(knowledge.events);
  return rules;
}

}  // namespace rasid
