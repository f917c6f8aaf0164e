// How a side is found. Arabic news puts the verb first, its subject next, then the object, then the
// prepositions; a headline or a running subject puts the subject before the verb. The scans below
// walk word by word and stop where another clause begins, so that a side is never borrowed from it.
//
// What stands behind a preposition is no subject and no object; a state inside a noun phrase counts
// for the phrase ("the Algerian declaration", "the role of Egypt").

#include "relate/roles.h"

#include "relate/blame.h"
#include "relate/words.h"
#include "text/affixes.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

constexpr std::size_t giver_reach = 7;         // words from a deed to the side behind "from"
constexpr std::size_t light_clause_reach = 4;  // words between a noun and the verb that carries it

// What stood between two sides of a list.
struct Joint {
  std::size_t gap = 0;  // words and marks
  bool comma = false;
  bool conjunction = false;  // as a word of its own, before a quotation mark
};

// The list that begins with `first` has `next` in it: joined by "and", states by a comma too.
bool goes_on_with(const Mention& first, const Mention& next, const Joint& joint) {
  const bool by_comma = joint.comma && next.kind == MentionKind::state &&
                        first.kind == MentionKind::state && joint.gap <= 1;
  return by_comma || joint.conjunction || (next.clitics & clitic_and) != 0;
}

// Joined by "and", but to something else: "and to Syria", or an adjective of another noun.
bool begins_anew(const Mention& next, std::size_t gap) {
  if ((next.clitics & (clitic_in | clitic_to)) != 0) return true;
  return next.kind == MentionKind::demonym && next.clitics == clitic_and && gap > 0;
}

// "Saudi-Egyptian", with a dash or nothing between.
bool is_pair_of_adjectives(const Scene& scene,
                           const Mention& first,
                           const Mention& next,
                           std::size_t gap) {
  const bool joined = gap == 0 || (gap == 1 && scene.is_mark(next.first_token - 1));
  return joined && next.kind == MentionKind::demonym && first.kind == MentionKind::demonym &&
         next.codes != first.codes;
}

// "The Yemeni opposition [accused] the government": another organ of the same state.
bool is_rival(const Mention& first, const Mention& next) {
  return first.kind == MentionKind::organ && opposes(first.sector, next.sector);
}

Places places_of(const std::string& type) {
  const bool counted = type == "ASSAULT" || type == "MOBILIZE" || type == "COERCE";
  return counted ? Places::counted : Places::ignored;
}

// Another's words, or what is said, begin between the tokens [first, last).
bool opens_words(const Scene& scene, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    const bool that = scene.is(i, word_complementizer) && scene.mention_over(i) == nullptr;
    if (that || scene.is_quote(i) || scene.word(i) == ":") return true;
  }
  return false;
}

// The token behind what does not end a list at token `i`: "in addition to", or whom the bearer of
// an office is sent to, "the ambassador of Norway to the kingdom"; `i` where neither stands there.
std::size_t behind_joint(const Scene& scene, std::size_t i, std::size_t last) {
  if (i + 1 >= last || scene.mention_over(i) != nullptr) return i;
  if (scene.is(i, word_besides) && scene.is_preposition(i + 1)) return i + 2;
  const Mention* host = scene.word(i) == at_word ? scene.mention_at(i + 1) : nullptr;
  return host != nullptr ? host->last_token : i;
}

// Takes the word at `i`, no side, into the joint; the token behind it, or `i` where the list ends.
std::size_t behind_word_of_list(const Scene& scene, std::size_t i, std::size_t last, Joint& joint) {
  const std::size_t behind = behind_joint(scene, i, last);
  if (behind != i) {
    joint.conjunction = joint.conjunction || scene.is(i, word_besides);
    ++joint.gap;
    return behind;
  }
  if (scene.ends_clause(i) || scene.is_preposition(i)) return i;
  joint.comma = scene.is_comma(i);
  joint.conjunction = scene.is_quote(i) ? joint.conjunction : scene.word(i) == and_word;
  ++joint.gap;
  return i + 1;
}

// "The minister: we reject": the side that a colon sets before what it says, or null. A town before
// a colon is rather where the news comes from.
const Mention* speaker_label(const Scene& scene, const Sentence& sentence) {
  const Mention* label = scene.mention_at(sentence.first);
  if (label == nullptr || !is_side_kind(label->kind) || label->codes.size() != 1) return nullptr;
  const std::size_t colon = label->last_token;
  if (colon + 1 >= sentence.last || scene.word(colon) != ":") return nullptr;
  const std::size_t next = colon + (scene.is_quote(colon + 1) ? 2 : 1);
  const bool says =
      next < sentence.last && (scene.is_finite_verb(next) || scene.is(next, word_negation));
  return label->kind != MentionKind::capital || says ? label : nullptr;
}

}  // namespace

