#pragma once
// What an article tells as its news, and which days that news is of.

#include "relate/claim.h"
#include "relate/roles.h"
#include "relate/triggers.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace rasid {

// Acts that are done by words: what one says of them is the act.
bool is_verbal(const std::string& type);

// "Was", "were", "and she was": the verb that makes a perfect behind it a pluperfect.
bool is_been(std::string_view word);

// An act without a time of its own that is told as news happened on the day
// of the article, or between the day that its first sentences tell of and that one.
class NewsDay {
 public:
  explicit NewsDay(const Scene& scene) : scene_(scene) {}

  // EDTF with "~", or empty where the act is told as background or the article has no day. Needs
  // the claim's type and status.
  std::string of(const Sentence& sentence,
                 const Trigger& trigger,
                 const SentenceRoles& roles,
                 const Claim& claim);

 private:
  bool is_background(const Sentence& sentence,
                     const Trigger& trigger,
                     const SentenceRoles& roles) const;
  bool goes_on_from_before(const Sentence& sentence, const Trigger& trigger) const;
  bool has_time_that_cannot_be_read(const Sentence& sentence,
                                    const Trigger& trigger,
                                    const SentenceRoles& roles) const;
  bool is_told_of_before(const Sentence& sentence, const Trigger& trigger) const;
  bool is_in_a_side_clause(const Sentence& sentence, const Trigger& trigger) const;
  bool is_pluperfect(const Sentence& sentence, std::size_t at, bool verb) const;
  bool is_in_an_old_story(const Sentence& sentence, const Trigger& trigger) const;
  bool carries(const VerbEvent& event, std::size_t noun, bool spoken_of) const;
  bool is_told_as_news(const Sentence& sentence,
                       const Trigger& trigger,
                       const SentenceRoles& roles,
                       const Claim& claim) const;
  bool is_told_by_noun(const Sentence& sentence,
                       const Trigger& trigger,
                       const SentenceRoles& roles,
                       const Claim& claim) const;
  bool is_of_the_news(const TimeMention& time) const;
  const std::string& days();

  const Scene& scene_;
  std::string days_;                   // empty: not asked yet
  const TimeMention* lead_ = nullptr;  // the first recent day that is told, or null
};

}  // namespace rasid
