#include "times/grammar.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

bool has_time(const Variant& variant) {
  return std::any_of(variant.elements.begin(), variant.elements.end(), [](const Element& element) {
    return element.slot == TimeSlot::time;
  });
}

// The elements of every row are known before any variant is indexed: a pattern may make words that
// an earlier one could have begun with only through the word lists, which are read first.
struct Compiled {
  std::vector<Variant> variants;
  std::string fault;
};

Compiled compile(const std::string& pattern, Lexicon& lexicon) {
  Compiled compiled;
  compiled.variants = parse_pattern(pattern, lexicon, compiled.fault);
  return compiled;
}

// Cells: pattern value example date reads note.
void add_pattern(const Row& row, TimeRules& grammar, std::vector<Fault>& faults) {
  const Table& table = grammar.patterns_file;
  const auto value = parse_value(row.cells[1]);
  if (!value) add_fault(table, row, 1, "unknown value \"" + row.cells[1] + '"', faults);
  if (row.cells[2].empty()) add_fault(table, row, 2, "a pattern needs an example", faults);
  if (row.cells[4].empty()) add_fault(table, row, 4, "an example needs its reading", faults);
  Compiled compiled = compile(row.cells[0], grammar.lexicon);
  if (!compiled.fault.empty()) add_fault(table, row, 0, compiled.fault, faults);
  if (!value || compiled.variants.empty() || !compiled.fault.empty()) return;
  const bool composed = has_time(compiled.variants.front());
  if (composed && !takes_reading(value->operation)) {
    add_fault(table, row, 1, "this value and {time} do not go together", faults);
    return;
  }
  for (Variant& variant : compiled.variants) {
    (composed ? grammar.composed : grammar.simple)
        .add(std::move(variant), grammar.rules.size(), grammar.lexicon);
  }
  grammar.rules.push_back({.value = *value,
                           .name = table.at(row),
                           .example = row.cells[2],
                           .date = row.cells[3],
                           .reads = row.cells[4],
                           .row = row});
}

// Cells: pattern example date reads note.
void add_exception(const Row& row, TimeRules& grammar, std::vector<Fault>& faults) {
  const Table& table = grammar.exceptions_file;
  if (row.cells[1].empty()) add_fault(table, row, 1, "an exception needs an example", faults);
  Compiled compiled = compile(row.cells[0], grammar.lexicon);
  if (compiled.fault.empty() && has_time(compiled.variants.front()))
    compiled.fault = "an exception has no {time}";
  if (!compiled.fault.empty()) {
    add_fault(table, row, 0, compiled.fault, faults);
    return;
  }
  for (Variant& variant : compiled.variants)
    grammar.excepted.add(std::move(variant), grammar.exceptions.size(), grammar.lexicon);
  grammar.exceptions.push_back({.value = {},
                                .name = table.at(row),
                                .example = row.cells[1],
                                .date = "2015-07-22",
                                .reads = "nothing",
                                .row = row});
}

}  // namespace

void VariantIndex::add(Variant variant, std::size_t rule, const Lexicon& lexicon) {
  const auto index = static_cast<std::uint32_t>(variants_.size());
  if (variant.elements.front().slot == TimeSlot::time) with_time_.push_back({.variant = index});
  for (const WordId word : beginnings(variant.elements.front(), lexicon)) {
    if (by_word_.size() <= word) by_word_.resize(word + std::size_t{1});
    by_word_[word].push_back({.variant = index});
  }
  variants_.push_back({.variant = std::move(variant), .rule = rule});
}

void VariantIndex::sort(std::vector<Start>& starts) const {
  const auto elements = [this](const Start& start) -> const std::vector<Element>& {
    return variants_[start.variant].variant.elements;
  };
  std::sort(starts.begin(), starts.end(), [&](const Start& a, const Start& b) {
    if (elements(a) == elements(b)) return a.variant < b.variant;
    return std::lexicographical_compare(
        elements(a).begin(), elements(a).end(), elements(b).begin(), elements(b).end());
  });
  for (std::size_t i = 1; i < starts.size(); ++i) {
    const std::vector<Element>& one = elements(starts[i - 1]);
    const std::vector<Element>& next = elements(starts[i]);
    const auto differ = std::mismatch(one.begin(), one.end(), next.begin(), next.end());
    starts[i].shared = static_cast<std::size_t>(differ.first - one.begin());
  }
}

void VariantIndex::finish() {
  for (std::vector<Start>& starts : by_word_)
    sort(starts);
  sort(with_time_);
}

const std::vector<Start>& VariantIndex::starting(WordId word) const {
  static const std::vector<Start> none;
  return word == unknown_word || word >= by_word_.size() ? none : by_word_[word];
}

TimeRules load_grammar(const std::string& knowledge_dir, std::vector<Fault>& faults) {
  TimeRules grammar;
  grammar.lexicon.load(knowledge_dir, faults);
  grammar.patterns_file = load_table(knowledge_dir,
                                     "times/patterns.tsv",
                                     {"pattern", "value", "example", "date", "reads", "note"},
                                     faults);
  grammar.exceptions_file =
      load_table(knowledge_dir, "times/exceptions.tsv", {"pattern", "example", "note"}, faults);
  for (const Row& row : grammar.patterns_file.rows)
    add_pattern(row, grammar, faults);
  for (const Row& row : grammar.exceptions_file.rows)
    add_exception(row, grammar, faults);
  for (VariantIndex* index : {&grammar.simple, &grammar.composed, &grammar.excepted})
    index->finish();
  return grammar;
}

}  // namespace rasid
