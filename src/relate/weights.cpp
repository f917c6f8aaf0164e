#include "relate/weights.h"

#include "relate/features.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace rasid {
namespace {

constexpr std::string_view file = "relate/weights.tsv";
constexpr std::array<std::string_view, weight_labels> label_names = {"actor",
                                                                     "recipient",
                                                                     "party",
                                                                     "claim"};

}  // namespace

SideWeights SideWeights::load(const std::string& dir, std::vector<Fault>& faults) {
  SideWeights weights;
  const Table table = load_table(dir, std::string(file), {"feature", "question", "weight"}, faults);
  for (const Row& row : table.rows) {
    const auto* const name = std::find(label_names.begin(), label_names.end(), row.cells[1]);
    std::int16_t weight = 0;
    const std::string& cell = row.cells[2];
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), weight);
    if (name == label_names.end()) {
      add_fault(table, row, 1, "no question is called so", faults);
    } else if (error != std::errc{} || end != cell.data() + cell.size()) {
      add_fault(table, row, 2, "the weight is no integer of 16 bits", faults);
    } else {
      weights.table_.add(key_of_feature(row.cells[0]),
                         static_cast<std::size_t>(name - label_names.begin()),
                         weight);
    }
  }
  return weights;
}

LabelScores SideWeights::score(const FeatureList& features) const {
  LabelScores scores = {};
  table_.score(features.keys, scores);
  return scores;
}

}  // namespace rasid
