#include "relate/act_reading.h"

#include <algorithm>
#include <array>
#include <string>

namespace rasid {
namespace {

bool has_reason(const Claim& claim, std::string_view what, bool inferred) {
  return std::any_of(claim.because.begin(), claim.because.end(), [&](const Reason& reason) {
    return reason.what == what && (reason.row == by_reference) == inferred;
  });
}

// "A!R?": the grammar has named the actor and concluded who the recipient is.
FeatureTerm how_found(const Claim& claim) {
  constexpr std::array<FeatureTerm, 9> found = {
      "A0R0", "A0R!", "A0R?", "A!R0", "A!R!", "A!R?", "A?R0", "A?R!", "A?R?"};
  const auto rank = [&](std::string_view what, std::string_view other) -> std::size_t {
    if (has_reason(claim, what, false) || has_reason(claim, other, false)) return 1;
    return has_reason(claim, what, true) || has_reason(claim, other, true) ? 2 : 0;
  };
  return found.at(3 * rank("actor", "party") + rank("recipient", "recipient"));
}

// What kind of words name the act.
FeatureTerm kind_of_words(const CompiledWording& wording) {
  const std::string& kind = wording.row->kind;
  if (wording.both.empty()) return {kind};
  if (kind == "noun") return "noun-both";
  return either(kind == "phrase", "phrase-both", "verb-both");
}

}  // namespace

ReadingParts::ReadingParts(const Surroundings& around, const ActReading& reading)
    : wording(around.scene.lexicon.wording(reading.trigger.wording)),
      type(wording.act->type),
      row(wording.name),
      kind(kind_of_words(wording)),
      how(how_found(reading.claim)),
      fault(reading.fault == nullptr ? no_part : FeatureTerm(std::string_view(reading.fault))) {
  const auto& [scene, sentence, roles, before_sentence, told] = around;
  const Trigger& trigger = reading.trigger;
  if (trigger.first > sentence.first) before = word_part(scene.word(trigger.first - 1));
  if (trigger.last < sentence.last) behind = word_part(scene.word(trigger.last));
  if (trigger.is_verb)
    tense = either(trigger.verb.form->tense == Tense::perfect, "perfect", "imperfect");
  pronoun = text_part(trigger.is_verb ? trigger.verb.pronoun : std::string_view(trigger.pronoun));
  if (const VerbEvent* event = roles.governing(trigger.first))
    governor = word_part(scene.word(event->token));
  speech = flag_part(roles.speech_before(trigger.first) != nullptr);
  for (const VerbEvent& event : roles.events()) {
    if (!trigger.is_verb || event.token != trigger.first) continue;
    relative = flag_part(event.relative);
    stranger = flag_part(event.subject.unknown);
  }
}

bool same_codes(const std::vector<Side>& a, const std::vector<Side>& b) {
  return a.size() == b.size() &&
         std::all_of(a.begin(), a.end(), [&](const Side& side) { return has_code(b, side.code); });
}

bool is_concluded(const Claim& claim) {
  return std::any_of(claim.because.begin(), claim.because.end(), [](const Reason& reason) {
    return reason.row == by_reference;
  });
}

bool has_parties_of(const Claim& claim, const Claim& other) {
  const auto told = [&](const Side& side) {
    return has_code(claim.actor, side.code) || has_code(claim.recipient, side.code);
  };
  return std::all_of(other.actor.begin(), other.actor.end(), told) &&
         std::all_of(other.recipient.begin(), other.recipient.end(), told);
}

bool is_meeting_attended(const Claim& attended, const Claim& meeting) {
  const bool meets = meeting.mode == "meet" || meeting.mode == "multilateral";
  return attended.mode == "multilateral" && attended.actor.size() == 1 && meets &&
         meeting.status == attended.status && has_parties_of(attended, meeting);
}

}  // namespace rasid
