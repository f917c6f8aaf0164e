// How a side is found. Arabic news puts the verb first, its subject next, then the object, then the
// prepositions; a headline or a running subject puts the subject before the verb. The scans below
// walk word by word and stop where another clause begins, so that a side is never borrowed from it.
//
// What stands behind a preposition is no subject and no object; a state inside a noun phrase counts
// for the phrase ("the Algerian declaration", "the role of Egypt").

#include "relate/roles.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

constexpr std::size_t light_verb_reach = 4;  // words between a noun and the verb that carries it

}  // namespace

SentenceRoles::SentenceRoles(const Scene& scene, Sentence sentence, const Filler& previous_subject)
    : scene_(scene),
      sentence_(sentence),
      previous_subject_(previous_subject) {
  find_events();
}

void SentenceRoles::add_side(const Mention& mention, Filler& filler) const {
  std::vector<std::string> codes = mention.codes;
  if (mention.kind == MentionKind::own) {
    const VerbEvent* event = governing(mention.first_token);
    if (event == nullptr) event = speech_before(mention.first_token);
    const Filler& owner = event != nullptr ? event->subject : previous_subject_;
    for (const Side& side : owner.sides)
      codes.push_back(side.code);
    if (codes.size() > 1) codes.resize(1);
    filler.inferred = true;
  }
  const Span words = scene_.text.span(mention.first_token, mention.last_token);
  for (const std::string& code : codes) {
    const bool known = std::any_of(filler.sides.begin(), filler.sides.end(), [&](const Side& side) {
      return side.code == code;
    });
    if (known) continue;
    filler.sides.push_back({.code = code,
                            .sector = mention.sector,
                            .name = std::string(slice(scene_.document.body, words)),
                            .entity = mention.entity,
                            .span = words});
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

// "Egypt, Jordan and Palestine", "the minister X and his counterpart Y".
Filler SentenceRoles::with_coordinates(const Mention& mention, std::size_t longest_gap) const {
  Filler filler;
  add_side(mention, filler);
  std::size_t gap = 0;
  std::size_t i = mention.last_token;
  bool comma = false;
  for (; i < sentence_.last && gap <= longest_gap; ++i) {
    const Mention* next = scene_.mention_at(i);
    const bool list_by_comma = comma && next != nullptr && next->kind == MentionKind::state &&
                               mention.kind == MentionKind::state && gap <= 1;
    if (next != nullptr && ((next->clitics & clitic_and) != 0 || list_by_comma)) {
      if ((next->clitics & (clitic_in | clitic_to)) != 0) break;
      if (next->kind == MentionKind::demonym && next->clitics == clitic_and && gap > 0) break;
      add_side(*next, filler);
      i = next->last_token - 1;
      gap = 0;
      comma = false;
      continue;
    }
    const bool pair_of_adjectives =
        next != nullptr && gap <= 1 && next->kind == MentionKind::demonym &&
        mention.kind == MentionKind::demonym && next->codes != mention.codes;
    if (pair_of_adjectives) {
      add_side(*next, filler);
      i = next->last_token - 1;
      gap = 0;
      continue;
    }
    if (next != nullptr && next->codes == mention.codes) {  // an apposition
      i = next->last_token - 1;
      filler.end = next->last_token;
      continue;
    }
    if (next != nullptr || scene_.is_clause_border(i) || scene_.is_preposition(i)) break;
    if (scene_.is_finite_verb(i)) break;
    comma = scene_.is_comma(i);
    ++gap;
  }
  return filler;
}

std::size_t SentenceRoles::reach(std::size_t from, bool noun) const {
  for (std::size_t i = from; i < sentence_.last; ++i) {
    if (scene_.mention_over(i) != nullptr) continue;
    const bool light_clause = noun && i <= from + light_verb_reach;
    if (scene_.is(i, word_relative)) {
      if (light_clause) continue;
      return i;
    }
    if (scene_.is_clause_border(i)) return i;
    if (!scene_.is_finite_verb(i)) continue;
    const auto& verbs = scene_.infos[i].verbs;
    const bool light = std::any_of(verbs.begin(), verbs.end(), [](const VerbMatch& v) {
      return v.entry.role == VerbRole::governor;
    });
    if (!(light_clause && light)) return i;
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
  for (const VerbEvent& event : events_) {
    if (!event.subject.empty()) return event.subject;
  }
  return previous_subject_;
}

Filler SentenceRoles::fill(const Slot& slot, const Trigger& trigger) const {
  const std::size_t limit = reach(trigger.last, !trigger.is_verb);
  switch (slot.kind) {
    case SlotKind::subject: {
      if (trigger.is_verb) {
        for (const VerbEvent& event : events_) {
          if (event.token == trigger.first) return event.subject;
        }
        return {};
      }
      if (!scene_.is(trigger.first, word_saying)) {
        Filler before = subject_before(trigger.first, {});
        if (!before.empty()) return before;
      }
      const VerbEvent* event = governing(trigger.first);
      Filler filler = event != nullptr ? event->subject : previous_subject_;
      filler.inferred = true;
      return filler;
    }
    case SlotKind::object: {
      Filler subject;
      std::size_t from = trigger.last;
      if (trigger.is_verb) {
        if (!trigger.verb.pronoun.empty()) return {};
        for (const VerbEvent& event : events_) {
          if (event.token == trigger.first) subject = event.subject;
        }
        if (!subject.empty() && subject.end > from && subject.end < limit) from = subject.end;
      } else if (!trigger.pronoun.empty() || trigger.is_phrase) {
        subject = fill({.kind = SlotKind::subject}, trigger);
      } else {
        const Filler possessed = possessor(trigger);
        if (!possessed.empty() && possessed.end > from && possessed.end < limit) {
          from = possessed.end;
          subject = possessed;
        }
      }
      return object_after(from, limit, subject);
    }
    case SlotKind::of: return possessor(trigger);
    case SlotKind::preposition: {
      const std::string& type = scene_.lexicon.wording(trigger.wording).act->type;
      const bool places = type == "ASSAULT" || type == "MOBILIZE" || type == "COERCE";
      return preposition(slot, trigger.last, limit, places);
    }
  }
  return {};
}

}  // namespace rasid
