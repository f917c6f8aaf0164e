#pragma once
// The rows of patterns.tsv and exceptions.tsv ready to run, by the word they begin with.

#include "times/lexicon.h"
#include "times/pattern.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rasid {

// One row: what it computes and what its author says it reads.
struct Rule {
  Value value;
  std::string name;  // "times/patterns.tsv:12"
  std::string example;
  std::string date;   // of the example's document; may be empty
  std::string reads;  // "2015-07-22", "2015-05 or 2016-05", "nothing"
  Row row;
};

struct RunnableVariant {
  Variant variant;
  std::size_t rule = 0;
};

// A variant that can begin at a word; its first `shared` elements are those of the one before it.
struct Start {
  std::uint32_t variant = 0;
  std::size_t shared = 0;
};

// Variants by their first word; those that begin with {time} by themselves.
class VariantIndex {
 public:
  void add(Variant variant, std::size_t rule, const Lexicon& lexicon);
  // Brings those of one word that begin alike together; to be called once, after the last add().
  void finish();
  const std::vector<Start>& starting(WordId word) const;
  const std::vector<Start>& starting_with_time() const { return with_time_; }
  const RunnableVariant& operator[](std::size_t index) const { return variants_[index]; }

 private:
  void sort(std::vector<Start>& starts) const;

  std::vector<RunnableVariant> variants_;
  std::vector<std::vector<Start>> by_word_;
  std::vector<Start> with_time_;
};

struct TimeRules {
  Lexicon lexicon;
  std::vector<Rule> rules;       // of patterns.tsv
  std::vector<Rule> exceptions;  // of exceptions.tsv
  VariantIndex simple;           // patterns of words and slots
  VariantIndex composed;         // patterns with {time}
  VariantIndex excepted;
  Table patterns_file;
  Table exceptions_file;
};

// Reads all files of `knowledge_dir`/times; faults are appended.
TimeRules load_grammar(const std::string& knowledge_dir, std::vector<Fault>& faults);

}  // namespace rasid