SentenceRoles::SentenceRoles(const Scene& scene, Sentence sentence, Carried before)
    : scene_(scene),
      sentence_(sentence),
      before_(std::move(before)) {
  if (const Mention* speaker = speaker_label(scene_, sentence_)) {
    before_.speaker = {};
    add_side(*speaker, before_.speaker);
  }
  find_events();
}

// Whose country "his country" is: of the verb that it hangs on, of another one before it whose
// gender agrees, or of the speaker.
const VerbEvent* SentenceRoles::owner_of(const Mention& own) const {
  const VerbEvent* event = governing(own.first_token);
  const Gender gender = gender_of_pronoun(scene_.word(own.first_token));
  const auto agrees = [&](const VerbEvent& one) {
    return !one.subject.empty() && one.form != nullptr && one.form->gender == gender;
  };
  if (gender == Gender::any || (event != nullptr && agrees(*event))) {
    return event != nullptr ? event : speech_before(own.first_token);
  }
  const auto found = std::find_if(events_.rbegin(), events_.rend(), [&](const VerbEvent& one) {
    return one.token < own.first_token && !one.relative && agrees(one);
  });
  if (found != events_.rend()) return &*found;
  return event != nullptr ? event : speech_before(own.first_token);
}

void SentenceRoles::add_side(const Mention& mention, Filler& filler) const {
  std::vector<std::string> codes = mention.codes;
  if (mention.kind == MentionKind::own) {
    const VerbEvent* event = owner_of(mention);
    const Filler& owner = event != nullptr ? event->subject : before_.subject;
    for (const Side& side : owner.sides)
      codes.push_back(side.code);
    if (codes.size() > 1) codes.resize(1);
    filler.inferred = true;
  }
  const Span words = scene_.text.span(mention.first_token, mention.last_token);
  for (const std::string& code : codes) {
    if (has_code(filler.sides, code)) continue;
    filler.sides.push_back(side_named(scene_, mention, code));
  }
  if (filler.words.empty()) {
    filler.kind = mention.kind;
    filler.common = mention.kind == MentionKind::people || mention.kind == MentionKind::person ||
                    (mention.kind == MentionKind::demonym && mention.number != Number::singular);
    filler.words = words;
  }
  filler.end = std::max<std::size_t>(filler.end, mention.last_token);
  filler.inferred = filler.inferred || mention.inferred;
}

// "Egypt, Jordan and Palestine", "the minister X and his counterpart Y", "the Egyptian Syrian
// talks".
Filler SentenceRoles::with_coordinates(const Mention& mention, std::size_t longest_gap) const {
  Filler filler;
  add_side(mention, filler);
  Joint joint;
  for (std::size_t i = mention.last_token; i < sentence_.last && joint.gap <= longest_gap;) {
    const Mention* next = scene_.mention_at(i);
    if (next == nullptr) {
      const std::size_t behind = behind_word_of_list(scene_, i, sentence_.last, joint);
      if (behind == i) break;
      i = behind;
      continue;
    }
    if (goes_on_with(mention, *next, joint)) {
      if (begins_anew(*next, joint.gap)) break;
      add_side(*next, filler);
      joint = {};
    } else if (is_pair_of_adjectives(scene_, mention, *next, joint.gap)) {
      add_side(*next, filler);
      joint.gap = 0;
    } else if (next->codes == mention.codes && !(joint.gap == 0 && is_rival(mention, *next))) {
      // an apposition
      filler.end = next->last_token;
    } else {
      break;
    }
    i = next->last_token;
  }
  return filler;
}

std::size_t SentenceRoles::reach(std::size_t from, bool noun) const {
  for (std::size_t i = from; i < sentence_.last; ++i) {
    if (scene_.mention_over(i) != nullptr) continue;
    const bool light_clause = noun && i <= from + light_clause_reach;
    if (scene_.is(i, word_relative)) {
      if (light_clause) continue;
      return i;
    }
    if (scene_.is_clause_border(i)) return i;
    if (!scene_.is_finite_verb(i) || scene_.is_naming(i)) continue;
    const bool joined = scene_.infos[i].verbs.front().and_before;  // ", and it will ask"
    if (!light_clause || joined || !scene_.is_light_verb(i)) return i;
  }
  return sentence_.last;
}

