#pragma once
// Where a claim stands in its document, in tokens.

#include "matter/matter_index.h"
#include "relate/claim.h"
#include "relate/scene.h"

#include <cstddef>
#include <vector>

namespace rasid {

// Half-open ranges of tokens.
struct Ground {
  Sentence sentence;
  std::size_t first = 0;  // the words that name the act
  std::size_t last = 0;
  std::size_t clause_first = 0;  // its clause
  std::size_t clause_last = 0;

  bool in_clause(const MatterFind& find) const {
    return clause_first <= find.first && find.last <= clause_last;
  }
};

// A sentence with the phrases that were found in it.
struct SentenceFinds {
  Sentence sentence;
  std::vector<MatterFind> list;
};

// The clause of a claim begins behind the last clause border or second finite verb before it, or
// with a verb joined by "and", and ends where another clause or finite verb begins; the verb that
// carries a noun belongs to it.
Ground ground_of(const Scene& scene, const Sentence& sentence, const Claim& claim);

// The steps of add_matters.
void add_contexts(const Scene& scene,
                  const MatterIndex& index,
                  const SentenceFinds& finds,
                  const Ground& ground,
                  Claim& claim);
void add_issues(const Scene& scene,
                const MatterIndex& index,
                const SentenceFinds& finds,
                const Ground& ground,
                Claim& claim);
void add_agreement(const Scene& scene,
                   const MatterIndex& index,
                   const SentenceFinds& finds,
                   const Ground& ground,
                   Claim& claim);
void add_place(const Scene& scene,
               const MatterIndex& index,
               const SentenceFinds& finds,
               const Ground& ground,
               Claim& claim);

}  // namespace rasid
