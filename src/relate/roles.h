#pragma once
// Finds the sides of an act in the grammar around its trigger.

#include "relate/filler.h"
#include "relate/lexicon.h"
#include "relate/scene.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rasid {

class SentenceRoles {
 public:
  SentenceRoles(const Scene& scene, Sentence sentence, Carried before);

  // The filler of one slot of `trigger`; empty where the words do not give it.
  Filler fill(const Slot& slot, const Trigger& trigger, Share share) const;
  // Who a demand or a reproach is aimed at where no slot holds him: the first side behind it.
  Filler anyone_else(const Trigger& trigger, const Filler& actor) const;
  // The one side, no more, besides `known` that the sentence names in the clause or before it.
  Filler only_other(const Trigger& trigger, const std::vector<Side>& known) const;
  // Whom a passive names behind a noun: "by the president".
  Filler agent(const Trigger& trigger) const;
  // Where the meeting that `filler` names was held: "the Arab summit that met in Algeria".
  Filler host_behind(const Filler& filler) const;
  // The verb that governs the noun at token `i`: the nearest before it in its clause.
  const VerbEvent* governing(std::size_t i) const;
  // The verb of saying whose complement holds token `i`, or null.
  const VerbEvent* speech_before(std::size_t i) const;
  // "The minister: we reject": who the colon at the beginning says is speaking, or null.
  const Filler* label() const;
  // The subject of the verb that a noun hangs on, where that verb makes the noun his; inferred.
  Filler governing_subject(const Trigger& trigger) const;
  Carried carried() const;
  const std::vector<VerbEvent>& events() const { return events_; }
  const VerbEvent* event_of(std::size_t verb) const;  // of the verb at this token, or null
  // Where the clause of a trigger that ends at `from` ends.
  std::size_t reach(std::size_t from, bool noun) const;