VerbEvent SentenceRoles::event_at(std::size_t i) {
  VerbEvent event{.token = static_cast<std::uint32_t>(i)};
  event.relative = i > sentence_.first && scene_.is(i - 1, word_relative);
  const auto& verbs = scene_.infos[i].verbs;
  bool passive = true;
  for (const VerbMatch& match : verbs) {
    event.speech = event.speech || match.entry.role == VerbRole::speech;
    if (match.entry.role == VerbRole::governor) {
      const Governor& governor = scene_.lexicon.governor(match.entry.row);
      const auto status = scene_.lexicon.governor_status(match.entry.row);
      event.carries = true;
      passive = passive && governor.voice == "passive";
      event.own_only = governor.voice == "own";
      if (status) {
        event.status = *status;
        event.changes_status = true;
        event.status_row = governor.at;
      }
    }
  }
  event.active = !event.carries || !passive;
  const VerbForm* tried = nullptr;
  for (const VerbMatch& match : verbs) {
    const bool same = tried != nullptr && tried->gender == match.form->gender &&
                      tried->number == match.form->number;
    if (same || !event.subject.empty()) continue;
    tried = match.form;
    event.subject = subject_of(i, match);
    event.form = match.form;
  }
  return event;
}

void SentenceRoles::find_events() {
  for (std::size_t i = sentence_.first; i < sentence_.last; ++i) {
    if (scene_.is_finite_verb(i)) events_.push_back(event_at(i));
  }
}

const Filler* SentenceRoles::label() const {
  return before_.speaker.end > sentence_.first ? &before_.speaker : nullptr;
}

// The first verb with a subject: whose participles carry the sentence on.
const VerbEvent* SentenceRoles::main_event() const {
  for (const VerbEvent& event : events_) {
    if (!event.subject.empty() && !event.relative) return &event;
  }
  return nullptr;
}

const VerbEvent* SentenceRoles::governing(std::size_t i) const {
  const VerbEvent* best = nullptr;
  for (const VerbEvent& event : events_) {
    if (event.token < i) best = &event;
  }
  if (best == nullptr) return nullptr;
  for (std::size_t k = best->token + 1; k < i; ++k) {
    if (scene_.is(k, word_saying)) return main_event();
    if (scene_.is(k, word_relative | word_clause | word_if) && scene_.mention_over(k) == nullptr) {
      return nullptr;
    }
  }
  return best;
}

const VerbEvent* SentenceRoles::speech_before(std::size_t i) const {
  const VerbEvent* best = nullptr;
  for (const VerbEvent& event : events_) {
    if (event.token < i && event.speech && !event.subject.empty()) best = &event;
  }
  return best;
}

Filler SentenceRoles::last_subject() const {
  if (const VerbEvent* main = main_event()) return main->subject;
  const bool another = std::any_of(events_.begin(), events_.end(), [](const VerbEvent& event) {
    return event.subject.unknown && event.speech && !event.relative;
  });
  return another ? Filler{} : before_.subject;
}

Filler SentenceRoles::fill(const Slot& slot, const Trigger& trigger, Share share) const {
  switch (slot.kind) {
    case SlotKind::subject: return subject_slot(trigger);
    case SlotKind::object: return object_slot(trigger);
    case SlotKind::of: return possessor(trigger, share);
    case SlotKind::preposition: {
      const std::size_t limit = reach(trigger.last, !trigger.is_verb);
      const Places places = share == Share::doer  // "by gunmen in Kirkuk"
                                ? Places::ignored
                                : places_of(scene_.lexicon.wording(trigger.wording).act->type);
      const bool giver = !trigger.is_verb && share == Share::doer && slot.words.size() == 1 &&
                         slot.words.front() == from_word;
      const std::size_t end = giver ? std::min(limit, trigger.last + giver_reach) : limit;
      Filler named = preposition(slot, trigger.last, end, places);
      if (!named.empty()) return named;
      const bool where = places == Places::counted && slot.words.front() == in_word;
      return where ? place_before(trigger) : behind_with_pronoun(slot, trigger, limit);
    }
  }
  return {};
}

// A speaker speaks on until another does.
Carried SentenceRoles::carried() const {
  Carried after{.subject = last_subject(), .speaker = before_.speaker};
  for (const VerbEvent& event : events_) {
    if (event.speech && !event.relative && (!event.subject.empty() || event.subject.unknown)) {
      after.speaker = event.subject;
      break;
    }
  }
  return after;
}

const VerbEvent* SentenceRoles::event_of(std::size_t verb) const {
  const auto found = std::find_if(
      events_.begin(), events_.end(), [&](const VerbEvent& event) { return event.token == verb; });
  return found == events_.end() ? nullptr : &*found;
}

