#pragma once
// Acts that go on while they are told of, and acts that are to be done in the course of another.

#include "relate/status.h"

#include <cstddef>
#include <optional>
#include <string>

namespace rasid {

// Acts that go on while they are told in the imperfect; speech acts are done by being said.
bool goes_on(const std::string& type);

constexpr std::size_t day_reach = 12;  // words between an act and its day

// A day that is not over stands between token `from` and token `limit`, in one clause. `later`: nor
// is it today.
bool has_day_to_come(const Scene& scene, std::size_t from, std::size_t limit, bool later);

// A month or year that is still to begin stands between token `from` and token `limit`, in one
// clause: "signs next month".
bool has_month_to_come(const Scene& scene, std::size_t from, std::size_t limit);

// An imperfect at token `i` tells what has been done, as headlines do: in the main clause of the
// first sentence.
bool is_headline_present(const Scene& scene, const Sentence& sentence, std::size_t i);

// "16 January 1991: coalition forces are bombing": the sentence tells of a year that is over before
// the verb at token `verb`.
bool is_chronicle(const Scene& scene, const Sentence& sentence, std::size_t verb);

// "A visit in which he holds talks with": what an imperfect places in the course of another act.
std::optional<StatusReading> in_its_course(const Scene& scene,
                                           const SentenceRoles& roles,
                                           const Trigger& trigger);

// "Is holding talks with", "the war that it wages", "a visit that lasts two days".
std::optional<StatusReading> under_way(const Scene& scene,
                                       const SentenceRoles& roles,
                                       const Sentence& sentence,
                                       const Trigger& trigger);

}  // namespace rasid
