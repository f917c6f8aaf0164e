#include "judge/judge.h"

#include "base/edtf.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace rasid {
namespace {

std::set<std::string> codes(const std::vector<Side>& sides) {
  std::set<std::string> set;
  for (const Side& side : sides)
    set.insert(side.code);
  return set;
}

bool same_sides(const Claim& a, const Claim& b) {
  return codes(a.actor) == codes(b.actor) && codes(a.recipient) == codes(b.recipient);
}

bool same_act(const Claim& a, const Claim& b) {
  return a.type == b.type && a.mode == b.mode && a.status == b.status && same_sides(a, b) &&
         (a.act == b.act || a.mode == b.mode) && compatible(a.date, b.date);
}

// How much a claim says: a stated date and named sides beat inferred ones.
int weight(const Claim& claim) {
  const bool stated = !claim.date.empty() && !is_approximate(claim.date);
  return claim.confidence_per_mille + (stated ? 200 : 0);
}

}  // namespace

std::vector<Claim> judge(std::vector<Claim> claims) {
  std::vector<Claim> kept;
  for (Claim& claim : claims) {
    if (claim.status == Status::hypothetical) continue;
    const auto twin = std::find_if(
        kept.begin(), kept.end(), [&](const Claim& other) { return same_act(claim, other); });
    if (twin == kept.end()) {
      kept.push_back(std::move(claim));
    } else if (weight(claim) > weight(*twin)) {
      *twin = std::move(claim);
    }
  }
  std::stable_sort(kept.begin(), kept.end(), [](const Claim& a, const Claim& b) {
    return a.evidence < b.evidence;
  });
  return kept;
}

}  // namespace rasid
