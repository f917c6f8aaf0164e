#include "relate/blame.h"

#include "relate/words.h"

#include <algorithm>

namespace rasid {
namespace {

// The side stands behind "in".
bool is_place(const Scene& scene, Span named) {
  const auto mention =
      std::find_if(scene.mentions.list.begin(), scene.mentions.list.end(), [&](const Mention& one) {
        return one.span.begin == named.begin;
      });
  return mention != scene.mentions.list.end() && mention->first_token > 0 &&
         scene.word(mention->first_token - 1) == in_word;
}

// The deed was done to `named`, or there, and not by who reproaches: nobody condemns his own
// attack.
bool has_victim(const Scene& scene, const Claim& deed, Span named, const Claim& reproach) {
  const bool own = !deed.actor.empty() && has_code(reproach.actor, deed.actor.front().code);
  if (deed.type != "ASSAULT" || own || deed.recipient.empty()) return false;
  return deed.recipient.front().span == named ||
         (deed.because.front().words.begin < named.begin && is_place(scene, named));
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

void clear_of_blame(const Scene& scene, std::vector<Claim>& claims, std::size_t first) {
  for (std::size_t c = first; c < claims.size(); ++c) {
    Claim& reproach = claims[c];
    const bool judges = reproach.type == "ACCUSE" || reproach.mode == "endorse";
    if (!judges || reproach.recipient.size() != 1) continue;
    const Span named = reproach.recipient.front().span;
    const auto deed = std::find_if(
        claims.begin() + static_cast<std::ptrdiff_t>(c) + 1, claims.end(), [&](const Claim& claim) {
          return has_victim(scene, claim, named, reproach);
        });
    if (deed != claims.end()) blame(deed->actor, reproach);
  }
}

bool is_opposed(const Scene& scene, const Sentence& sentence, const Trigger& trigger) {
  constexpr std::size_t opposing_reach = 4;
  const std::string& type = scene.lexicon.wording(trigger.wording).act->type;
  const bool hostile = type == "ASSAULT" || type == "COERCE" || type == "PROTEST";
  if (!hostile || trigger.is_verb || (trigger.clitics & clitic_and) != 0) return false;
  const std::size_t begin =
      trigger.first - std::min<std::size_t>(opposing_reach, trigger.first - sentence.first);
  for (std::size_t i = trigger.first; i-- > begin && !scene.ends_clause(i);) {
    Cut cut;
    const auto* entries = scene.mention_over(i) == nullptr ? noun_reading(scene, i, cut) : nullptr;
    if (entries == nullptr || (cut.clitics & clitic_article) != 0) continue;  // "the opposition"
    const bool opposes = std::any_of(entries->begin(), entries->end(), [&](const NounEntry& entry) {
      const Act& act = *scene.lexicon.wording(entry.wording).act;
      return act.type == "REJECT" || (act.type == "ACCUSE" && act.mode == "disapprove");
    });
    if (opposes) return true;
  }
  return false;
}

}  // namespace rasid
