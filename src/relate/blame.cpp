#include "relate/blame.h"

#include <algorithm>

namespace rasid {
namespace {

// The deed was done to `named`, and not by who reproaches: nobody condemns his own attack.
bool has_victim(const Claim& deed, Span named, const Claim& reproach) {
  const bool own = !deed.actor.empty() && has_code(reproach.actor, deed.actor.front().code);
  return deed.type == "ASSAULT" && !own && !deed.recipient.empty() &&
         deed.recipient.front().span == named;
}

void blame(const std::vector<Side>& doers, Claim& reproach) {
  reproach.recipient.clear();
  for (const Side& doer : doers) {
    if (!has_code(reproach.actor, doer.code)) reproach.recipient.push_back(doer);
  }
  const auto aimed = std::find_if(reproach.because.begin(),
                                  reproach.because.end(),
                                  [](const Reason& reason) { return reason.what == "recipient"; });
  if (aimed == reproach.because.end()) return;
  if (reproach.recipient.empty()) {
    reproach.because.erase(aimed);
  } else {
    aimed->words = reproach.recipient.front().span;
  }
}

}  // namespace

void clear_of_blame(std::vector<Claim>& claims, std::size_t first) {
  for (std::size_t c = first; c < claims.size(); ++c) {
    Claim& reproach = claims[c];
    if (reproach.type != "ACCUSE" || reproach.recipient.size() != 1) continue;
    const Span named = reproach.recipient.front().span;
    const auto deed = std::find_if(
        claims.begin() + static_cast<std::ptrdiff_t>(c) + 1, claims.end(), [&](const Claim& claim) {
          return has_victim(claim, named, reproach);
        });
    if (deed != claims.end()) blame(deed->actor, reproach);
  }
}

}  // namespace rasid
