#include "relate/parties.h"

#include "relate/faults.h"
#include "relate/words.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

Filler first_of(const SentenceRoles& roles,
                const std::vector<Slot>& slots,
                const Trigger& trigger,
                Share share) {
  for (const Slot& slot : slots) {
    Filler filler = roles.fill(slot, trigger, share);
    if (!filler.empty()) return filler;
  }
  return {};
}

// "A visit of China" is a visit to it: a state does not travel.
bool names_destination(const CompiledWording& wording,
                       const Filler& actor,
                       const Filler& recipient) {
  const bool place = is_place_kind(actor.kind);
  constexpr std::uint32_t next_bytes = 16;
  const bool only =
      recipient.empty() || recipient.sides == actor.sides ||
      recipient.words.begin > actor.words.end + next_bytes;  // "of China, to attend the talks"
  return wording.act->mode == "visit" && wording.row->kind == "noun" && !actor.empty() &&
         !actor.inferred && place && only;
}

// "The bombings of Beirut", "a suicide attack west of Baghdad": a town behind an attack is where
// it was, unless somebody was attacked.
bool is_struck_place(const Scene& scene,
                     const CompiledWording& wording,
                     const Trigger& trigger,
                     const Filler& actor,
                     const Filler& recipient) {
  const bool town = actor.kind == MentionKind::capital || actor.kind == MentionKind::place;
  const Mention* mention = town ? scene.mention_over(actor.end - 1) : nullptr;
  const bool origin = mention != nullptr && mention->first_token > trigger.last &&
                      is_behind_from(scene, *mention);  // "rockets from Gaza"
  return wording.act->type == "ASSAULT" && wording.row->kind == "noun" && !actor.empty() &&
         !actor.inferred && town && !origin && actor.end > trigger.last &&
         (recipient.empty() || recipient.words == actor.words);
}

// "Soldiers kill a Palestinian": an indefinite nationality in the accusative, which only the
// object of an active verb has, stands in the clause of `subject`.
bool has_object_behind(const Scene& scene, const Filler& subject) {
  constexpr std::size_t object_reach = 3;  // words
  for (std::size_t i = subject.end; !subject.empty() && i < scene.text.tokens.size(); ++i) {
    if (i >= subject.end + object_reach || scene.is_mark(i)) return false;
    const Mention* mention = scene.mention_at(i);
    if (mention == nullptr) continue;
    const bool somebody =
        (mention->kind == MentionKind::demonym && mention->number == Number::singular) ||
        mention->kind == MentionKind::people;
    return somebody && mention->clitics == clitic_none &&
           scene.word(mention->last_token - 1).ends_with(tanwin_alef);
  }
  return false;
}

// "The army shelled a position": an accusative right behind soldiers, who shell more often than
// not.
bool has_target_behind(const Scene& scene, const Filler& subject) {
  constexpr std::string_view soldiers = "MIL";
  const std::size_t i = subject.end;
  return subject.sides.size() == 1 && subject.sides.front().sector == soldiers &&
         i < scene.text.tokens.size() && scene.is_plain_word(i) &&
         scene.word(i).ends_with(tanwin_alef);
}

// "Israeli settlers attacked", "gunmen of the movement attacked": those right behind a verb whose
// attackers have no code have one, so that they attack.
bool is_named_attacker(const Scene& scene,
                       const CompiledWording& wording,
                       const Trigger& trigger,
                       const Filler& recipient) {
  const bool attack = wording.act->type == "ASSAULT" && wording.row->kind == "verb";
  if (!attack || !wording.actor.empty() || recipient.empty()) return false;
  if (recipient.common) return recipient.words.begin == scene.text.tokens[trigger.last].span.begin;
  const Mention* group = scene.mention_over(recipient.end - 1);
  return group != nullptr && group->kind == MentionKind::group &&
         group->first_token > trigger.last + 1 && is_behind_from(scene, *group) &&
         scene.is_plain_word(trigger.last);
}

// Acts that a government announces of itself.
bool is_done_by_announcer(const CompiledWording& wording, const Trigger& trigger) {
  const std::string& type = wording.act->type;
  const bool own = type == "COERCE" || type == "SANCTION" || type == "RETREAT";
  return own && !trigger.is_verb && !wording.actor.empty() &&
         wording.actor.front().kind == SlotKind::of;
}

// Nobody is named, or, in "called for respect of the resolutions of the United Nations", who has
// laid down what is asked for.
bool is_nobody_asked(const Scene& scene, const CompiledWording& wording, const Filler& named) {
  if (named.empty()) return true;
  if (wording.act->type != "REQUEST") return false;
  const std::size_t first = scene.text.token_at(named.words.begin);
  return first > 0 && scene.is(first - 1, word_law);
}

// All sides, the international community: somebody without a name stands at `from`.
bool is_unnamed(const Scene& scene, const Sentence& sentence, std::size_t from) {
  std::size_t i = from;
  while (i < sentence.last && scene.time_over(i) != nullptr)
    ++i;
  const std::size_t first = i;
  while (i < sentence.last && scene.is(i, word_unnamed) && scene.mention_over(i) == nullptr)
    ++i;
  if (i == first) return false;
  const auto names = [&](std::size_t at) {
    const Mention* mention = at < sentence.last ? scene.mention_at(at) : nullptr;
    return mention != nullptr && (mention->clitics & ~clitic_article) == clitic_none;
  };
  return !names(i) && !names(i + 1);  // "all Palestinian factions"
}

