#include "know/word_classes.h"

#include <array>
#include <utility>

namespace rasid {

std::uint64_t word_class_bit(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::uint64_t>, 47> names = {{
      {"preposition", word_preposition},
      {"complementizer", word_complementizer},
      {"relative", word_relative},
      {"clause", word_clause},
      {"negation", word_negation},
      {"negation-noun", word_negation_noun},
      {"future", word_future},
      {"hypothetical", word_hypothetical},
      {"if", word_if},
      {"demonstrative", word_demonstrative},
      {"pair", word_pair},
      {"own", word_own},
      {"counterpart", word_counterpart},
      {"pair-states", word_pair_states},
      {"also", word_also},
      {"masculine", word_masculine},
      {"resumptive", word_resumptive},
      {"latter", word_latter},
      {"after", word_after},
      {"during", word_during},
      {"quantity", word_quantity},
      {"same-person", word_same_person},
      {"saying", word_saying},
      {"each", word_each},
      {"group-again", word_group_again},
      {"light-noun", word_light_noun},
      {"same-noun", word_same_noun},
      {"part-office", word_part_office},
      {"same-state", word_same_state},
      {"aspect", word_aspect},
      {"since", word_since},
      {"occasion", word_occasion},
      {"when", word_when},
      {"cause", word_cause},
      {"done", word_done},
      {"besides", word_besides},
      {"titled", word_titled},
      {"unnamed", word_unnamed},
      {"epithet", word_epithet},
      {"until", word_until},
      {"first", word_first},
      {"dated", word_dated},
      {"stretch", word_stretch},
      {"therein", word_therein},
      {"mission", word_mission},
      {"field", word_field},
      {"law", word_law},
  }};
  for (const auto& [known, bit] : names) {
    if (known == name) return bit;
  }
  return 0;
}

}  // namespace rasid
