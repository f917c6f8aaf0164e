#pragma once
// The classes that a row of knowledge/grammar/words.tsv may name, each a bit.

#include <cstdint>
#include <string_view>

namespace rasid {

// docs/KNOWLEDGE.md says what each class means.
enum WordClass : std::uint32_t {
  word_preposition = 1U << 0,
  word_complementizer = 1U << 1,
  word_relative = 1U << 2,
  word_clause = 1U << 3,
  word_negation = 1U << 4,
  word_negation_noun = 1U << 5,
  word_future = 1U << 6,
  word_hypothetical = 1U << 7,
  word_if = 1U << 8,
  word_demonstrative = 1U << 9,
  word_pair = 1U << 10,
  word_own = 1U << 11,
  word_counterpart = 1U << 12,
  word_pair_states = 1U << 13,
  word_also = 1U << 14,
  word_masculine = 1U << 15,
  word_resumptive = 1U << 16,
  word_latter = 1U << 17,
  word_saying = 1U << 18,
  word_each = 1U << 19,
  word_group_again = 1U << 20,
  word_same_state = 1U << 21,
  word_light_noun = 1U << 22,
  word_same_noun = 1U << 23,
  word_part_office = 1U << 24,
  word_same_person = 1U << 25,
  word_quantity = 1U << 26,
  word_after = 1U << 27,
  word_during = 1U << 28,
  word_aspect = 1U << 29,
  word_since = 1U << 30,
  word_occasion = 1U << 31
};

// The bit of a class by its name in the file, "negation-noun"; 0 where no class is called so.
std::uint32_t word_class_bit(std::string_view name);

}  // namespace rasid
