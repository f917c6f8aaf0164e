#include "ask/answer_labels.h"

#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace rasid {
namespace {

// A whole number from 1; another one is a fault.
int order_in(const Table& table, const Row& row, std::size_t cell, std::vector<Fault>& faults) {
  const std::string& digits = row.cells[cell];
  int order = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), order);
  if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || order < 1)
    add_fault(table, row, cell, "no place in an order \"" + digits + '"', faults);
  return order;
}

void load_headings(const Knowledge& knowledge, Labels& labels, std::vector<Fault>& faults) {
  const Table table =
      load_table(knowledge.dir, "ask/headings.tsv", {"group", "en", "ar", "order"}, faults);
  for (const Row& row : table.rows)
    labels.groups[row.cells[0]] = {.label = {.en = row.cells[1], .ar = row.cells[2]},
                                   .order = order_in(table, row, 3, faults)};
}

void load_stances(const Knowledge& knowledge, Labels& labels, std::vector<Fault>& faults) {
  const std::set<std::string> known = {"for", "against", "asks", "yields"};
  std::set<std::string> types;
  for (const auto& [id, act] : knowledge.acts)
    types.insert(act.type);
  const Table table = load_table(knowledge.dir, "ask/stances.tsv", {"what", "stance"}, faults);
  for (const Row& row : table.rows) {
    if (!knowledge.acts.contains(row.cells[0]) && !types.contains(row.cells[0]))
      add_fault(table, row, 0, "neither a type nor an act \"" + row.cells[0] + '"', faults);
    if (!known.contains(row.cells[1]))
      add_fault(table, row, 1, "unknown stance \"" + row.cells[1] + '"', faults);
    labels.stances[row.cells[0]] = row.cells[1];
  }
}

// The words for what has no table of its own.
void load_words(const Knowledge& knowledge, Labels& labels, std::vector<Fault>& faults) {
  using Map = std::map<std::string, Label, std::less<>>;
  const std::map<std::string_view, Map*> kinds = {{"flag", &labels.flags},
                                                  {"quad", &labels.quads},
                                                  {"status", &labels.statuses},
                                                  {"type", &labels.types}};
  const Table table =
      load_table(knowledge.dir, "ask/words.tsv", {"kind", "id", "en", "ar"}, faults);
  for (const Row& row : table.rows) {
    const auto kind = kinds.find(row.cells[0]);
    if (kind == kinds.end())
      add_fault(table, row, 0, "unknown kind \"" + row.cells[0] + '"', faults);
    else
      kind->second->emplace(row.cells[1], Label{.en = row.cells[2], .ar = row.cells[3]});
  }
}

using Words = std::map<std::string, std::string>;

// The quad of each type.
Words load_quads(const Knowledge& knowledge, const Labels& labels, std::vector<Fault>& faults) {
  Words quads;
  const Table table = load_table(knowledge.dir, "ask/quads.tsv", {"type", "quad"}, faults);
  for (const Row& row : table.rows) {
    if (!labels.quads.contains(row.cells[1]))
      add_fault(table, row, 1, "no quad of ask/words.tsv \"" + row.cells[1] + '"', faults);
    quads[row.cells[0]] = row.cells[1];
  }
  return quads;
}

// "-5.8" as -58; nothing where it is no number with one digit behind the point, or too large.
std::optional<int> tenths_of(const std::string& written) {
  constexpr int most = 100;
  std::string digits = written;
  if (digits.size() < 3 || digits[digits.size() - 2] != '.') return std::nullopt;
  digits.erase(digits.size() - 2, 1);
  int tenths = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), tenths);
  if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return std::nullopt;
  return tenths >= -most && tenths <= most ? std::optional(tenths) : std::nullopt;
}

// The score of each CAMEO code, in tenths.
std::map<std::string, int> load_scores(const Knowledge& knowledge, std::vector<Fault>& faults) {
  std::map<std::string, int> scores;
  const Table table = load_table(knowledge.dir, "ask/scores.tsv", {"cameo", "score"}, faults);
  for (const Row& row : table.rows) {
    const std::optional<int> tenths = tenths_of(row.cells[1]);
    if (!tenths)
      add_fault(table, row, 1, "no score from -10.0 to 10.0 \"" + row.cells[1] + '"', faults);
    scores[row.cells[0]] = tenths.value_or(0);
  }
  return scores;
}

void load_traits(const Knowledge& knowledge, Labels& labels, std::vector<Fault>& faults) {
  const Words quads = load_quads(knowledge, labels, faults);
  const std::map<std::string, int> scores = load_scores(knowledge, faults);
  for (const auto& [id, act] : knowledge.acts) {
    const auto quad = quads.find(act.type);
    const auto score = scores.find(act.cameo);
    if (quad == quads.end())
      faults.push_back({.file = "ask/quads.tsv", .message = "no quad for the type " + act.type});
    if (score == scores.end())
      faults.push_back({.file = "ask/scores.tsv",
                        .message = "no score for " + act.cameo + ", the CAMEO code of " + id});
    if (quad == quads.end() || score == scores.end()) continue;
    labels.traits[id] = {
        .type = act.type, .group = act.group, .quad = quad->second, .score_tenths = score->second};
  }
}

// The words of "*" come first in the table; a life cycle that words a state otherwise says so.
void add_stages(const Knowledge& knowledge, Labels& labels) {
  for (const StateRow& row : knowledge.events.states) {
    const Label label = {.en = row.label_en, .ar = row.label_ar};
    const auto [found, added] = labels.stages.emplace(row.state, label);
    if (!added && found->second != label) labels.stages[row.lifecycle + '/' + row.state] = label;
  }
}

}  // namespace

Labels answer_labels(const Knowledge& knowledge, std::vector<Fault>& faults) {
  Labels labels;
  for (const auto& [code, entity] : knowledge.entities)
    labels.sides[code] = {.en = entity.name_en, .ar = entity.name_ar};
  for (const auto& [id, act] : knowledge.acts)
    labels.acts[id] = {.en = act.label_en, .ar = act.label_ar};
  for (const auto& [id, issue] : knowledge.matters.issues)
    labels.issues[id] = {.en = issue.name_en, .ar = issue.name_ar};
  load_headings(knowledge, labels, faults);
  load_stances(knowledge, labels, faults);
  load_words(knowledge, labels, faults);
  load_traits(knowledge, labels, faults);
  add_stages(knowledge, labels);
  return labels;
}

}  // namespace rasid
