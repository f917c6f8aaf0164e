#pragma once
// What the words of grammar/governors.tsv make of the act that they govern.

#include "relate/status.h"

#include <cstddef>
#include <optional>

namespace rasid {

constexpr std::size_t governor_reach = 10;  // words between a governor and what it governs
constexpr std::size_t governed_reach = governor_reach + 6;  // from a verb to the noun it governs
constexpr std::size_t adjective_reach = 6;  // words between a noun and its adjective

// Token `i` is a negation. "Ma" is one where it opens a clause; behind a word or a comma it is
// "what" or "which": "as much as it can", ", which led to".
bool denies(const Scene& scene, std::size_t i);

// What the tokens [first, last) decide.
StatusReading reading(const Scene& scene,
                      Status status,
                      std::size_t first,
                      std::size_t last,
                      std::string row);

// A phrase of governors.tsv that begins at token `i`; "qad" makes a perfect no less held, and
// another verb uncertain only right before it.
std::optional<StatusReading> governing_phrase(const Scene& scene,
                                              std::size_t i,
                                              const Trigger& trigger);

// Phrases and nouns of governors.tsv that stand before the trigger in its clause.
std::optional<StatusReading> governor_before(const Scene& scene,
                                             const SentenceRoles& roles,
                                             const Sentence& sentence,
                                             const Trigger& trigger);

// The verb that governs a noun: "postponed the visit", "intends to sign".
std::optional<StatusReading> governor_verb(const Scene& scene,
                                           const SentenceRoles& roles,
                                           const Trigger& trigger,
                                           const Claim& claim);

// "The coming visit": an adjective of governors.tsv behind the noun.
std::optional<StatusReading> adjective_behind(const Scene& scene,
                                              const Sentence& sentence,
                                              const Trigger& trigger);

// "Any attack", "in order to hold talks"; but behind a comma "that is, an attack".
std::optional<StatusReading> adjacent_word(const Scene& scene,
                                           const Sentence& sentence,
                                           const Trigger& trigger);

}  // namespace rasid
