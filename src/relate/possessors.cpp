// Whose the act is that a noun names: the side behind it, the subject of the verb that carries it,
// who is accused of it; see roles.cpp.

#include "relate/blame.h"
#include "relate/roles.h"
#include "relate/words.h"
#include "text/affixes.h"

#include <algorithm>

namespace rasid {
namespace {

constexpr std::size_t possessor_reach = 4;   // words between a noun and its possessor
constexpr std::size_t light_verb_reach = 4;  // words between a noun and the verb that carries it
constexpr std::size_t deed_reach = 4;        // words between a verb and the deed it carries out
constexpr std::string_view side_word = "\u062C\u0627\u0646\u0628";

// Acts that their doer carries out himself: the subject of a verb near them need not be he.
bool is_deed(const std::string& type) {
  return type == "ASSAULT" || type == "COERCE" || type == "PROTEST" || type == "MOBILIZE" ||
         type == "RETREAT" || type == "SANCTION";
}

// "Congratulations to His Majesty", but not "the statement of the ministers' meeting", which is
// written with lam, too.
bool is_addressee(const Scene& scene, std::size_t i) {
  Cut cut;
  return begins_with_lam(scene, i) && noun_reading(scene, i, cut) == nullptr;
}

// "A visit of his": lam with a pronoun.
bool is_to_him(const Scene& scene, std::size_t i) {
  const std::string_view word = scene.word(i);
  return word == "\u0644\u0647" || word == "\u0644\u0647\u0627";
}

// The word at `i` and the noun before it have the article both or neither.
bool agrees_in_article(const Scene& scene, std::size_t i) {
  const auto definite = [&](std::size_t at) {  // as written: folded, "almani" would begin so too
    const std::string_view word = slice(scene.document.body, scene.text.tokens[at].span);
    return begins_with_two_lams(word) || word.starts_with(article) ||
           word.substr(std::min(word.size(), beh.size())).starts_with(article);
  };
  return definite(i) == definite(i - 1);
}

// The verb at token `i` can say that its object has done something.
bool accuses(const Scene& scene, std::size_t i) {
  return scene.names_act(i, [](const CompiledWording& wording) {
    const Act& act = *wording.act;
    return act.type == "ACCUSE" && act.mode == "allege" && wording.with.empty();
  });
}

// Another clause begins between the noun that ends before `from` and the verb at `verb`, and no
// relative one of the noun.
bool is_of_another_clause(const Scene& scene, std::size_t from, std::size_t verb) {
  for (std::size_t i = from; i < verb; ++i) {
    const bool border = scene.is_clause_border(i) && !scene.is(i, word_relative);
    if (border && scene.mention_over(i) == nullptr) return true;
  }
  return false;
}

}  // namespace

// "talks that the minister held with ...": the subject of the light verb behind the noun.
Filler SentenceRoles::light_verb_subject(std::size_t from) const {
  for (const VerbEvent& event : events_) {
    if (event.token < from || event.token > from + light_verb_reach) continue;
    if (is_of_another_clause(scene_, from, event.token)) return {};
    const VerbMatch& verb = scene_.infos[event.token].verbs.front();
    if (!scene_.is_light_verb(event.token) || verb.and_before) return {};
    Filler doer = subject_after(event.token + 1, *verb.form, reach(event.token + 1, false));
    doer.unknown = doer.empty() && !verb.pronoun.empty();
    return doer;
  }
  return {};
}

// "The president's making a visit", "Washington's decision to sell": the side between a light noun,
// or one that governs, and the act behind it.
const Mention* SentenceRoles::doer_before(const Trigger& trigger) const {
  if (trigger.first < sentence_.first + 2) return nullptr;
  const Mention* mention = scene_.mention_over(trigger.first - 1);
  if (mention != nullptr) mention = head_of_list(mention);
  if (mention == nullptr || mention->first_token <= sentence_.first) return nullptr;
  const std::size_t noun = mention->first_token - 1;
  if (scene_.is(noun, word_light_noun)) return mention;
  const Cuts cuts = cut_clitics(scene_.word(noun));
  const bool governs = std::any_of(cuts.begin(), cuts.end(), [&](const Cut& cut) {
    return scene_.lexicon.governing_nouns(cut.stem) != nullptr;
  });
  return governs && !trigger.is_phrase ? mention : nullptr;
}

// "The two countries' resolve to ... by signing": whose intent governs the act.
Filler SentenceRoles::holder_of_intent(const Trigger& trigger) const {
  constexpr std::size_t intent_reach = 14;
  const std::size_t begin =
      trigger.first - std::min<std::size_t>(intent_reach, trigger.first - sentence_.first);
  for (std::size_t i = trigger.first; i-- > begin + 1;) {
    const Mention* mention = scene_.mention_at(i);
    if (mention == nullptr || scene_.lexicon.governing_nouns(scene_.word(i - 1)) == nullptr)
      continue;
    return with_coordinates(*mention, 2);
  }
  return {};
}

// "The visit of the Russian minister": the side right behind a noun, or null.
const Mention* SentenceRoles::genitive_behind(std::size_t noun_end) const {
  const std::size_t limit = std::min(reach(noun_end, true), noun_end + possessor_reach);
  for (std::size_t i = noun_end; i < limit; ++i) {
    if (scene_.time_over(i) != nullptr) continue;
    if (const Mention* mention = scene_.mention_at(i)) {
      const bool joined = (mention->clitics & clitic_and) != 0;
      if (i == noun_end && is_lone_nationality(*mention) && !agrees_in_article(scene_, i))
        return nullptr;
      return joined || scene_.has_preposition(i, sentence_.first) ? nullptr : mention;
    }
    if (scene_.is_preposition(i) || scene_.is_mark(i) || scene_.is(i, word_relative)) break;
    if (scene_.ends_clause(i) || is_purpose(i) || is_addressee(scene_, i)) break;
  }
  return nullptr;
}

// The verb at token `i` can ask or invite somebody to do something.
bool SentenceRoles::asks(std::size_t i) const {
  return scene_.names_act(i, [](const CompiledWording& wording) {
    return wording.act->type == "REQUEST" || wording.status == Status::invited;
  });
}

// "Accused Rwanda of arming": who is said to have done what the noun behind "of" names; of a noun
// further on, the side named last. Nothing where the verb does not accuse; nobody where only a
// pronoun says whom.
std::optional<Filler> SentenceRoles::accused(const VerbEvent& event, const Trigger& trigger) const {
  if (!accuses(scene_, event.token)) return std::nullopt;
  const std::string_view deed = scene_.word(trigger.first);
  const bool pronoun = !scene_.infos[event.token].verbs.front().pronoun.empty();
  if (pronoun) return Filler{};
  const bool behind = event.subject.end > event.token && event.subject.end < trigger.first;
  const std::size_t from = behind ? event.subject.end : event.token + 1;
  if (deed.starts_with(beh)) return object_after(from, trigger.first, event.subject);
  Filler last = subject_before(trigger.first, {});
  const bool accuser = last.sides.size() == 1 && has_code(event.subject.sides, last.sides[0].code);
  return accuser ? object_after(from, trigger.first, event.subject) : last;
}

// The subject of the verb that a noun hangs on, where that verb makes the noun his.
Filler SentenceRoles::governing_subject(const Trigger& trigger) const {
  const VerbEvent* event = governing(trigger.first);
  if (event == nullptr && trigger.is_phrase && label() != nullptr) {  // "The minister: Iran must"
    Filler speaker = *label();
    speaker.inferred = true;
    return speaker;
  }
  if (event == nullptr || !event->active || is_opposed(scene_, sentence_, trigger)) return {};
  if (auto somebody = accused(*event, trigger)) return *std::move(somebody);
  const bool far = !event->carries || trigger.first > event->token + deed_reach + 3;
  if (far && is_deed(scene_.lexicon.wording(trigger.wording).act->type)) return {};
  Filler filler = event->subject.empty() ? holder_of_intent(trigger) : event->subject;
  filler.inferred = true;
  return filler;
}

// "Iran's coming to an agreement": whose the noun is that the trigger is behind, with a preposition
// between; null where a verb or preposition stands before the side.
const Mention* SentenceRoles::owner_before(const Trigger& trigger) const {
  if (trigger.first < sentence_.first + 4) return nullptr;
  const std::string_view between = scene_.word(trigger.first - 1);
  if (between != to_word && between != on_word && between != in_word && between != from_word) {
    return nullptr;
  }
  const Mention* owner = scene_.mention_over(trigger.first - 2);
  if (owner == nullptr || owner->kind == MentionKind::demonym || !is_side_kind(owner->kind)) {
    return nullptr;
  }
  if (owner->first_token <= sentence_.first || owner->clitics != clitic_none) return nullptr;
  const std::size_t noun = owner->first_token - 1;
  const bool plain = scene_.text.tokens[noun].kind == TokenKind::word &&
                     !scene_.is_finite_verb(noun) && !scene_.is_preposition(noun) &&
                     scene_.infos[noun].classes == 0 && scene_.mention_over(noun) == nullptr;
  return plain ? owner : nullptr;
}

// Whose the act is that a noun names: its pronoun's, the side's behind it, a light noun's before it
// or the subject's of a verb.
Filler SentenceRoles::possessor(const Trigger& trigger, Share share) const {
  if (!trigger.pronoun.empty()) {
    return antecedent(trigger.first, gender_of_pronoun(trigger.pronoun));
  }
  for (std::size_t i = trigger.last; i < std::min<std::size_t>(sentence_.last, trigger.last + 2);
       ++i) {
    if (is_to_him(scene_, i)) return antecedent(trigger.first, gender_of_pronoun(scene_.word(i)));
    if (scene_.mention_over(i) != nullptr || scene_.is_mark(i)) break;
  }
  if (const Mention* owner = genitive_behind(trigger.last)) {
    const bool given = share == Share::undergoer && owner->kind == MentionKind::demonym &&
                       owner->first_token > trigger.last &&  // "the sale of American arms"
                       scene_.lexicon.wording(trigger.wording).act->id == "arms-sale";
    return given ? Filler{} : with_coordinates(*owner, list_gap);
  }
  const bool carried_out = share == Share::undergoer && scene_.word(trigger.first).starts_with(beh);
  if (carried_out) return {};  // "carried out a demolition": the verb has the doer
  if (const Mention* doer = doer_before(trigger)) return with_coordinates(*doer, list_gap);
  if (const Mention* owner = owner_before(trigger)) {
    Filler filler;
    add_side(*owner, filler);
    return filler;
  }
  Filler light = light_verb_subject(trigger.last);
  if (light.unknown) return {};  // "a meeting that the ministers held"
  if (share == Share::undergoer && !light.empty()) return {};  // "a raid that the army carried out"
  return light.empty() ? governing_subject(trigger) : light;
}

Filler SentenceRoles::agent(const Trigger& trigger) const {
  constexpr std::size_t agent_reach = 6;
  const std::size_t limit = std::min(reach(trigger.last, true), trigger.last + agent_reach);
  for (std::size_t i = trigger.last; i + 1 < limit; ++i) {
    const bool by = scene_.word(i) == from_word &&
                    (scene_.word(i + 1) == before_word || scene_.word(i + 1) == side_word);
    if (by) return inside(i + 2, sentence_.last, Places::ignored);
  }
  return {};
}

}  // namespace rasid
