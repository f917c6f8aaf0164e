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

// One code that somebody of the sentence stands for, with the best odds of all who do.
struct WeighedCode {
  std::array<Side, weight_labels> side;
  std::array<int, weight_labels> odds = {};
};

using CodeOdds = std::vector<std::pair<std::string, WeighedCode>>;

CodeOdds weigh_codes(const std::vector<SideCandidate>& candidates, const SideWeights& weights) {
  CodeOdds codes;
  for (const SideCandidate& candidate : candidates) {
    const LabelScores scores = weights.score(candidate.features);
    for (const Side& side : candidate.sides) {
      auto found = std::find_if(
          codes.begin(), codes.end(), [&](const auto& one) { return one.first == side.code; });
      const bool first = found == codes.end();
      if (first) found = codes.insert(codes.end(), {side.code, {}});
      for (std::size_t label = 0; label < weight_labels; ++label) {
        if (!first && scores[label] <= found->second.odds[label]) continue;
        found->second.odds[label] = scores[label];
        found->second.side[label] = side;
      }
    }
  }
  return codes;
}

// Everyone of whom it is likely; where nobody is, the likeliest.
std::vector<Side> likely(const CodeOdds& codes, WeightLabel label, bool one_at_least) {
  std::vector<Side> sides;
  const WeighedCode* best = nullptr;
  const std::size_t at = index(label);
  for (const auto& [code, weighed] : codes) {
    if (weighed.odds[at] > even) sides.push_back(weighed.side[at]);
    if (best == nullptr || weighed.odds[at] > best->odds[at]) best = &weighed;
  }
  if (sides.empty() && one_at_least && best != nullptr && best->odds[at] > enough_for_an_only)
    sides.push_back(best->side[at]);
  return sides;
}

// Nobody does to himself what he does to others: who is likely to be both is what he is likelier to
// be, where there is anybody else.
void keep_apart(const CodeOdds& codes, ChosenSides& sides) {
  const auto is_alone = [](const std::vector<Side>& some, const std::vector<Side>& others) {
    return some.size() == 1 && others.size() == 1 && some.front().code == others.front().code;
  };
  if (is_alone(sides.actor, sides.recipient)) return;
  for (const auto& [code, weighed] : codes) {
    if (!has_code(sides.actor, code) || !has_code(sides.recipient, code)) continue;
    const bool acts =
        weighed.odds[index(WeightLabel::actor)] >= weighed.odds[index(WeightLabel::recipient)];
    std::erase_if(acts ? sides.recipient : sides.actor,
                  [&, &its = code](const Side& side) { return side.code == its; });
  }
}

// Completes what is known of `sides`: how sure the least sure of each side is, and who is left.
ChosenSides with_odds(ChosenSides sides, const CodeOdds& codes, bool joined) {
  std::optional<int> actor;
  std::optional<int> recipient;
  const auto lower = [](std::optional<int>& least, int odds) {
    least = least ? std::min(*least, odds) : odds;
  };
  for (const auto& [code, weighed] : codes) {
    const int doer = weighed.odds[index(joined ? WeightLabel::party : WeightLabel::actor)];
    const int undergoer = weighed.odds[index(joined ? WeightLabel::party : WeightLabel::recipient)];
    const bool acts = has_code(sides.actor, code);
    const bool undergoes = has_code(sides.recipient, code);
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

}  // namespace

Weighed Weigher::weigh(const ActReading& reading) const {
  const SideWeights& weights = *around_.scene.weights;
  const bool writes = log_ != nullptr;
  const bool joined = joins_sides(reading.claim.type, reading.claim.mode);
  const std::vector<SideCandidate> candidates = side_candidates(around_, reading, writes);
  const CodeOdds codes = weigh_codes(candidates, weights);
  Weighed weighed;
  if (joined) {
    weighed.chosen.actor = likely(codes, WeightLabel::party, false);
  } else {
    weighed.chosen.actor = likely(codes, WeightLabel::actor, true);
    weighed.chosen.recipient = likely(codes, WeightLabel::recipient, true);
    keep_apart(codes, weighed.chosen);
  }
  weighed.chosen = with_odds(std::move(weighed.chosen), codes, joined);
  ChosenSides by_grammar;
  by_grammar.actor = reading.claim.actor;
  by_grammar.recipient = reading.claim.recipient;
  by_grammar = with_odds(std::move(by_grammar), codes, joined);
  const FeatureList ours = claim_features(around_, reading, weighed.chosen, writes);
  const FeatureList its = claim_features(around_, reading, by_grammar, writes);
  weighed.odds = weights.score(ours)[index(WeightLabel::claim)];
  weighed.grammar_odds = weights.score(its)[index(WeightLabel::claim)];
  if (writes)
    log_({.reading = reading,
          .candidates = candidates,
          .weighed = weighed,
          .chosen = ours,
          .by_grammar = its});
  return weighed;
}

int probability_per_mille(int odds) {
  constexpr double thousand = 1000;
  return static_cast<int>(std::lround(thousand / (1 + std::exp(-odds / thousand))));
}

}  // namespace rasid