// The subject of a verb; of a noun or phrase, who stands before it or is the subject of the verb
// that governs it.
Filler SentenceRoles::subject_slot(const Trigger& trigger) const {
  if (trigger.is_verb) {
    const VerbEvent* event = event_of(trigger.first);
    return event != nullptr ? event->subject : Filler{};
  }
  if (is_opposed(scene_, sentence_, trigger)) return {};
  const VerbEvent* governor = governing(trigger.first);
  const bool of_pronoun =
      governor != nullptr && !scene_.infos[governor->token].verbs.front().pronoun.empty();
  if (of_pronoun && accused(*governor, trigger)) return {};  // "accuses them of arming"
  if ((trigger.clitics & clitic_to) !=
      0) {  // "visited Cyprus to attend": of the verb, unless it asks
    if (governor != nullptr && !governor->subject.empty() && !asks(governor->token)) {
      Filler filler = governor->subject;
      filler.inferred = true;
      return filler;
    }
  }
  const bool participle = scene_.is(trigger.first, word_saying);
  const Mention* decider = participle ? nullptr : doer_before(trigger);
  if (decider != nullptr) return with_coordinates(*decider, list_gap);  // "Egypt's decision to"
  Filler before = participle ? doer_of_participle(trigger) : subject_before(trigger.first, {});
  if (!before.empty()) return before;
  Filler filler = governor != nullptr ? governor->subject : before_.subject;
  filler.inferred = true;
  return filler;
}

// "Belarus denied that ..., holding the Union responsible": the last subject before a participle
// that agrees with it; what stands in the words that somebody said is passed over.
Filler SentenceRoles::doer_of_participle(const Trigger& trigger) const {
  const bool feminine = scene_.word(trigger.first).ends_with(feminine_ending);
  const VerbEvent* last = nullptr;
  for (std::size_t n = events_.size(); n-- > 0;) {
    const VerbEvent& event = events_[n];
    const bool agrees =
        event.form != nullptr && (event.form->gender == Gender::feminine) == feminine;
    if (event.token >= trigger.first || event.relative || !agrees) continue;
    if (last == nullptr && !event.subject.empty()) last = &event;
    const bool says = event.speech && (!event.subject.empty() || event.subject.unknown);
    if (last != nullptr && says && opens_words(scene_, event.token, last->token))
      return event.subject;
  }
  return last == nullptr ? subject_before(trigger.first, {}) : last->subject;
}

// "In Baghdad six people were killed": the place that opens the clause of a verb.
Filler SentenceRoles::place_before(const Trigger& trigger) const {
  if (!trigger.is_verb) return {};
  std::size_t i = trigger.first;
  while (i > sentence_.first + 1 && (scene_.is_comma(i - 1) || scene_.time_over(i - 1) != nullptr))
    --i;
  const Mention* place = i > sentence_.first ? scene_.mention_over(i - 1) : nullptr;
  if (place == nullptr || place->first_token <= sentence_.first) return {};
  const std::size_t in = place->first_token - 1;
  const std::string_view word = scene_.word(in);
  if (!word.ends_with(in_word) || word.size() > in_word.size() + 2) return {};  // or "and in"
  if (in > sentence_.first && !scene_.begins_clause(in, sentence_.first)) return {};
  return with_coordinates(*place, 0);
}

// "There visits Beirut a French delegation": the side right behind a verb, before its subject.
const Mention* SentenceRoles::object_first(const Trigger& trigger, const Filler& doer) const {
  if (!trigger.is_verb || doer.empty() || trigger.last >= sentence_.last) return nullptr;
  if (!is_visit(trigger.first)) return nullptr;
  const Mention* first = scene_.mention_at(trigger.last);
  if (first == nullptr || doer.words.begin <= scene_.text.tokens[first->first_token].span.begin) {
    return nullptr;
  }
  const bool place = first->kind == MentionKind::capital || first->kind == MentionKind::state;
  return place && first->clitics == clitic_none ? first : nullptr;
}

// The object of a verb stands behind its subject, that of a noun behind its possessor.
Filler SentenceRoles::object_slot(const Trigger& trigger) const {
  if (trigger.is_verb && !trigger.verb.pronoun.empty()) return object_pronoun(trigger);
  const std::size_t limit = reach(trigger.last, !trigger.is_verb);
  if (!trigger.is_verb && (trigger.is_phrase || !trigger.pronoun.empty())) {
    return object_after(trigger.last, limit, subject_slot(trigger));
  }
  const Filler doer = trigger.is_verb ? subject_slot(trigger) : possessor(trigger, Share::doer);
  if (const Mention* first = object_first(trigger, doer)) return with_coordinates(*first, 0);
  const bool between = !doer.empty() && doer.end > trigger.last && doer.end < limit;
  if (between) return object_after(doer.end, limit, doer);
  return object_after(trigger.last, limit, trigger.is_verb ? doer : Filler{});
}

}  // namespace rasid
