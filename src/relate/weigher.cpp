#include "relate/weigher.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace rasid {
namespace {

constexpr int even = 0;                   // odds of one to one
constexpr int enough_for_an_only = -619;  // 0.35: the likeliest, where nobody else is likely

std::size_t index(WeightLabel label) {
  return static_cast<std::size_t>(label);
}

std::vector<CodeOdds> weigh_codes(const std::vector<SideCandidate>& candidates) {
  std::vector<CodeOdds> codes;
  for (const SideCandidate& candidate : candidates) {
    for (const Side& side : candidate.sides) {
      auto found = std::find_if(
          codes.begin(), codes.end(), [&](const CodeOdds& one) { return one.code == side.code; });
      if (found == codes.end()) found = codes.insert(codes.end(), {.code = side.code});
      for (std::size_t label = 0; label < weight_labels; ++label) {
        const bool better =
            found->side[label] == nullptr || candidate.odds[label] > found->odds[label];
        if (!better) continue;
        found->odds[label] = candidate.odds[label];
        found->side[label] = &side;
      }
    }
  }
  return codes;
}

// Everyone of whom it is likely; where nobody is, the likeliest.
std::vector<Side> likely(const std::vector<CodeOdds>& codes, WeightLabel label, bool one_at_least) {
  std::vector<Side> sides;
  const CodeOdds* best = nullptr;
  const std::size_t at = index(label);
  for (const CodeOdds& one : codes) {
    if (one.odds[at] > even) sides.push_back(*one.side[at]);
    if (best == nullptr || one.odds[at] > best->odds[at]) best = &one;
  }
  if (sides.empty() && one_at_least && best != nullptr && best->odds[at] > enough_for_an_only)
    sides.push_back(*best->side[at]);
  return sides;
}

// Nobody does to himself what he does to others: who is likely to be both is what he is likelier to
// be, where there is anybody else.
void keep_apart(const std::vector<CodeOdds>& codes, ChosenSides& sides) {
  const auto is_alone = [](const std::vector<Side>& some, const std::vector<Side>& others) {
    return some.size() == 1 && others.size() == 1 && some.front().code == others.front().code;
  };
  if (is_alone(sides.actor, sides.recipient)) return;
  for (const CodeOdds& one : codes) {
    if (!has_code(sides.actor, one.code) || !has_code(sides.recipient, one.code)) continue;
    const bool acts =
        one.odds[index(WeightLabel::actor)] >= one.odds[index(WeightLabel::recipient)];
    std::erase_if(acts ? sides.recipient : sides.actor,
                  [&](const Side& side) { return side.code == one.code; });
  }
}

}  // namespace

Weigher::Weigher(const Surroundings& around, const ActReading& reading, const ReadingLog& log)
    : around_(around),
      reading_(reading),
      joined_(joins_sides(reading.claim.type, reading.claim.mode)),
      parts_(around, reading),
      candidates_(side_candidates(around, reading, parts_, log != nullptr)),
      codes_(weigh_codes(candidates_)) {
  if (log == nullptr) return;
  const ChosenSides chosen = choose();
  log({.reading = reading,
       .candidates = candidates_,
       .sides = chosen,
       .chosen = claim_features(around, reading, parts_, chosen, true),
       .by_grammar = claim_features(around, reading, parts_, by_grammar(), true)});
}

// Completes what is known of `sides`: how sure the least sure of each side is, and who is left.
ChosenSides Weigher::with_odds(ChosenSides sides) const {
  std::optional<int> actor;
  std::optional<int> recipient;
  const auto lower = [](std::optional<int>& least, int odds) {
    least = least ? std::min(*least, odds) : odds;
  };
  for (const CodeOdds& one : codes_) {
    const int doer = one.odds[index(joined_ ? WeightLabel::party : WeightLabel::actor)];
    const int undergoer = one.odds[index(joined_ ? WeightLabel::party : WeightLabel::recipient)];
    const bool acts = has_code(sides.actor, one.code);
    const bool undergoes = has_code(sides.recipient, one.code);
    if (acts) lower(actor, doer);
    if (undergoes) lower(recipient, undergoer);
    if (acts || undergoes) continue;
    const int either = std::max(doer, undergoer);
    sides.best_left = sides.any_left ? std::max(sides.best_left, either) : either;
    sides.any_left = true;
  }
  sides.least_actor = actor.value_or(0);
  sides.least_recipient = recipient.value_or(0);
  return sides;
}

ChosenSides Weigher::choose() const {
  ChosenSides chosen;
  if (joined_) {
    chosen.actor = likely(codes_, WeightLabel::party, false);
  } else {
    chosen.actor = likely(codes_, WeightLabel::actor, true);
    chosen.recipient = likely(codes_, WeightLabel::recipient, true);
    keep_apart(codes_, chosen);
  }
  return with_odds(std::move(chosen));
}

ChosenSides Weigher::by_grammar() const {
  ChosenSides sides;
  sides.actor = reading_.claim.actor;
  sides.recipient = reading_.claim.recipient;
  return with_odds(std::move(sides));
}

int Weigher::odds(const ChosenSides& chosen) const {
  const FeatureList features = claim_features(around_, reading_, parts_, chosen, false);
  return around_.scene.weights->score(features)[index(WeightLabel::claim)];
}

int probability_per_mille(int odds) {
  constexpr double thousand = 1000;
  return static_cast<int>(std::lround(thousand / (1 + std::exp(-odds / thousand))));
}

}  // namespace rasid
