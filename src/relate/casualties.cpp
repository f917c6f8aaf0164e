#include "relate/casualties.h"

#include "relate/claim.h"
#include "relate/words.h"

#include <algorithm>

namespace rasid {
namespace {

constexpr std::size_t cause_reach = 16;  // words from the harm to its cause

bool leads_to_cause(const Scene& scene, std::size_t i) {
  return scene.word(i) == in_word || scene.is(i, word_cause | word_during | word_after);
}

// "Killed in Kabul" says where somebody was killed, "a soldier of Kabul" who.
bool is_place(const Scene& scene, const Side& side) {
  const Mention* mention = scene.mention_over(scene.text.token_at(side.span.begin));
  return mention != nullptr && is_place_kind(mention->kind);
}

bool is_side(const Claim& claim, const Side& side) {
  return has_code(claim.actor, side.code) || has_code(claim.recipient, side.code);
}

void move_reason(const Claim& from, std::string_view what, Claim& to) {
  std::erase_if(to.because, [&](const Reason& reason) { return reason.what == what; });
  std::copy_if(from.because.begin(),
               from.because.end(),
               std::back_inserter(to.because),
               [&](const Reason& reason) { return reason.what == what; });
}

}  // namespace

bool tells_cause(const Scene& scene, const Claim& harm, std::size_t noun) {
  if (harm.act != "kill" && harm.act != "wound") return false;
  const std::size_t first = scene.text.token_at(harm.evidence.begin);
  if (noun <= first + 1 || noun > first + cause_reach) return false;
  if ((scene.infos[noun].clitics & clitic_in) == 0 && !leads_to_cause(scene, noun - 1))
    return false;
  for (std::size_t i = first + 1; i < noun; ++i) {
    if (scene.is_finite_verb(i) || scene.is(i, word_complementizer | word_relative)) return false;
  }
  return true;
}

void add_cause(const Scene& scene, const Claim& cause, Claim& harm) {
  const bool not_told =
      std::all_of(harm.recipient.begin(), harm.recipient.end(), [&](const Side& side) {
        return side.span.begin > cause.evidence.begin || is_place(scene, side);
      });
  if (not_told && !cause.recipient.empty()) {
    harm.recipient = cause.recipient;
    move_reason(cause, "recipient", harm);
  }
  const bool known = cause.actor.empty() || is_side(harm, cause.actor.front());
  if (harm.actor.empty() && !known) {
    harm.actor = cause.actor;
    move_reason(cause, "actor", harm);
  }
  if (harm.mode.empty()) harm.mode = cause.mode;
}

}  // namespace rasid
