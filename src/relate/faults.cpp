#include "relate/faults.h"

namespace rasid {
namespace {

// A reproach, a demand ... of someone who is only inferred, at nobody; an attack by nobody on
// someone only inferred.
bool is_vague(const Trigger& trigger, const CompiledWording& wording, const Claim& claim) {
  const Act& act = *wording.act;
  const bool directed = is_aimed(act) || act.type == "ASSAULT";
  const bool attack = act.type == "ASSAULT" && claim.actor.empty() && !wording.status;
  if (attack) return claim.confidence_per_mille < 900;
  if (claim.actor.size() != 1 || !claim.recipient.empty() || !directed) return false;
  const bool we = trigger.is_verb && trigger.verb.form->first_person;  // "we condemn the attack"
  if (we && act.type == "ACCUSE") return false;
  if (trigger.is_phrase && (act.type == "REJECT" || act.type == "THREATEN"))
    return false;  // "will not step back"
  return claim.confidence_per_mille < 900;
}

}  // namespace

bool is_aimed(const Act& act) {
  return (act.type == "ACCUSE" && act.mode != "allege") || act.type == "REQUEST" ||
         act.type == "REJECT" || act.type == "THREATEN" || act.type == "SANCTION" ||
         act.mode == "endorse" || act.type == "AGREE";
}

bool is_done_at_home(const Claim& claim) {
  const std::string& type = claim.type;
  if (claim.mode == "convict" || claim.mode == "release") return true;
  return type == "COERCE" || type == "ACCUSE" || type == "REQUEST" || type == "ASSAULT" ||
         type == "PROTEST";
}

bool is_domestic(const Claim& claim) {
  return claim.actor.size() == 1 && claim.recipient.size() == 1 &&
         claim.actor.front().code == claim.recipient.front().code;
}

bool meets_needs(const Claim& claim, const std::string& needs) {
  const std::size_t sides = claim.actor.size() + claim.recipient.size();
  if (sides == 0) return false;
  if (needs == "actor") return !claim.actor.empty();
  if (needs == "recipient") return !claim.recipient.empty();
  if (needs == "actor+recipient") return !claim.actor.empty() && !claim.recipient.empty();
  if (needs == "two") return sides >= 2;
  return true;
}

const char* fault_of_sides(const Trigger& trigger, const CompiledWording& wording, Claim& claim) {
  if (is_domestic(claim) && !is_done_at_home(claim)) {
    if (claim.type == "CONSULT" || claim.type == "SUPPORT") return "within one state";
    claim.recipient.clear();
  }
  if (is_domestic(claim) && claim.type == "REQUEST" && trigger.is_phrase) return "asks nobody else";
  if (!meets_needs(claim, wording.row->needs)) return "a side is missing";
  if (is_vague(trigger, wording, claim)) return "aimed at nobody, by someone only inferred";
  return nullptr;
}

}  // namespace rasid
