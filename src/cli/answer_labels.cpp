#include "cli/answer_labels.h"

#include <charconv>

namespace rasid {

Labels answer_labels(const Knowledge& knowledge, std::vector<Fault>& faults) {
  Labels labels;
  for (const auto& [code, entity] : knowledge.entities)
    labels.sides[code] = {.en = entity.name_en, .ar = entity.name_ar};
  for (const auto& [id, act] : knowledge.acts)
    labels.acts[id] = {.en = act.label_en, .ar = act.label_ar};
  for (const auto& [id, issue] : knowledge.matters.issues)
    labels.issues[id] = {.en = issue.name_en, .ar = issue.name_ar};
  const Table table =
      load_table(knowledge.dir, "ask/headings.tsv", {"group", "en", "ar", "order"}, faults);
  for (const Row& row : table.rows) {
    const std::string& digits = row.cells[3];
    int order = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), order);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || order < 1)
      add_fault(table, row, 3, "no place in a dossier \"" + digits + '"', faults);
    labels.groups[row.cells[0]] = {.label = {.en = row.cells[1], .ar = row.cells[2]},
                                   .order = order};
  }
  return labels;
}

}  // namespace rasid
