// Who is meant where no name stands: by pronouns, and by the clause of what is demanded; see
// roles.cpp.

#include "relate/roles.h"
#include "relate/words.h"
#include "text/affixes.h"

#include <algorithm>

namespace rasid {
namespace {

// "Israel must get ready", says Israel: the side right behind a phrase is the actor's own.
bool is_himself(const Mention& mention,
                std::size_t i,
                const Trigger& trigger,
                const Filler& actor) {
  const bool named = mention.codes.size() == 1 && mention.kind != MentionKind::demonym;
  return trigger.is_phrase && i == trigger.last && named &&
         has_code(actor.sides, mention.codes.front());
}

// Something may be aimed at `mention` by `actor`: at another, and not at an adjective.
bool is_aimed_at(const Mention& mention, const Filler& actor) {
  if (mention.kind == MentionKind::own || mention.kind == MentionKind::demonym) return false;
  return mention.codes.size() != 1 || !has_code(actor.sides, mention.codes.front());
}

// "During his meeting with the ambassador", "after the attack on Gaza": what the mention belongs to
// is when an act was done, and stands behind the trigger.
bool is_of_occasion(const Scene& scene, const Mention& mention, std::size_t from) {
  constexpr std::size_t occasion_reach = 8;  // words from "during" to whom he met
  bool alone = true;                         // no other mention stands between
  for (std::size_t i = mention.first_token;
       i-- > from && mention.first_token - i <= occasion_reach && !scene.is_comma(i);) {
    if (scene.mention_over(i) != nullptr) {
      alone = false;
    } else if (scene.is(i, word_after) || (alone && scene.is(i, word_during))) {
      return true;
    }
  }
  return false;
}

// The mention over token `i` is one by which the actor is named.
bool is_named_there(const Scene& scene, const Filler& actor, std::size_t i) {
  const Mention* mention = scene.mention_over(i);
  return mention != nullptr && mention->span.begin >= actor.words.begin &&
         mention->span.begin < actor.words.end;
}

// Who was attacked is not to blame, where the actor is or is accredited is nobody else, and whom he
// met meanwhile is whom he spoke to, not of.
bool is_passed_over(const Scene& scene,
                    const Trigger& trigger,
                    const Mention& mention,
                    bool blame,
                    const Filler& actor) {
  const std::string_view before = scene.word(mention.first_token - 1);
  const std::string& type = scene.lexicon.wording(trigger.wording).act->type;
  // "Called for respect of the resolutions of the United Nations".
  if (type == "REQUEST" && scene.is(mention.first_token - 1, word_law)) return true;
  const bool his = mention.first_token == actor.end + 1;
  if (his && before == at_word && is_named_there(scene, actor, mention.first_token - 2))
    return true;
  const bool where = his && before == in_word;
  if ((blame && before == on_word) || (where && is_place_kind(mention.kind))) return true;
  return is_of_occasion(scene, mention, trigger.last);
}

// The subject of the verb, concluded of the act; none where it is not named or is `actor`.
Filler named_subject(const VerbEvent& event, const Filler& actor) {
  const bool told = !event.subject.empty() && !event.subject.inferred;
  if (!told || has_code(actor.sides, event.subject.sides.front().code)) return {};
  Filler filler = event.subject;
  filler.inferred = true;
  return filler;
}

// Whether a third-person pronoun can mean `mention`: "him" a man, "her" a woman, a state or a body.
bool pronoun_means(Gender gender, const Mention& mention) {
  if (!is_side_kind(mention.kind) || mention.kind == MentionKind::demonym) return false;
  const bool man = mention.kind == MentionKind::person || mention.kind == MentionKind::office;
  if (gender == Gender::masculine && !man) return false;
  return mention.codes.size() == 1 && (mention.gender == gender || mention.gender == Gender::any);
}

// "Iran must": the side right behind a phrase, or null where it is none but `actor`.
const Mention* obliged_by(const Scene& scene,
                          const Trigger& trigger,
                          const Filler& actor,
                          std::size_t sentence_last) {
  if (!trigger.is_phrase || trigger.last >= sentence_last) return nullptr;
  const Mention* next = scene.mention_at(trigger.last);
  const bool joined = next != nullptr && (next->clitics & clitic_and) != 0;
  return next != nullptr && !joined && is_aimed_at(*next, actor) ? next : nullptr;
}

}  // namespace

// Whose a noun is, by the pronoun at its end.
Gender gender_of_pronoun(std::string_view pronoun) {
  if (pronoun.ends_with(her_ending)) return Gender::feminine;
  if (pronoun.ends_with(his_ending)) return Gender::masculine;
  return Gender::any;
}

// "The kingdom, whose king heads the committee, expressed its condemnation and its protest": the
// subject of the verb that the noun at `before` is told by, where nobody else stands between but
// whom he tells it ("informed the alliance of his refusal").
const Filler* SentenceRoles::teller_of_own(std::size_t before, Gender gender) const {
  constexpr std::size_t told_reach = 8;  // words from the verb to its noun
  const VerbEvent* event = governing(before);
  if (event == nullptr || event->subject.empty() || event->form == nullptr) return nullptr;
  if (event->relative || before > event->token + told_reach || event->form->gender != gender)
    return nullptr;
  for (std::size_t i = event->token + 1; i < before; ++i) {
    const Mention* mention = scene_.mention_at(i);
    const bool told = event->speech && i == event->subject.end;
    if (mention != nullptr && !told &&
        !has_code(event->subject.sides, mention->codes.empty() ? "" : mention->codes.front()))
      return nullptr;
  }
  return &event->subject;
}

// The side before `before` that a third-person pronoun means: the nearest that agrees and is no
// object of a preposition, else the subject of the last verb.
Filler SentenceRoles::antecedent(std::size_t before, Gender gender) const {
  if (const Filler* teller = teller_of_own(before, gender)) {
    Filler filler = *teller;
    filler.inferred = true;
    return filler;
  }
  for (std::size_t i = before; i-- > sentence_.first;) {
    const Mention* mention = scene_.mention_at(i);
    if (mention == nullptr || !is_side_kind(mention->kind)) continue;
    if (mention->kind == MentionKind::demonym || mention->kind == MentionKind::capital) continue;
    const bool agrees =
        mention->gender == Gender::any || gender == Gender::any || mention->gender == gender;
    if (!agrees || scene_.has_preposition(i, sentence_.first)) continue;
    Filler filler = with_coordinates(*mention, 2);
    filler.inferred = true;
    return filler;
  }
  Filler filler = events_.empty() ? before_.subject : last_subject();
  filler.inferred = true;
  return filler;
}

// "Detained him": of the sides before the verb that agree with the pronoun and are not the subject,
// the one that is a subject itself, else the nearest.
Filler SentenceRoles::object_pronoun(const Trigger& trigger) const {
  const Mention* described =
      trigger.first > sentence_.first ? scene_.mention_over(trigger.first - 1) : nullptr;
  if (described != nullptr && is_said_of_object(trigger.first, trigger.verb)) {
    Filler filler;
    add_side(*described, filler);
    return filler;
  }
  return meant_by(gender_of_pronoun(trigger.verb.pronoun), trigger);
}

// "Which Muscat welcomed", "and asked of him": the preposition of a slot with a pronoun.
Filler SentenceRoles::behind_with_pronoun(const Slot& slot,
                                          const Trigger& trigger,
                                          std::size_t limit) const {
  constexpr std::size_t pronoun_reach = 5;  // words from a verb to its preposition
  if (trigger.is_phrase || slot.words.size() != 1) return {};
  const std::string& preposition = slot.words.front();
  if (!trigger.is_verb && preposition != with_word) return {};  // "sanctions on it", a town
  limit = std::min(limit, trigger.last + pronoun_reach);
  for (std::size_t i = trigger.last; i < limit; ++i) {
    if (!trigger.is_verb && scene_.ends_clause(i)) break;
    if (scene_.is(i, word_resumptive) && scene_.word(i).starts_with(preposition))
      return who_is_behind(scene_.word(i), trigger);
  }
  return {};
}

// Whom a preposition's pronoun means: behind a noun ("cutting ties with it") and in a main clause
// somebody before it, in a relative clause what the clause is about.
Filler SentenceRoles::who_is_behind(std::string_view pronoun, const Trigger& trigger) const {
  const VerbEvent* event = trigger.is_verb ? event_of(trigger.first) : nullptr;
  const bool relative = event != nullptr && event->relative;
  const Mention* described = nullptr;
  if (relative) {
    described = described_by(trigger.first);
  } else if (trigger.is_verb && trigger.first > sentence_.first) {
    described = scene_.mention_over(trigger.first - 1);
  }
  if (described == nullptr)
    return relative ? Filler{} : meant_by(gender_of_pronoun(pronoun), trigger);
  Filler filler;
  add_side(*described, filler);
  return filler;
}

// The side before the trigger that a pronoun of this gender means, and that is not the subject: one
// that is a subject itself, else the nearest.
Filler SentenceRoles::meant_by(Gender gender, const Trigger& trigger) const {
  if (gender == Gender::any) return {};
  const Filler subject = subject_slot(trigger);
  const Mention* nearest = nullptr;
  for (std::size_t i = trigger.first; i-- > sentence_.first;) {
    const Mention* mention = scene_.mention_at(i);
    if (mention == nullptr) continue;
    const bool counterpart = scene_.is(i, word_counterpart) && mention->codes.size() == 1;
    if (!counterpart && !pronoun_means(gender, *mention)) continue;
    if (has_code(subject.sides, mention->codes.front())) continue;
    const Span words = scene_.text.span(mention->first_token, mention->last_token);
    const bool acts = std::any_of(events_.begin(), events_.end(), [&](const VerbEvent& event) {
      return event.subject.words == words;
    });
    if (nearest == nullptr || acts) nearest = mention;
    if (acts) break;
  }
  if (nearest == nullptr) return {};
  Filler filler;
  add_side(*nearest, filler);
  filler.inferred = true;
  return filler;
}

// "Called for all members to take part": the subject of the clause that says what is demanded.
Filler SentenceRoles::who_is_to(const Trigger& trigger, const Filler& actor) const {
  constexpr std::size_t demand_reach = 8;  // words from the demand to its clause
  const std::size_t limit = std::min<std::size_t>(sentence_.last, trigger.last + demand_reach);
  for (std::size_t i = trigger.last; i + 1 < limit; ++i) {
    const bool opens = scene_.is(i, word_complementizer) && scene_.mention_over(i) == nullptr;
    if (!opens) {
      if (scene_.is_clause_border(i) || scene_.is_mark(i)) return {};
      continue;
    }
    const VerbEvent* event = event_of(i + 1);
    return event != nullptr ? named_subject(*event, actor) : Filler{};
  }
  return {};
}

// "Will act if Asmara does not stop": the subject of the condition behind a threat.
Filler SentenceRoles::who_had_better(const Trigger& trigger, const Filler& actor) const {
  bool condition = false;
  for (std::size_t i = trigger.last; i < sentence_.last; ++i) {
    condition = condition || (scene_.is(i, word_if) && scene_.mention_over(i) == nullptr);
    const VerbEvent* event = condition ? event_of(i) : nullptr;
    if (event != nullptr) return named_subject(*event, actor);
  }
  return {};
}

// "Called on the world to": whom a demand is aimed at stands right behind its subject, without a
// code.
bool SentenceRoles::names_addressee(const Trigger& trigger, const Filler& actor) const {
  const auto& slots = scene_.lexicon.wording(trigger.wording).recipient;
  const bool takes = !slots.empty() && slots.front().kind == SlotKind::object;
  const std::size_t at = std::max<std::size_t>(trigger.last, actor.end);
  if (!trigger.is_verb || !takes || at >= sentence_.last || at > trigger.last + 16) return false;
  return scene_.text.tokens[at].kind == TokenKind::word && scene_.word(at).starts_with(article) &&
         scene_.mention_over(at) == nullptr && scene_.time_over(at) == nullptr &&
         scene_.infos[at].classes == 0;
}

Filler SentenceRoles::anyone_else(const Trigger& trigger, const Filler& actor) const {
  if (trigger.is_verb && !trigger.verb.pronoun.empty()) return {};  // a pronoun stands for him
  if (const Mention* obliged = obliged_by(scene_, trigger, actor, sentence_.last))
    return with_coordinates(*obliged, 1);
  const std::string& type = scene_.lexicon.wording(trigger.wording).act->type;
  if (type == "REQUEST") {
    Filler asked = who_is_to(trigger, actor);
    if (!asked.empty() || names_addressee(trigger, actor)) return asked;
  }
  if (type == "THREATEN") {
    Filler warned = who_had_better(trigger, actor);
    if (!warned.empty()) return warned;
  }
  const std::size_t limit = reach(trigger.last, false);
  const bool blame = type == "ACCUSE";
  for (std::size_t i = trigger.last; i < limit; ++i) {
    const Mention* mention = scene_.mention_at(i);
    if (mention == nullptr) continue;
    if (is_himself(*mention, i, trigger, actor)) return {};
    if (!is_aimed_at(*mention, actor) || is_named_after(scene_, *mention)) continue;
    if (is_passed_over(scene_, trigger, *mention, blame, actor)) continue;
    return inferred_from(*mention);
  }
  return {};
}

// Whom a demand, a reproach or praise is aimed at: the side named behind it, and both sides of "the
// accord between".
Filler SentenceRoles::inferred_from(const Mention& mention) const {
  Filler filler;
  if (scene_.word(mention.first_token - 1) == between_word) {
    filler = with_coordinates(mention, list_gap);
  } else {
    add_side(mention, filler);
  }
  filler.inferred = true;
  return filler;
}

Filler SentenceRoles::only_other(const Trigger& trigger, const std::vector<Side>& known) const {
  const Mention* other = nullptr;
  for (std::size_t i = sentence_.first; i < sentence_.last; ++i) {
    const Mention* mention = scene_.mention_at(i);
    const bool one =
        mention != nullptr && is_side_kind(mention->kind) && mention->codes.size() == 1;
    if (!one || has_code(known, mention->codes.front())) continue;
    if (other != nullptr && other->codes != mention->codes) return {};
    if (other == nullptr) other = mention;
  }
  if (other == nullptr) return {};
  const std::size_t at = other->first_token;
  const bool in =
      (other->clitics & clitic_in) != 0 || (at > sentence_.first && scene_.word(at - 1) == in_word);
  if (in && is_place_kind(other->kind)) return {};  // where they meet
  for (std::size_t i = trigger.last; i < at; ++i) {
    if (scene_.is_clause_border(i)) return {};
  }
  Filler filler;
  add_side(*other, filler);
  filler.inferred = true;
  return filler;
}

}  // namespace rasid
