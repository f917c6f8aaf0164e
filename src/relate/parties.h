#pragma once
// Who does a directed act to whom: by the slots of its wording, then by what the words around say
// against them.

#include "relate/roles.h"

#include <string_view>

namespace rasid {

struct Parties {
  Filler actor;
  Filler recipient;
};

// Both sides as far as the words give them.
Parties directed_parties(const Scene& scene,
                         const SentenceRoles& roles,
                         const CompiledWording& wording,
                         const Trigger& trigger);

// A request of somebody whom it does not name: "the international community", "all sides".
bool asks_unnamed(const Scene& scene,
                  const SentenceRoles& roles,
                  const Sentence& sentence,
                  const Trigger& trigger);

// Hardly anyone attacks or accuses himself. "The attacks of Mumbai in India": the place is the
// victim's. Else the side that is only referred to is read wrong.
void keep_apart(const Act& act, const Trigger& trigger, Filler& actor, Filler& recipient);

// Unvocalised, "qtl" is killed or was killed: people without an object behind them are those to
// whom it was done, a government or group is the one who did it. Points for or against the reading.
int voice_score(const Scene& scene,
                const CompiledWording& wording,
                const Trigger& trigger,
                const Filler& actor,
                const Filler& recipient);

// "Welcomed the accord": of an act with this mode, the verb whose subject says what he thinks of it
// and is no party of it, or null.
const VerbEvent* judge_of(const Scene& scene,
                          const SentenceRoles& roles,
                          const Trigger& trigger,
                          std::string_view mode);

}  // namespace rasid
