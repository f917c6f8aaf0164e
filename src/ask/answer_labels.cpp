#include "ask/answer_labels.h"

#include <charconv>
#include <set>

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
  return labels;
}

}  // namespace rasid
