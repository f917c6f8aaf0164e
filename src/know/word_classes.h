#pragma once
// The classes that a row of knowledge/grammar/words.tsv may name, each a bit.

#include <cstdint>
#include <string_view>

namespace rasid {

// docs/KNOWLEDGE.md says what each class means.
enum WordClass : std::uint64_t {
  word_preposition = 1ULL << 0,
  word_complementizer = 1ULL << 1,
  word_relative = 1ULL << 2,
  word_clause = 1ULL << 3,
  word_negation = 1ULL << 4,
  word_negation_noun = 1ULL << 5,
  word_future = 1ULL << 6,
  word_hypothetical = 1ULL << 7,
  word_if = 1ULL << 8,
  word_demonstrative = 1ULL << 9,
  word_pair = 1ULL << 10,
  word_own = 1ULL << 11,
  word_counterpart = 1ULL << 12,
  word_pair_states = 1ULL << 13,
  word_also = 1ULL << 14,
  word_masculine = 1ULL << 15,
  word_resumptive = 1ULL << 16,
  word_latter = 1ULL << 17,
  word_saying = 1ULL << 18,
  word_each = 1ULL << 19,
  word_group_again = 1ULL << 20,
  word_same_state = 1ULL << 21,
  word_light_noun = 1ULL << 22,
  word_same_noun = 1ULL << 23,
  word_part_office = 1ULL << 24,
  word_same_person = 1ULL << 25,
  word_quantity = 1ULL << 26,
  word_after = 1ULL << 27,
  word_during = 1ULL << 28,
  word_aspect = 1ULL << 29,
  word_since = 1ULL << 30,
  word_occasion = 1ULL << 31,
  word_when = 1ULL << 32,
  word_cause = 1ULL << 33,
  word_done = 1ULL << 34,
  word_besides = 1ULL << 35,
  word_titled = 1ULL << 36,
  word_epithet = 1ULL << 37,
  word_unnamed = 1ULL << 38,
  word_until = 1ULL << 39,
  word_first = 1ULL << 40,
  word_dated = 1ULL << 41,
  word_stretch = 1ULL << 42,
  word_therein = 1ULL << 43,
  word_mission = 1ULL << 44,
  word_field = 1ULL << 45,
  word_law = 1ULL << 46
};

// A word of these alone is a noun like others and no function word.
constexpr std::uint64_t classes_of_nouns =
    word_unnamed | word_first | word_dated | word_stretch | word_mission | word_field | word_law;

// The bit of a class by its name in the file, "negation-noun"; 0 where no class is called so.
std::uint64_t word_class_bit(std::string_view name);

}  // namespace rasid
