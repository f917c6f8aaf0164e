#include "relate/act_reading.h"

#include <algorithm>
#include <array>

namespace rasid {
namespace {

FeatureTerm status_part(Status status) {
  return std::string_view(status_name(status));
}

FeatureTerm sureness(int thousandths) {
  constexpr std::array<FeatureTerm, 19> steps = {"-9",
                                                 "-8",
                                                 "-7",
                                                 "-6",
                                                 "-5",
                                                 "-4",
                                                 "-3",
                                                 "-2",
                                                 "-1",
                                                 "0",
                                                 "1",
                                                 "2",
                                                 "3",
                                                 "4",
                                                 "5",
                                                 "6",
                                                 "7",
                                                 "8",
                                                 "9"};
  constexpr int step = 500;
  const int rounded = (thousandths + (thousandths < 0 ? -step / 2 : step / 2)) / step;
  const int place = std::clamp(rounded, -9, 9) + 9;
  return steps.at(static_cast<std::size_t>(place));
}

FeatureTerm likeness(const Claim& grammar, const ChosenSides& chosen) {
  if (same_codes(grammar.actor, chosen.actor) && same_codes(grammar.recipient, chosen.recipient))
    return "same";
  std::vector<Side> all = grammar.actor;
  all.insert(all.end(), grammar.recipient.begin(), grammar.recipient.end());
  std::vector<Side> ours = chosen.actor;
  ours.insert(ours.end(), chosen.recipient.begin(), chosen.recipient.end());
  return either(same_codes(all, ours), "turned", "other");
}

// Whether the article has told such an act of these sides before.
FeatureTerm repetition(const ChosenSides& chosen,
                       const Claim& claim,
                       const std::vector<Claim>& told) {
  const auto shares = [&](const std::vector<Side>& sides) {
    return std::any_of(sides.begin(), sides.end(), [&](const Side& side) {
      return has_code(chosen.actor, side.code) || has_code(chosen.recipient, side.code);
    });
  };
  FeatureTerm found = no_part;
  for (const Claim& one : told) {
    if (one.type != claim.type) continue;
    const bool here = one.sentence == claim.sentence;
    const bool same =
        same_codes(one.actor, chosen.actor) && same_codes(one.recipient, chosen.recipient);
    if (same) return either(here, "same-here", "same");
    if (shares(one.actor) || shares(one.recipient)) found = either(here, "part-here", "part");
  }
  return found;
}

// How many stand on each side, and whether the sides are one list.
FeatureTerm count_of_sides(const ChosenSides& chosen, bool joined) {
  constexpr std::array<FeatureTerm, 18> counts = {"00",
                                                  "01",
                                                  "02",
                                                  "10",
                                                  "11",
                                                  "12",
                                                  "20",
                                                  "21",
                                                  "22",
                                                  "00j",
                                                  "01j",
                                                  "02j",
                                                  "10j",
                                                  "11j",
                                                  "12j",
                                                  "20j",
                                                  "21j",
                                                  "22j"};
  const std::size_t actors = std::min<std::size_t>(chosen.actor.size(), 2);
  const std::size_t recipients = std::min<std::size_t>(chosen.recipient.size(), 2);
  return counts.at((joined ? 9 : 0) + 3 * actors + recipients);
}

// Of the least sure side.
int least_of(const ChosenSides& chosen) {
  if (chosen.actor.empty()) return chosen.least_recipient;
  if (chosen.recipient.empty()) return chosen.least_actor;
  return std::min(chosen.least_actor, chosen.least_recipient);
}

// What the knowledge says of the act, and what its words are.
void add_act(const ReadingParts& of, const ActReading& reading, FeatureList& list) {
  const Act& act = *of.wording.act;
  const FeatureTerm status = status_part(reading.claim.status);
  const FeatureTerm clitics = number_part(reading.trigger.clitics);
  list.add({"claim", "1"});
  list.add({"claim-type", of.type});
  list.add({"claim-mode", of.type, text_part(act.mode)});
  list.add({"claim-row", of.row});
  list.add({"claim-act", FeatureTerm(act.id)});
  list.add({"claim-kind", of.kind});
  list.add({"claim-fault", of.fault});
  list.add({"claim-status", status});
  list.add({"claim-status-type", status, of.type});
  list.add({"claim-tense", of.tense});
  list.add({"claim-tense-type", of.tense, of.type});
  list.add({"claim-tense-row", of.tense, of.row});
  list.add({"claim-before", of.before});
  list.add({"claim-before-type", of.before, of.type});
  list.add({"claim-behind", of.behind});
  list.add({"claim-behind-type", of.behind, of.type});
  list.add({"claim-clitics", clitics});
  list.add({"claim-clitics-type", clitics, of.type});
  list.add({"claim-clitics-row", clitics, of.row});
  list.add({"claim-pronoun", of.pronoun});
  list.add({"claim-pronoun-row", of.pronoun, of.row});
  list.add({"claim-governor", of.governor});
  list.add({"claim-speech", of.speech});
  list.add({"claim-relative-type", of.relative, of.type});
  list.add({"claim-stranger-type", of.stranger, of.type});
}

// How the sides were found, and how sure they are.
void add_sides(const ReadingParts& of,
               const ActReading& reading,
               const ChosenSides& chosen,
               FeatureTerm like,
               FeatureList& list) {
  const Act& act = *of.wording.act;
  const FeatureTerm sides = count_of_sides(chosen, joins_sides(act.type, act.mode));
  const FeatureTerm sure = sureness(least_of(chosen));
  const FeatureTerm score = number_part(static_cast<std::size_t>(std::max(0, reading.score / 6)));
  const FeatureTerm home =
      flag_part(chosen.actor.size() == 1 && same_codes(chosen.actor, chosen.recipient));
  const int hundreds = reading.claim.confidence_per_mille / 100;
  list.add({"claim-like", like});
  list.add({"claim-like-fault", like, of.fault});
  list.add({"claim-how", of.how});
  list.add({"claim-how-like", of.how, like});
  list.add({"claim-sure", sure});
  list.add({"claim-sure-like", sure, like});
  list.add({"claim-sure-kind", sure, of.kind});
  list.add({"claim-sure-type", sure, of.type});
  list.add({"claim-actor", chosen.actor.empty() ? no_part : sureness(chosen.least_actor)});
  list.add(
      {"claim-recipient", chosen.recipient.empty() ? no_part : sureness(chosen.least_recipient)});
  list.add({"claim-left", chosen.any_left ? sureness(chosen.best_left) : no_part});
  list.add({"claim-sides-type", sides, of.type});
  list.add({"claim-sides-needs", sides, text_part(of.wording.row->needs)});
  list.add({"claim-home", home});
  list.add({"claim-home-type", home, of.type});
  list.add({"claim-score", score});
  list.add({"claim-score-kind", score, of.kind});
  list.add({"claim-said", number_part(static_cast<std::size_t>(std::max(0, hundreds)))});
}

}  // namespace

FeatureList claim_features(const Surroundings& around,
                           const ActReading& reading,
                           const ReadingParts& of,
                           const ChosenSides& chosen,
                           bool writes) {
  const FeatureTerm like = likeness(reading.claim, chosen);
  const FeatureTerm again = repetition(chosen, reading.claim, around.told);
  const Sentence& sentence = around.sentence;
  FeatureList list(writes);
  add_act(of, reading, list);
  add_sides(of, reading, chosen, like, list);
  list.add({"claim-again", again});
  list.add({"claim-again-type", again, of.type});
  list.add({"claim-again-mode", again, of.type, text_part(of.wording.act->mode)});
  list.add({"claim-again-like", again, like, of.fault});
  list.add({"claim-place", distance_part(reading.trigger.first - sentence.first)});
  list.add({"claim-length", number_part((sentence.last - sentence.first) / 10)});
  return list;
}

}  // namespace rasid
