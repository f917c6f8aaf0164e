// Whose the doer is: "aircraft belonging to the coalition", "a delegation from the ministry", "the
// final statement of the summit".

#include "relate/roles.h"
#include "relate/words.h"
#include "text/affixes.h"

#include <algorithm>

namespace rasid {
namespace {

constexpr std::string_view delegation = "\u0648\u0641\u062F";
constexpr std::string_view nominative_plural = "\u0648\u0646";
constexpr std::string_view on_behalf_of = "\u0639\u0646";
constexpr std::string_view belonging = "\u062A\u0627\u0628\u0639";
constexpr std::size_t most_adjectives = 2;  // between the noun and whose it is

// Where somebody is from or in, and not whose he is; or a mention with a preposition of its own.
bool is_seat(const Mention& mention) {
  return mention.clitics != clitic_none || mention.kind == MentionKind::capital ||
         mention.kind == MentionKind::state || mention.kind == MentionKind::demonym;
}

// "A delegation", "officials": people by their form, whose "from" tells whose they are.
bool is_people(std::string_view word) {
  constexpr std::size_t shortest_plural = 10;  // bytes: three letters before the ending
  const bool plural = word.size() >= shortest_plural && word.ends_with(nominative_plural);
  return plural || word == delegation;
}

// A word that is no mention and no function word.
bool can_be_noun(const Scene& scene, std::size_t i) {
  return scene.mention_over(i) == nullptr && scene.infos[i].classes == 0 &&
         scene.text.tokens[i].kind == TokenKind::word;
}

// "Gunmen of the movement [attacked]"; but "[killed] gunmen in Iraq".
bool is_group_of(const Scene& scene, const Mention& group, std::size_t people) {
  return group.kind == MentionKind::group && is_people(scene.word(people)) &&
         is_behind_from(scene, group);
}

}  // namespace

// "Attacked gunmen the embassy": the act of the verb may be done to what looks like its subject.
bool SentenceRoles::is_done_to_subject(std::size_t verb) const {
  return scene_.names_act(verb, [](const CompiledWording& wording) {
    if (wording.row->kind == "verb-passive") return false;
    const auto from = [](const Slot& slot) {
      return slot.words.size() == 1 && slot.words.front() == from_word;
    };
    const auto subject = [](const Slot& slot) { return slot.kind == SlotKind::subject; };
    return std::any_of(wording.recipient.begin(), wording.recipient.end(), subject) &&
           (wording.actor.empty() || std::any_of(wording.actor.begin(), wording.actor.end(), from));
  });
}

// Behind the adjectives of the noun at `noun`.
std::size_t SentenceRoles::behind_adjectives(std::size_t noun, std::size_t limit) const {
  std::size_t i = noun + 1;
  while (i + 1 < limit && i <= noun + most_adjectives && scene_.mention_at(i) == nullptr &&
         scene_.is_plain_word(i) && !scene_.word(i).starts_with(belonging)) {
    ++i;
  }
  return i;
}

// The preposition at `i` tells whose the noun at `noun`, the subject of `verb`, is: "officials
// from", "representatives of".
bool SentenceRoles::tells_sender(std::size_t i, std::size_t noun, std::size_t verb) const {
  const bool out_of = scene_.word(i) == from_word;
  if (is_people(scene_.word(noun)) && (out_of || scene_.word(i) == on_behalf_of)) return true;
  if (!begins_with_noun(noun) || !(out_of || scene_.word(i) == in_word)) return false;
  // "Arrived experts from the United Nations", although one arrives from somewhere, too.
  return !governs(verb, scene_.word(i)) || (out_of && is_visit(verb));
}

// The side behind the noun at `noun`, if the noun could be subject of the verb at `verb` and the
// side's preposition is not one that the act of the verb asks for.
const Mention* SentenceRoles::sender_of(std::size_t noun,
                                        std::size_t verb,
                                        std::size_t limit) const {
  if (!can_be_noun(scene_, noun)) return nullptr;
  const std::size_t i = behind_adjectives(noun, limit);
  if (i + 1 >= limit) return nullptr;
  const bool belongs = scene_.word(i).starts_with(belonging);
  const bool from = tells_sender(i, noun, verb);
  const Mention* mention = scene_.mention_at(belongs || from ? i + 1 : i);
  if (mention == nullptr || !is_side_kind(mention->kind)) return nullptr;
  if (is_done_to_subject(verb) && !is_group_of(scene_, *mention, noun)) return nullptr;
  if (from) return is_seat(*mention) ? nullptr : mention;
  const bool subject = begins_with_noun(noun) || is_unknown_subject(noun, limit);
  const bool whose = belongs || (subject && !governs(verb, lam));
  return whose && (mention->clitics & clitic_to) != 0 ? mention : nullptr;
}

// The noun whose sender `mention` is opens the clause of the verb: "A delegation from the ministry
// visited".
bool SentenceRoles::is_sender_before(const Mention& mention, std::size_t verb) const {
  const std::size_t begin =
      mention.first_token -
      std::min<std::size_t>(mention.first_token - sentence_.first, most_adjectives + 2);
  for (std::size_t i = mention.first_token; i-- > begin;) {
    if (scene_.begins_clause(i, sentence_.first)) return sender_of(i, verb, verb) == &mention;
  }
  return false;
}

}  // namespace rasid
