// The grammar's own answer is the strongest feature; the others say where it is to be trusted: how
// far a side stands from the act, what stands between, which preposition governs it, whose subject
// it is. Weights are linear, so what only counts together is one feature of several parts.
// Source: D. Gildea, D. Jurafsky, Automatic Labeling of Semantic Roles, CL 2002; N. Xue, M. Palmer,
// Calibrating Features for Semantic Role Labeling, EMNLP 2004.

#include "relate/act_reading.h"
#include "relate/words.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace rasid {
namespace {

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

bool names_code(const Mention& mention, const std::string& code) {
  return std::find(mention.codes.begin(), mention.codes.end(), code) != mention.codes.end();
}

bool names_one_of(const std::vector<Side>& sides, const Mention& mention) {
  return std::any_of(
      sides.begin(), sides.end(), [&](const Side& side) { return names_code(mention, side.code); });
}

bool stands_here(const std::vector<Side>& sides, const Mention& mention, Span words) {
  return std::any_of(sides.begin(), sides.end(), [&](const Side& side) {
    return side.span.begin >= words.begin && side.span.begin < words.end &&
           names_code(mention, side.code);
  });
}

// "A!", "R~", "A~R!" ...: for what the grammar takes a mention, in its words or only its code.
FeatureTerm taken_for(const Claim& claim, const Mention& mention, Span words) {
  constexpr std::array<FeatureTerm, 9> taken = {
      "-", "R~", "R!", "A~", "A~R~", "A~R!", "A!", "A!R~", "A!R!"};
  const auto rank = [&](const std::vector<Side>& sides) -> std::size_t {
    if (stands_here(sides, mention, words)) return 2;
    return names_one_of(sides, mention) ? 1 : 0;
  };
  return taken.at(3 * rank(claim.actor) + rank(claim.recipient));
}

// What a verb whose subject is the mention, or one of its code, has to do with the act; those that
// govern it rank above those that only stand near.
struct SubjectOf {
  int rank = 0;
  FeatureTerm what = no_part;
};

SubjectOf subject_of(const SentenceRoles& roles,
                     const Trigger& trigger,
                     const VerbEvent& event,
                     bool here) {
  if (trigger.is_verb && event.token == trigger.first)
    return {.rank = 3, .what = either(here, "own!", "own~")};
  if (roles.governing(trigger.first) == &event)
    return {.rank = 2, .what = either(here, "governor!", "governor~")};
  if (roles.speech_before(trigger.first) == &event)
    return {.rank = 1, .what = either(here, "speech!", "speech~")};
  if (!here) return {};
  return {.rank = 1, .what = either(event.token < trigger.first, "earlier", "later")};
}

// Of which verb the mention, or one of its code, is the subject.
FeatureTerm subject_of_which(const SentenceRoles& roles,
                             const Trigger& trigger,
                             const Mention& mention,
                             Span words) {
  SubjectOf best;
  for (const VerbEvent& event : roles.events()) {
    if (!names_one_of(event.subject.sides, mention)) continue;
    const bool here =
        event.subject.words.begin >= words.begin && event.subject.words.begin < words.end;
    const SubjectOf found = subject_of(roles, trigger, event, here);
    if (found.rank > best.rank) best = found;
  }
  return best.what;
}

// Features of whoever it is: what the grammar takes him for.
void add_common(const ReadingParts& of, FeatureTerm kind, FeatureTerm taken, FeatureList& list) {
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

// A mention as the act sees it.
struct MentionParts {
  MentionParts(const Surroundings& around, const ActReading& reading, const Mention& mention)
      : MentionParts(around, reading, mention, gap_to(around.scene, reading.trigger, mention)) {}

  FeatureTerm kind;
  FeatureTerm side;
  FeatureTerm taken = no_part;
  FeatureTerm subject = no_part;
  FeatureTerm clitics;
  FeatureTerm far;
  FeatureTerm borders;
  FeatureTerm verbs;
  FeatureTerm commas;
  FeatureTerm quotes;
  FeatureTerm relatives;
  FeatureTerm others;
  FeatureTerm last_preposition;
  FeatureTerm number;
  FeatureTerm inferred;
  FeatureTerm sector;
  FeatureTerm previous = no_part;
  FeatureTerm next = no_part;
  FeatureTerm preposition = no_part;
  FeatureTerm behind_verb = flag_part(false);
  FeatureTerm before_verb = flag_part(false);
  FeatureTerm agreeing = no_part;

 private:
  MentionParts(const Surroundings& around,
               const ActReading& reading,
               const Mention& mention,
               const Between& gap)
      : kind(std::string_view(mention_kind_name(mention.kind))),
        side(side_of(reading.trigger, mention)),
        clitics(number_part(mention.clitics)),
        far(distance_part(gap.words)),
        borders(distance_part(gap.borders)),
        verbs(distance_part(gap.verbs)),
        commas(distance_part(gap.commas)),
        quotes(distance_part(gap.quotes)),
        relatives(distance_part(gap.relatives)),
        others(distance_part(gap.mentions)),
        last_preposition(word_part(gap.preposition)),
        number(number_part(static_cast<std::size_t>(mention.number))),
        inferred(flag_part(mention.inferred)),
        sector(text_part(mention.sector)) {
    const Scene& scene = around.scene;
    const Trigger& trigger = reading.trigger;
    const Span words = scene.text.span(mention.first_token, mention.last_token);
    taken = taken_for(reading.claim, mention, words);
    subject = subject_of_which(around.roles, trigger, mention, words);
    if (trigger.is_verb) agreeing = flag_part(agrees(mention, *trigger.verb.form));
    if (mention.first_token > around.sentence.first) {
      const std::size_t before = mention.first_token - 1;
      previous = word_part(scene.word(before));
      if (scene.is_preposition(before)) preposition = previous;
      behind_verb = flag_part(scene.is_finite_verb(before));
    }
    if (mention.last_token < around.sentence.last) {
      next = word_part(scene.word(mention.last_token));
      before_verb = flag_part(scene.is_finite_verb(mention.last_token));
    }
  }

  static FeatureTerm side_of(const Trigger& trigger, const Mention& mention) {
    if (mention.first_token >= trigger.last) return "after";
    return either(mention.last_token > trigger.first, "over", "before");
  }

  static Between gap_to(const Scene& scene, const Trigger& trigger, const Mention& mention) {
    if (mention.first_token >= trigger.last)
      return between(scene, trigger.last, mention.first_token);
    return between(scene, std::min<std::size_t>(mention.last_token, trigger.first), trigger.first);
  }
};

struct NamedTerm {
  FeatureTerm name;
  FeatureTerm value;
};

// What is seen of the mention alone, and of some of it by kind of act.
void add_single(const ReadingParts& of, const MentionParts& seen, FeatureList& list) {
  list.add({"sector", seen.sector});
  list.add({"commas", seen.commas});
  list.add({"mentions", seen.others});
  list.add({"quotes", seen.quotes});
  list.add({"relatives", seen.relatives});
  list.add({"previous", seen.previous});
  list.add({"next", seen.next});
  list.add({"behind-verb", seen.behind_verb});
  list.add({"before-verb", seen.before_verb});
  const std::array<NamedTerm, 11> by_kind = {{{"side", seen.side},
                                              {"preposition", seen.preposition},
                                              {"subject", seen.subject},
                                              {"far", seen.far},
                                              {"last-preposition", seen.last_preposition},
                                              {"verbs", seen.verbs},
                                              {"borders", seen.borders},
                                              {"agrees", seen.agreeing},
                                              {"clitics", seen.clitics},
                                              {"number", seen.number},
                                              {"inferred", seen.inferred}}};
  for (const auto& [name, value] : by_kind) {
    list.add({name, value});
    list.add({name, value, of.kind});
  }
}

// What counts together.
void add_joined(const ReadingParts& of,
                const MentionParts& seen,
                const Trigger& trigger,
                FeatureList& list) {
  const FeatureTerm side = seen.side;
  list.add({"side-preposition-type", side, seen.preposition, of.type});
  list.add({"side-preposition-row", side, seen.preposition, of.row});
  list.add({"side-gap", side, seen.far, of.kind, seen.verbs, seen.borders});
  list.add({"side-preposition-clitics", side, seen.preposition, seen.clitics, of.kind});
  list.add({"side-last-preposition", side, seen.last_preposition, of.type});
  list.add({"subject-taken", seen.subject, of.kind, seen.taken});
  list.add({"kind-side", seen.kind, side, of.type});
  list.add({"subject-type", seen.subject, of.type});
  list.add({"subject-kind", seen.subject, seen.kind, side});
  list.add({"mentions-how", seen.others, side, of.how});
  list.add({"verb-mentions", seen.behind_verb, side, seen.others});
  list.add({"side-marks", side, seen.commas, seen.relatives, seen.others});
  list.add({"tense-taken", of.tense, side, seen.taken});
  list.add({"pronoun-taken", of.pronoun, side, seen.taken});
  list.add({"clitics-taken", number_part(trigger.clitics), side, seen.taken});
  list.add({"governor-taken", flag_part(of.governor.text != no_part.text), side, seen.taken});
  list.add({"relative-taken", of.relative, side, seen.taken});
  list.add({"stranger-taken", of.stranger, side, seen.taken});
  list.add({"behind-side", of.behind, side});
  list.add({"before-side", of.before, side});
}

// "Met in Singapore": where an act of two is done is none of the two.
bool is_where(const Scene& scene, const Sentence& sentence, const Mention& mention) {
  if (!is_place_kind(mention.kind)) return false;
  if ((mention.clitics & clitic_in) != 0) return true;
  return mention.first_token > sentence.first && scene.word(mention.first_token - 1) == in_word;
}

// "Amman, Jordan (CNN)": the place before the parenthesis that opens an article.
bool is_dateline(const Scene& scene, const Sentence& sentence, const Mention& mention) {
  constexpr std::size_t longest = 5;         // words before the parenthesis
  constexpr std::size_t longest_outlet = 4;  // words inside
  if (!is_place_kind(mention.kind) || mention.first_token >= sentence.first + longest) return false;
  const std::size_t limit = std::min<std::size_t>(sentence.last, sentence.first + longest);
  std::size_t i = mention.last_token;
  while (i < limit && (scene.is_comma(i) || scene.mention_over(i) != nullptr))
    ++i;
  if (i >= limit || scene.word(i) != "(") return false;
  for (std::size_t k = i + 1; k < std::min<std::size_t>(sentence.last, i + longest_outlet); ++k)
    if (scene.word(k) == ")" && k + 1 < sentence.last) return scene.word(k + 1).starts_with('-');
  return false;
}

std::vector<const Mention*> mentions_of(const Surroundings& around, const ActReading& reading) {
  const Sentence& sentence = around.sentence;
  const bool joined = joins_sides(reading.claim.type, reading.claim.mode);
  std::vector<const Mention*> named;
  for (const Mention& mention : around.scene.mentions.list) {
    const bool inside =
        mention.first_token >= sentence.first && mention.first_token < sentence.last;
    if (!inside || mention.codes.empty() || is_dateline(around.scene, sentence, mention)) continue;
    if (!joined || !is_where(around.scene, sentence, mention)) named.push_back(&mention);
  }
  return named;
}

std::vector<Side> sides_of(const Scene& scene, const Mention& mention) {
  std::vector<Side> sides;
  sides.reserve(mention.codes.size());
  for (const std::string& code : mention.codes)
    sides.push_back(side_named(scene, mention, code));
  return sides;
}

void add_named(const Surroundings& around,
               const ActReading& reading,
               const ReadingParts& of,
               const Mention& mention,
               FeatureList& list) {
  const MentionParts seen(around, reading, mention);
  add_common(of, seen.kind, seen.taken, list);
  add_single(of, seen, list);
  list.add({"place", distance_part(mention.first_token - around.sentence.first)});
  add_joined(of, seen, reading.trigger, list);
}

// A side that the grammar gives or the sentences before leave, whoever is named here.
void add_other(const ActReading& reading,
               const ReadingParts& of,
               FeatureTerm kind,
               const Side& side,
               FeatureList& list) {
  const bool doer = has_code(reading.claim.actor, side.code);
  const bool undergoer = has_code(reading.claim.recipient, side.code);
  const FeatureTerm both = either(undergoer, "A~R~", "A~");
  const FeatureTerm taken = doer ? both : either(undergoer, "R~", no_part);
  add_common(of, kind, taken, list);
  list.add({"also", taken, kind});
}

}  // namespace

std::vector<SideCandidate> side_candidates(const Surroundings& around,
                                           const ActReading& reading,
                                           const ReadingParts& of,
                                           bool writes) {
  const std::vector<const Mention*> named = mentions_of(around, reading);
  std::vector<SideCandidate> candidates;
  FeatureList list(writes);
  const auto weigh = [&](std::vector<Side> sides) {
    candidates.push_back({.sides = std::move(sides),
                          .odds = around.scene.weights->score(list),
                          .features = std::move(list.written)});
    list.clear();
  };
  for (std::size_t i = 0; i < named.size(); ++i) {
    list.add({"order", distance_part(i)});
    list.add({"count", number_part(std::min<std::size_t>(named.size(), 6))});
    add_named(around, reading, of, *named[i], list);
    weigh(sides_of(around.scene, *named[i]));
  }
  const auto add = [&](FeatureTerm kind, const std::vector<Side>& sides) {
    for (const Side& side : sides) {
      const bool named_too = std::any_of(named.begin(), named.end(), [&](const Mention* mention) {
        return names_code(*mention, side.code);
      });
      list.add({"named-too", flag_part(named_too), kind});
      add_other(reading, of, kind, side, list);
      weigh({side});
    }
  };
  add("grammar-actor", reading.claim.actor);
  add("grammar-recipient", reading.claim.recipient);
  add("left-subject", around.before.subject.sides);
  add("left-speaker", around.before.speaker.sides);
  return candidates;
}

}  // namespace rasid