 private:
  void find_events();
  VerbEvent event_at(std::size_t i);
  Filler subject_slot(const Trigger& trigger) const;
  Filler object_slot(const Trigger& trigger) const;
  Filler subject_of(std::size_t verb, const VerbMatch& match) const;
  bool is_behind_qad(std::size_t verb) const;
  Filler subject_taken_over(std::size_t verb, const VerbMatch& match) const;
  Filler subject_of_late_verb(std::size_t verb, const VerbMatch& match) const;
  bool stops_subject(std::size_t i, std::size_t from) const;
  Filler coordinates_if_agreeing(const Mention& mention, const VerbForm& form) const;
  Filler subject_after(std::size_t from, const VerbForm& form, std::size_t limit) const;
  std::optional<Filler> decided_by(std::size_t i, std::size_t from, std::size_t limit) const;
  std::optional<Filler> acting(const Mention& mention,
                               std::size_t from,
                               bool begun,
                               const VerbForm& form) const;
  std::optional<Filler> nobody_known(std::size_t i,
                                     std::size_t from,
                                     std::size_t limit,
                                     bool first,
                                     const VerbForm& form) const;
  bool can_stand_before(const Mention& mention, std::size_t verb, const VerbForm& form) const;
  Filler subject_resumed(std::size_t verb, const VerbMatch& match) const;
  Filler subject_of_complementizer(std::size_t verb, const VerbMatch& match) const;
  Filler subject_of_relative(std::size_t verb, const VerbMatch& match) const;
  Filler only_subject_before(std::size_t verb, const VerbForm& form) const;
  bool goes_on_behind(std::size_t verb) const;
  bool points_back(std::size_t verb, const VerbMatch& match) const;
  static bool carries_pronoun(std::string_view complementizer);
  bool is_stranger(std::size_t i) const;
  bool is_visit(std::size_t i) const;
  bool asks(std::size_t i) const;
  std::optional<Filler> accused(const VerbEvent& event, const Trigger& trigger) const;
  bool is_behind_plain_words(std::size_t verb) const;
  Filler told_behind(std::size_t i, std::size_t limit) const;
  bool names_addressee(const Trigger& trigger, const Filler& actor) const;
  const Mention* object_first(const Trigger& trigger, const Filler& doer) const;
  Filler place_before(const Trigger& trigger) const;
  const Mention* owner_before(const Trigger& trigger) const;
  const Mention* described_by(std::size_t verb) const;
  Filler meant_by(Gender gender, const Trigger& trigger) const;
  Filler behind_with_pronoun(const Slot& slot, const Trigger& trigger, std::size_t limit) const;
  Filler who_is_behind(std::string_view pronoun, const Trigger& trigger) const;
  bool begins_with_noun(std::size_t i) const;
  bool is_origin(std::size_t i, std::size_t from, std::size_t limit) const;
  bool is_definite_object(std::size_t i, const VerbForm& form) const;
  Filler doer_of_participle(const Trigger& trigger) const;
  bool is_said_of_object(std::size_t verb, const VerbMatch& match) const;
  Filler subject_qualified(std::size_t verb, const VerbMatch& match) const;
  Filler subject_set_apart(std::size_t verb, const VerbMatch& match) const;
  const VerbEvent* owner_of(const Mention& own) const;
  Filler object_pronoun(const Trigger& trigger) const;
  Filler who_had_better(const Trigger& trigger, const Filler& actor) const;
  Filler who_is_to(const Trigger& trigger, const Filler& actor) const;
  Filler inferred_from(const Mention& mention) const;
  bool is_unknown_subject(std::size_t i, std::size_t limit) const;
  const Mention* head_of_list(const Mention* mention) const;
  const VerbEvent* main_event() const;
  Filler said_of_himself(std::size_t verb) const;
  const Mention* doer_before(const Trigger& trigger) const;
  void add_second(Filler& filler) const;
  bool is_rather_object(std::size_t verb, const VerbMatch& match, const Filler& found) const;
  Filler holder_of_intent(const Trigger& trigger) const;
  bool governs(std::size_t verb, std::string_view preposition) const;
  bool is_behind_phrase(std::size_t i) const;
  bool is_purpose(std::size_t i) const;
  Filler last_subject() const;
  Filler speaker_of(std::size_t verb) const;
  Filler running_subject(const VerbForm& form) const;
  bool is_phrase_of_its_own(std::size_t i, std::size_t from) const;
  Filler subject_before(std::size_t verb, const VerbForm& form) const;
  std::size_t behind_adjectives(std::size_t noun, std::size_t limit) const;
  const Mention* sender_of(std::size_t noun, std::size_t verb, std::size_t limit) const;
  bool tells_sender(std::size_t i, std::size_t noun, std::size_t verb) const;
  bool is_done_to_subject(std::size_t verb) const;
  bool is_sender_before(const Mention& mention, std::size_t verb) const;
  bool ends_object(std::size_t i, std::size_t from, bool begun, const Filler& subject) const;
  bool is_object(const Mention& mention, std::size_t from, bool begun, const Filler& subject) const;
  Filler object_after(std::size_t from, std::size_t limit, const Filler& subject) const;
  Filler possessor(const Trigger& trigger, Share share) const;
  const Mention* genitive_behind(std::size_t noun_end) const;
  Filler light_verb_subject(std::size_t from) const;
  Filler antecedent(std::size_t before, Gender gender) const;
  const Filler* teller_of_own(std::size_t before, Gender gender) const;
  Filler preposition(const Slot& slot, std::size_t from, std::size_t limit, Places places) const;
  Filler behind_words(const Slot& slot, std::size_t from, std::size_t limit, Places places) const;
  Filler behind_clitic(const Slot& slot, std::size_t from, std::size_t limit, Places places) const;
  bool carries_clitic(std::size_t i, const Slot& slot) const;
  Filler place_behind(std::size_t preposition, std::size_t limit, Places places) const;
  Filler side_of_phrase(const Mention& mention, std::size_t phrase) const;
  Filler inside(std::size_t from, std::size_t limit, Places places) const;
  Filler relative_subject(std::size_t relative) const;
  Filler with_coordinates(const Mention& mention, std::size_t longest_gap) const;
  void add_other_of_two(std::size_t verb, std::size_t since, Filler& filler) const;
  std::size_t skip_preposition(std::size_t i, std::size_t limit) const;
  std::size_t skip_preposition_and_side(std::size_t i, std::size_t limit) const;
  std::size_t skip_complement(std::size_t i, std::size_t verb, std::size_t limit) const;
  void add_side(const Mention& mention, Filler& filler) const;
  bool can_act(const Mention& mention, std::size_t i) const;

  const Scene& scene_;
  Sentence sentence_;
  Carried before_;
  std::vector<VerbEvent> events_;
};

}  // namespace rasid
