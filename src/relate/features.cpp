// The grammar's own answer is the strongest feature; the others say where it is to be trusted: how
// far a side stands from the act, what stands between, which preposition governs it, whose subject
// it is. Weights are linear, so what only counts together is one feature of several parts.
// Source: D. Gildea, D. Jurafsky, Automatic Labeling of Semantic Roles, CL 2002; N. Xue, M. Palmer,
// Calibrating Features for Semantic Role Labeling, EMNLP 2004.

#include "relate/features.h"

#include "relate/words.h"

#include <algorithm>
#include <array>

namespace rasid {
namespace {

constexpr FeaturePart none = "-";
constexpr std::array<FeaturePart, 17> numbers =
    {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"};

FeaturePart number(std::size_t n) {
  return numbers[std::min(n, numbers.size() - 1)];
}

FeaturePart flag(bool set) {
  return numbers[set ? 1 : 0];
}

FeaturePart distance(std::size_t n) {
  if (n <= 3) return numbers[n];
  if (n <= 5) return "4-5";
  if (n <= 8) return "6-8";
  return n <= 14 ? "9-14" : "15+";
}

// A folded word; marks that would divide a written feature are none.
FeaturePart word_part(std::string_view word) {
  return word.empty() || word.find_first_of("=|\t") != std::string_view::npos ? none
                                                                              : FeaturePart(word);
}

FeaturePart text_part(std::string_view text) {
  return text.empty() ? none : FeaturePart(text);
}

FeaturePart status_part(Status status) {
  return status_name(status);
}

bool has_reason(const Claim& claim, std::string_view what, bool inferred) {
  return std::any_of(claim.because.begin(), claim.because.end(), [&](const Reason& reason) {
    return reason.what == what && (reason.row == by_reference) == inferred;
  });
}

// "A!R?": the grammar has named the actor and concluded who the recipient is.
FeaturePart how_found(const Claim& claim) {
  constexpr std::array<FeaturePart, 9> found = {
      "A0R0", "A0R!", "A0R?", "A!R0", "A!R!", "A!R?", "A?R0", "A?R!", "A?R?"};
  const auto rank = [&](std::string_view what, std::string_view other) -> std::size_t {
    if (has_reason(claim, what, false) || has_reason(claim, other, false)) return 1;
    return has_reason(claim, what, true) || has_reason(claim, other, true) ? 2 : 0;
  };
  return found[3 * rank("actor", "party") + rank("recipient", "recipient")];
}

// What kind of words name the act.
FeaturePart kind_of_words(const CompiledWording& wording) {
  const std::string& kind = wording.row->kind;
  if (wording.both.empty()) return FeaturePart(kind);
  if (kind == "noun") return "noun-both";
  return kind == "phrase" ? "phrase-both" : "verb-both";
}

// What stands between the act and a mention.
struct Between {
  std::size_t words = 0;
  std::size_t borders = 0;
  std::size_t verbs = 0;
  std::size_t commas = 0;
  std::size_t quotes = 0;
  std::size_t relatives = 0;
  std::size_t mentions = 0;
  std::string_view preposition;  // the last one
};

Between between(const Scene& scene, std::size_t first, std::size_t last) {
  Between found;
  for (std::size_t i = first; i < last; ++i) {
    if (scene.mention_over(i) != nullptr) {
      found.mentions += scene.mention_at(i) != nullptr ? 1 : 0;
      continue;
    }
    found.relatives += scene.is(i, word_relative) ? 1 : 0;
    found.borders += scene.is_clause_border(i) ? 1 : 0;
    found.verbs += scene.is_finite_verb(i) ? 1 : 0;
    found.commas += scene.is_comma(i) ? 1 : 0;
    found.quotes += scene.is_quote(i) ? 1 : 0;
    found.words += scene.is_mark(i) ? 0 : 1;
    if (scene.is_preposition(i)) found.preposition = scene.word(i);
  }
  return found;
}

bool names_one_of(const std::vector<Side>& sides, const Mention& mention) {
  return std::any_of(sides.begin(), sides.end(), [&](const Side& side) {
    return std::find(mention.codes.begin(), mention.codes.end(), side.code) != mention.codes.end();
  });
}

bool stands_here(const std::vector<Side>& sides, const Mention& mention, Span words) {
  return std::any_of(sides.begin(), sides.end(), [&](const Side& side) {
    return side.span.begin >= words.begin && side.span.begin < words.end &&
           names_one_of({side}, mention);
  });
}

// "A!", "R~", "A~R!" ...: for what the grammar takes a mention, in its words or only its code.
FeaturePart taken_for(const Claim& claim, const Mention& mention, Span words) {
  constexpr std::array<FeaturePart, 9> taken = {
      "-", "R~", "R!", "A~", "A~R~", "A~R!", "A!", "A!R~", "A!R!"};
  const auto rank = [&](const std::vector<Side>& sides) -> std::size_t {
    if (stands_here(sides, mention, words)) return 2;
    return names_one_of(sides, mention) ? 1 : 0;
  };
  return taken[3 * rank(claim.actor) + rank(claim.recipient)];
}

// Of which verb the mention, or one of its code, is the subject.
FeaturePart subject_of_which(const SentenceRoles& roles,
                             const Trigger& trigger,
                             const Mention& mention,
                             Span words) {
  const VerbEvent* governor = roles.governing(trigger.first);
  const VerbEvent* speech = roles.speech_before(trigger.first);
  FeaturePart found = none;
  for (const VerbEvent& event : roles.events()) {
    if (!names_one_of(event.subject.sides, mention)) continue;
    const bool here =
        event.subject.words.begin >= words.begin && event.subject.words.begin < words.end;
    if (trigger.is_verb && event.token == trigger.first) return here ? "own!" : "own~";
    if (governor == &event) {
      found = here ? "governor!" : "governor~";
    } else if (speech == &event) {
      if (found.text == none.text) found = here ? "speech!" : "speech~";
    } else if (here && found.text == none.text) {
      found = event.token < trigger.first ? "earlier" : "later";
    }
  }
  return found;
}

// What is the same for all sides of a reading.
struct ReadingParts {
  ReadingParts(const Scene& scene,
               const Sentence& sentence,
               const SentenceRoles& roles,
               const ActReading& reading)
      : wording(scene.lexicon.wording(reading.trigger.wording)),
        type(wording.act->type),
        row(wording.row->at),
        kind(kind_of_words(wording)),
        how(how_found(reading.claim)),
        fault(reading.fault == nullptr ? none : FeaturePart(reading.fault)) {
    const Trigger& trigger = reading.trigger;
    if (trigger.first > sentence.first) before = word_part(scene.word(trigger.first - 1));
    if (trigger.last < sentence.last) behind = word_part(scene.word(trigger.last));
    if (trigger.is_verb)
      tense = trigger.verb.form->tense == Tense::perfect ? "perfect" : "imperfect";
    pronoun = text_part(trigger.is_verb ? trigger.verb.pronoun : std::string_view(trigger.pronoun));
    if (const VerbEvent* event = roles.governing(trigger.first))
      governor = word_part(scene.word(event->token));
    speech = flag(roles.speech_before(trigger.first) != nullptr);
    for (const VerbEvent& event : roles.events()) {
      if (!trigger.is_verb || event.token != trigger.first) continue;
      relative = flag(event.relative);
      stranger = flag(event.subject.unknown);
    }
  }

  const CompiledWording& wording;
  FeaturePart type;
  FeaturePart row;
  FeaturePart kind;
  FeaturePart how;
  FeaturePart fault;
  FeaturePart before = none;
  FeaturePart behind = none;
  FeaturePart tense = none;
  FeaturePart pronoun = none;
  FeaturePart governor = none;
  FeaturePart speech = none;
  FeaturePart relative = none;
  FeaturePart stranger = none;
};

// Features of whoever it is: what the grammar takes him for.
void add_common(const ReadingParts& of, FeaturePart kind, FeaturePart taken, FeatureList& list) {
  list.add({"all", "1"});
  list.add({"how", of.how});
  list.add({"act-kind", of.kind});
  list.add({"fault", of.fault});
  list.add({"type-how", of.type, of.how});
  list.add({"taken", taken});
  list.add({"taken-how", taken, of.how});
  list.add({"taken-type", taken, of.type});
  list.add({"taken-row", taken, of.row});
  list.add({"taken-how-kind", taken, of.how, of.kind});
  list.add({"taken-kind", taken, of.kind});
  list.add({"taken-fault", taken, of.fault});
  list.add({"kind", kind});
  list.add({"kind-act-kind", kind, of.kind});
  list.add({"kind-type", kind, of.type});
}

class MentionFeatures {
 public:
  MentionFeatures(const Scene& scene,
                  const Sentence& sentence,
                  const SentenceRoles& roles,
                  const ActReading& reading,
                  const ReadingParts& of)
      : scene_(scene),
        sentence_(sentence),
        roles_(roles),
        reading_(reading),
        of_(of) {}

  FeatureList of(const Mention& mention, std::size_t order, std::size_t count, bool writes) const {
    FeatureList list(writes);
    const Trigger& trigger = reading_.trigger;
    const bool after = mention.first_token >= trigger.last;
    const bool over = !after && mention.last_token > trigger.first;
    const std::size_t first =
        after ? trigger.last : std::min<std::size_t>(mention.last_token, trigger.first);
    const Between gap = between(scene_, first, after ? mention.first_token : trigger.first);
    const Span words = scene_.text.span(mention.first_token, mention.last_token);
    const bool begins = mention.first_token == sentence_.first;
    const bool ends = mention.last_token >= sentence_.last;
    const bool governed = !begins && scene_.is_preposition(mention.first_token - 1);

    const FeaturePart kind = mention_kind_name(mention.kind);
    const FeaturePart side = over ? "over" : after ? "after" : "before";
    const FeaturePart taken = taken_for(reading_.claim, mention, words);
    const FeaturePart subject = subject_of_which(roles_, trigger, mention, words);
    const FeaturePart clitics = number(mention.clitics);
    const FeaturePart far = distance(gap.words);
    const FeaturePart borders = distance(gap.borders);
    const FeaturePart verbs = distance(gap.verbs);
    const FeaturePart others = distance(gap.mentions);
    const FeaturePart previous = begins ? none : word_part(scene_.word(mention.first_token - 1));
    const FeaturePart next = ends ? none : word_part(scene_.word(mention.last_token));
    const FeaturePart preposition = governed ? previous : none;
    const FeaturePart last_preposition = word_part(gap.preposition);
    const FeaturePart agreeing = trigger.is_verb ? flag(agrees(mention, *trigger.verb.form)) : none;
    const FeaturePart many = number(static_cast<std::size_t>(mention.number));

    add_common(of_, kind, taken, list);
    list.add({"sector", text_part(mention.sector)});
    list.add({"commas", distance(gap.commas)});
    list.add({"mentions", others});
    list.add({"quotes", distance(gap.quotes)});
    list.add({"relatives", distance(gap.relatives)});
    list.add({"previous", previous});
    list.add({"next", next});
    list.add({"order", distance(order)});
    list.add({"place", distance(mention.first_token - sentence_.first)});
    list.add({"behind-verb", flag(!begins && scene_.is_finite_verb(mention.first_token - 1))});
    list.add({"before-verb", flag(!ends && scene_.is_finite_verb(mention.last_token))});
    list.add({"count", number(std::min<std::size_t>(count, 6))});
    const std::array<std::pair<FeaturePart, FeaturePart>, 11> singles = {
        {{"side", side},
         {"preposition", preposition},
         {"subject", subject},
         {"far", far},
         {"last-preposition", last_preposition},
         {"verbs", verbs},
         {"borders", borders},
         {"agrees", agreeing},
         {"clitics", clitics},
         {"number", many},
         {"inferred", flag(mention.inferred)}}};
    for (const auto& [name, value] : singles) {
      list.add({name, value});
      list.add({name, value, of_.kind});
    }
    list.add({"side-preposition-type", side, preposition, of_.type});
    list.add({"side-preposition-row", side, preposition, of_.row});
    list.add({"side-gap", side, far, of_.kind, verbs, borders});
    list.add({"side-preposition-clitics", side, preposition, clitics, of_.kind});
    list.add({"side-last-preposition", side, last_preposition, of_.type});
    list.add({"subject-taken", subject, of_.kind, taken});
    list.add({"kind-side", kind, side, of_.type});
    list.add({"subject-type", subject, of_.type});
    list.add({"subject-kind", subject, kind, side});
    list.add({"mentions-how", others, side, of_.how});
    list.add({"verb-mentions",
              flag(!begins && scene_.is_finite_verb(mention.first_token - 1)),
              side,
              others});
    list.add({"side-marks", side, distance(gap.commas), distance(gap.relatives), others});
    list.add({"tense-taken", of_.tense, side, taken});
    list.add({"pronoun-taken", of_.pronoun, side, taken});
    list.add({"clitics-taken", number(trigger.clitics), side, taken});
    list.add({"governor-taken", flag(of_.governor.text != none.text), side, taken});
    list.add({"relative-taken", of_.relative, side, taken});
    list.add({"stranger-taken", of_.stranger, side, taken});
    list.add({"behind-side", of_.behind, side});
    list.add({"before-side", of_.before, side});
    return list;
  }

 private:
  const Scene& scene_;
  Sentence sentence_;
  const SentenceRoles& roles_;
  const ActReading& reading_;
  const ReadingParts& of_;
};

FeaturePart sureness(int thousandths) {
  constexpr std::array<FeaturePart, 19> steps = {"-9",
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
  return steps[static_cast<std::size_t>(std::clamp(rounded, -9, 9) + 9)];
}

bool same_codes(const std::vector<Side>& a, const std::vector<Side>& b) {
  return a.size() == b.size() &&
         std::all_of(a.begin(), a.end(), [&](const Side& side) { return has_code(b, side.code); });
}

FeaturePart likeness(const Claim& grammar, const ChosenSides& chosen) {
  if (same_codes(grammar.actor, chosen.actor) && same_codes(grammar.recipient, chosen.recipient))
    return "same";
  std::vector<Side> all = grammar.actor;
  all.insert(all.end(), grammar.recipient.begin(), grammar.recipient.end());
  std::vector<Side> ours = chosen.actor;
  ours.insert(ours.end(), chosen.recipient.begin(), chosen.recipient.end());
  return same_codes(all, ours) ? "turned" : "other";
}

// Whether the article has told such an act of these sides before.
FeaturePart repetition(const ChosenSides& chosen,
                       const Claim& claim,
                       const std::vector<Claim>& told) {
  const auto shares = [&](const std::vector<Side>& sides) {
    return std::any_of(sides.begin(), sides.end(), [&](const Side& side) {
      return has_code(chosen.actor, side.code) || has_code(chosen.recipient, side.code);
    });
  };
  FeaturePart found = none;
  for (const Claim& one : told) {
    if (one.type != claim.type) continue;
    const bool here = one.sentence == claim.sentence;
    const bool same =
        same_codes(one.actor, chosen.actor) && same_codes(one.recipient, chosen.recipient);
    if (same) return here ? "same-here" : "same";
    if (shares(one.actor) || shares(one.recipient)) found = here ? "part-here" : "part";
  }
  return found;
}

// How many stand on each side, and whether the sides are one list.
FeaturePart count_of_sides(const ChosenSides& chosen, bool joined) {
  constexpr std::array<FeaturePart, 18> counts = {"00",
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
  return counts[(joined ? 9 : 0) + 3 * actors + recipients];
}

}  // namespace

void FeatureList::add(std::initializer_list<FeaturePart> parts) {
  std::uint64_t key = parts.begin()->hash;
  for (const FeaturePart* part = parts.begin() + 1; part != parts.end(); ++part)
    key = mixed(key, part->hash);
  keys.push_back(key);
  if (!writes_) return;
  std::string text(parts.begin()->text);
  for (const FeaturePart* part = parts.begin() + 1; part != parts.end(); ++part) {
    text += part == parts.begin() + 1 ? '=' : '|';
    text += part->text;
  }
  written.push_back(std::move(text));
}

std::uint64_t key_of_feature(std::string_view written) {
  std::size_t end = written.find('=');
  std::uint64_t key = hash_of(written.substr(0, end));
  while (end != std::string_view::npos) {
    written.remove_prefix(end + 1);
    end = written.find('|');
    key = mixed(key, hash_of(written.substr(0, end)));
  }
  return key;
}

namespace {

// "Met in Singapore": where an act of two is done is none of the two.
bool is_where(const Scene& scene, const Sentence& sentence, const Mention& mention) {
  const bool place = mention.kind == MentionKind::state || mention.kind == MentionKind::capital ||
                     mention.kind == MentionKind::place;
  if (!place) return false;
  if ((mention.clitics & clitic_in) != 0) return true;
  return mention.first_token > sentence.first && scene.word(mention.first_token - 1) == in_word;
}

}  // namespace

std::vector<SideCandidate> side_candidates(const Scene& scene,
                                           const Sentence& sentence,
                                           const SentenceRoles& roles,
                                           const Carried& before,
                                           const ActReading& reading,
                                           bool writes) {
  const ReadingParts of(scene, sentence, roles, reading);
  const MentionFeatures features(scene, sentence, roles, reading, of);
  const bool joined = joins_sides(reading.claim.type, reading.claim.mode);
  std::vector<const Mention*> named;
  for (const Mention& mention : scene.mentions.list) {
    const bool inside =
        mention.first_token >= sentence.first && mention.first_token < sentence.last;
    if (!inside || mention.codes.empty()) continue;
    if (!joined || !is_where(scene, sentence, mention)) named.push_back(&mention);
  }
  std::vector<SideCandidate> candidates;
  for (std::size_t i = 0; i < named.size(); ++i) {
    std::vector<Side> sides;
    for (const std::string& code : named[i]->codes)
      sides.push_back(side_named(scene, *named[i], code));
    candidates.push_back(
        {.sides = std::move(sides), .features = features.of(*named[i], i, named.size(), writes)});
  }
  const auto add = [&](FeaturePart kind, const std::vector<Side>& sides) {
    for (const Side& side : sides) {
      const bool doer = has_code(reading.claim.actor, side.code);
      const bool undergoer = has_code(reading.claim.recipient, side.code);
      const FeaturePart taken = doer ? (undergoer ? "A~R~" : "A~") : undergoer ? "R~" : none;
      const bool named_too = std::any_of(named.begin(), named.end(), [&](const Mention* mention) {
        return names_one_of({side}, *mention);
      });
      FeatureList list(writes);
      add_common(of, kind, taken, list);
      list.add({"also", flag(named_too), taken, kind});
      candidates.push_back({.sides = {side}, .features = std::move(list)});
    }
  };
  add("grammar-actor", reading.claim.actor);
  add("grammar-recipient", reading.claim.recipient);
  add("left-subject", before.subject.sides);
  add("left-speaker", before.speaker.sides);
  return candidates;
}

FeatureList claim_features(const Scene& scene,
                           const Sentence& sentence,
                           const SentenceRoles& roles,
                           const ActReading& reading,
                           const ChosenSides& chosen,
                           const std::vector<Claim>& told,
                           bool writes) {
  const ReadingParts of(scene, sentence, roles, reading);
  const Claim& claim = reading.claim;
  const Act& act = *of.wording.act;
  const FeaturePart mode = text_part(act.mode);
  const FeaturePart status = status_part(claim.status);
  const FeaturePart like = likeness(claim, chosen);
  const FeaturePart sides = count_of_sides(chosen, joins_sides(act.type, act.mode));
  const FeaturePart actor = chosen.actor.empty() ? none : sureness(chosen.least_actor);
  const FeaturePart recipient = chosen.recipient.empty() ? none : sureness(chosen.least_recipient);
  const int least = chosen.actor.empty() ? chosen.least_recipient
                    : chosen.recipient.empty()
                        ? chosen.least_actor
                        : std::min(chosen.least_actor, chosen.least_recipient);
  const FeaturePart sure = sureness(least);
  const FeaturePart score = number(static_cast<std::size_t>(std::max(0, reading.score)) / 6);
  const bool home = chosen.actor.size() == 1 && same_codes(chosen.actor, chosen.recipient);
  const FeaturePart said = number(static_cast<std::size_t>(claim.confidence_per_mille) / 100);
  const FeaturePart clitics = number(reading.trigger.clitics);

  FeatureList list(writes);
  list.add({"claim", "1"});
  list.add({"claim-type", of.type});
  list.add({"claim-mode", of.type, mode});
  list.add({"claim-row", of.row});
  list.add({"claim-act", FeaturePart(act.id)});
  list.add({"claim-kind", of.kind});
  list.add({"claim-fault", of.fault});
  list.add({"claim-status", status});
  list.add({"claim-status-type", status, of.type});
  list.add({"claim-like", like});
  list.add({"claim-like-fault", like, of.fault});
  list.add({"claim-how", of.how});
  list.add({"claim-how-like", of.how, like});
  list.add({"claim-sure", sure});
  list.add({"claim-sure-like", sure, like});
  list.add({"claim-sure-kind", sure, of.kind});
  list.add({"claim-sure-type", sure, of.type});
  list.add({"claim-actor", actor});
  list.add({"claim-recipient", recipient});
  list.add({"claim-left", chosen.any_left ? sureness(chosen.best_left) : none});
  list.add({"claim-sides-type", sides, of.type});
  list.add({"claim-sides-needs", sides, text_part(of.wording.row->needs)});
  list.add({"claim-home", flag(home)});
  list.add({"claim-home-type", flag(home), of.type});
  list.add({"claim-score", score});
  list.add({"claim-score-kind", score, of.kind});
  list.add({"claim-said", said});
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
  const FeaturePart again = repetition(chosen, claim, told);
  list.add({"claim-again", again});
  list.add({"claim-again-type", again, of.type});
  list.add({"claim-again-mode", again, of.type, mode});
  list.add({"claim-again-like", again, like, of.fault});
  list.add({"claim-place", distance(reading.trigger.first - sentence.first)});
  list.add({"claim-length", number((sentence.last - sentence.first) / 10)});
  return list;
}

}  // namespace rasid