// "She freed five prisoners": a passive of "free" has no subject that its form could agree with.
bool is_somebody_s_deed(const CompiledWording& wording, const VerbForm& form) {
  const auto is_subject = [](const Slot& slot) { return slot.kind == SlotKind::subject; };
  const bool agrees = std::any_of(wording.recipient.begin(), wording.recipient.end(), is_subject) ||
                      std::any_of(wording.both.begin(), wording.both.end(), is_subject);
  return !agrees && (form.gender == Gender::feminine || form.number == Number::plural);
}

}  // namespace

bool asks_unnamed(const Scene& scene,
                  const SentenceRoles& roles,
                  const Sentence& sentence,
                  const Trigger& trigger) {
  if (scene.lexicon.wording(trigger.wording).act->type != "REQUEST") return false;
  if (!trigger.is_verb && !scene.is(trigger.first, word_saying)) return false;
  const Filler subject = roles.fill({.kind = SlotKind::subject}, trigger, Share::doer);
  const std::size_t behind = std::max<std::size_t>(trigger.last, subject.end);
  return is_unnamed(scene, sentence, trigger.first + 1) || is_unnamed(scene, sentence, behind);
}

Parties directed_parties(const Scene& scene,
                         const SentenceRoles& roles,
                         const CompiledWording& wording,
                         const Trigger& trigger) {
  Filler actor = first_of(roles, wording.actor, trigger, Share::doer);
  Filler recipient = first_of(roles, wording.recipient, trigger, Share::undergoer);
  if (is_named_attacker(scene, wording, trigger, recipient)) {
    actor = std::move(recipient);
    recipient = {};
  }
  if (!trigger.is_verb && !actor.empty()) {
    Filler agent = roles.agent(trigger);
    const bool new_side = agent.words != actor.words && agent.words != recipient.words;
    if (!agent.empty() && new_side) {  // "his accusation by the president"
      if (recipient.empty()) recipient = std::move(actor);
      actor = std::move(agent);
    }
  }
  if (is_done_by_announcer(wording, trigger) && actor.common && recipient.empty()) {
    Filler doer = roles.governing_subject(trigger);
    const bool other = !doer.empty() && doer.sides.front().code != actor.sides.front().code;
    if (other) {  // "announced the arrest of a Syrian"
      recipient = std::move(actor);
      actor = std::move(doer);
    }
  }
  if (is_struck_place(scene, wording, trigger, actor, recipient)) {
    recipient = std::move(actor);
    actor = {};
  }
  if (names_destination(wording, actor, recipient)) {
    recipient = std::move(actor);
    actor = roles.fill({.kind = SlotKind::subject}, trigger, Share::doer);
  }
  const bool aimed = !actor.empty() && is_aimed(*wording.act);
  if (aimed && is_nobody_asked(scene, wording, recipient))
    recipient = roles.anyone_else(trigger, actor);
  return {.actor = std::move(actor), .recipient = std::move(recipient)};
}

void keep_apart(const Act& act, const Trigger& trigger, Filler& actor, Filler& recipient) {
  if (act.type != "ASSAULT" && act.type != "ACCUSE" && act.type != "RETREAT") return;
  if (actor.sides.size() != 1 || recipient.sides.size() != 1) return;
  if (actor.sides.front().code != recipient.sides.front().code) return;
  const bool rivals = opposes(actor.sides.front().sector, recipient.sides.front().sector);
  if (act.type == "ACCUSE" && rivals && !actor.inferred) return;
  if (act.type == "ASSAULT" && !trigger.is_verb && actor.kind == MentionKind::demonym) {
    recipient = {};  // "the American operations that American forces lead"
    return;
  }
  const bool place = is_place_kind(actor.kind);
  if ((place && !trigger.is_verb) || (actor.inferred && !recipient.inferred)) {
    actor = {};
  } else if (recipient.inferred || act.type == "ACCUSE") {
    recipient = {};
  }
}

int voice_score(const Scene& scene,
                const CompiledWording& wording,
                const Trigger& trigger,
                const Filler& actor,
                const Filler& recipient) {
  if (wording.row->kind == "verb-passive") {
    if (is_somebody_s_deed(wording, *trigger.verb.form)) return -24;
    if (has_object_behind(scene, recipient) || has_target_behind(scene, recipient)) return -24;
    return recipient.common ? 8 : -8;
  }
  if (wording.row->kind == "verb" && actor.common && recipient.empty()) return -16;
  return 0;
}

const VerbEvent* judge_of(const Scene& scene,
                          const SentenceRoles& roles,
                          const Trigger& trigger,
                          std::string_view mode) {
  const VerbEvent* event = trigger.is_verb ? nullptr : roles.governing(trigger.first);
  if (event == nullptr || mode != "sign" || event->carries || event->speech) return nullptr;
  const bool judges = scene.names_act(event->token, [](const CompiledWording& wording) {
    const Act& act = *wording.act;
    return act.type == "ACCUSE" || act.type == "REJECT" || act.mode == "endorse";
  });
  return judges ? event : nullptr;
}

}  // namespace rasid
