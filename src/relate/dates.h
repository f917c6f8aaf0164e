#pragma once
// How an expression of time is told: by a verb of the past or of what is to come; and since when an
// undated article can have been written.

#include "relate/scene.h"

#include <cstddef>
#include <string>

namespace rasid {

constexpr std::size_t contradiction_reach = 7;  // words between a verb and the time it contradicts

// What the clause says of the time that stands in it.
struct Told {
  Direction direction = Direction::none;  // none: no verb and no word of the clause tells
  bool before = false;                    // by a verb or a promise before it
  bool by_purpose = false;  // "to apologise on Saturday": what the verb is for may have been
  bool differs = false;     // a verb of the past with "next", of the future with "last"
};

// "The held", "the signed": most participles with the article begin with alef lam mim.
bool is_participle(const Scene& scene, std::size_t i);

// "Planned", "intended", "scheduled": a word of governors.tsv that sets its act into the future.
bool is_promise(const Scene& scene, std::size_t i);

// By the nearest finite verb of the clause, before the expression or else behind it, and by words
// such as "planned" between the two.
Told told_as(const Scene& scene, const TimeMention& time);

// The newest day, month or year, as EDTF, at which the article tells something as done; empty where
// it tells none. Whoever wrote it did so not before that.
std::string written_not_before(const Scene& scene);

}  // namespace rasid
