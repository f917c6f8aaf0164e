#pragma once
// Which time belongs to which act.

#include "relate/claim.h"
#include "relate/news_day.h"
#include "relate/roles.h"
#include "relate/triggers.h"

#include <cstddef>
#include <string>

namespace rasid {

struct ActDate {
  std::string value;                  // EDTF, or empty
  const TimeMention* time = nullptr;  // null: the document's date, or nothing
};

// Reads the sentences of an article in order: what was said "on Thursday" is remembered for the
// same speaker's next words.
class ActDates {
 public:
  explicit ActDates(const Scene& scene) : scene_(scene), news_day_(scene) {}

  // By the time of the act's own clause; for what a speaker says of his own side by the time of his
  // speaking; else the document's date with "~" where the act is told as news. Needs the claim's
  // type, sides, status and speaker.
  ActDate read(const Sentence& sentence,
               const Trigger& trigger,
               const SentenceRoles& roles,
               const Claim& claim);

 private:
  // A time expression and how many words away it stands; a comma counts as several.
  struct NearTime {
    const TimeMention* time = nullptr;
    std::size_t distance = 0;
  };

  // What lies between an act and a time in front of it.
  struct Path {
    bool noun = false;    // a noun names the act
    bool comma = false;   // or a quotation mark
    bool led_to = false;  // what comes before it led to the act: "because of"
    bool beyond = false;  // a verb that does not carry the act
    int verbs = 0;
    std::size_t distance = 0;
  };

  const TimeMention* date_over(std::size_t i, const Trigger& trigger, bool to_come) const;
  bool is_of_another(const TimeMention& time, const Trigger& trigger, bool to_come) const;
  bool is_no_time_of(const TimeMention& time, const Trigger& trigger, const Claim& claim) const;
  bool is_only_to_come(const TimeMention& time, const Trigger& trigger, const Claim& claim) const;
  bool names_another_time(const Trigger& trigger, const SentenceRoles& roles) const;
  bool is_of_noun_between(const TimeMention& time, const Trigger& trigger) const;
  bool is_said_of_noun(const Trigger& trigger, const Sentence& sentence) const;
  bool is_named(const Trigger& trigger) const;
  bool opens_clause(const TimeMention& time, const Sentence& sentence) const;
  std::size_t words_at(std::size_t i) const;
  bool is_shared(const TimeMention& time, const Sentence& sentence, const Path& path) const;
  bool goes_on_beside(const Trigger& trigger, std::string_view day) const;
  bool step_over(std::size_t i, const Trigger& trigger, Path& path) const;
  NearTime behind(const Trigger& trigger, const SentenceRoles& roles, bool to_come) const;
  NearTime before(const Sentence& sentence,
                  const Trigger& trigger,
                  const SentenceRoles& roles,
                  bool to_come) const;
  const TimeMention* nearest(const Sentence& sentence,
                             const Trigger& trigger,
                             const SentenceRoles& roles,
                             bool to_come) const;
  const TimeMention* of_main_verb(const Trigger& trigger, const SentenceRoles& roles) const;
  const TimeMention* time_of_speech(const Sentence& sentence,
                                    const Trigger& trigger,
                                    const VerbEvent& speech) const;
  bool is_own_word(const Trigger& trigger, const VerbEvent& speech, const Claim& claim) const;
  const TimeMention* of_speech(const Sentence& sentence,
                               const Trigger& trigger,
                               const SentenceRoles& roles,
                               const Claim& claim);

  const Scene& scene_;
  NewsDay news_day_;
  std::string speaker_;  // whose words were dated last
  const TimeMention* spoken_ = nullptr;
  std::size_t spoken_token_ = 0;
};

}  // namespace rasid
