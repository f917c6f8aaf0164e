// Subjects that nobody knows: words behind a verb that are its subject and have no code, or that
// show that it is not named there; see subjects.cpp.

#include "relate/roles.h"
#include "relate/words.h"
#include "text/affixes.h"

#include <algorithm>

namespace rasid {
namespace {

constexpr std::size_t stranger_words = 6;  // words in which an unknown speaker's side may follow

}  // namespace

// A word that shows that the verb's subject is not named behind it: the verb's own "bi-" phrase, or
// the name of an act, which would be subject or object itself.
bool SentenceRoles::is_phrase_of_its_own(std::size_t i, std::size_t from) const {
  const std::string_view word = scene_.word(i);
  const bool with_beh =
      i == from && word.starts_with(beh) && word.size() > 6 && scene_.infos[i].classes == 0;
  Cut cut;
  return with_beh || (noun_reading(scene_, i, cut) != nullptr && cut.clitics == clitic_none);
}

// A definite noun that no nationality follows: someone without a code is the subject.
bool SentenceRoles::is_unknown_subject(std::size_t i, std::size_t limit) const {
  const bool points = scene_.is(i, word_demonstrative) && i + 1 < limit &&  // "these parties"
                      scene_.mention_over(i + 1) == nullptr;
  if (points) ++i;
  if (!scene_.word(i).starts_with(article) || scene_.infos[i].classes != 0) return false;
  std::size_t next = i + 1;
  while (next < limit && scene_.mention_at(next) == nullptr &&
         scene_.word(next).starts_with(article)) {
    ++next;
  }
  const Mention* mention = next < limit ? scene_.mention_at(next) : nullptr;
  return mention == nullptr || mention->kind != MentionKind::demonym;
}

// "Said so-and-so": a bare word right behind a verb of saying that is no particle, no act and has
// no pronoun is someone without a code.
bool SentenceRoles::is_stranger(std::size_t i) const {
  const auto& verbs = scene_.infos[i - 1].verbs;
  const bool says = std::any_of(verbs.begin(), verbs.end(), [](const VerbMatch& match) {
    return match.entry.role == VerbRole::speech;
  });
  if (!says || scene_.mention_over(i) != nullptr || scene_.infos[i].classes != 0) return false;
  if (scene_.text.tokens[i].kind != TokenKind::word || !scene_.infos[i].verbs.empty()) return false;
  const std::string_view word = scene_.word(i);
  if (slice(scene_.document.body, scene_.text.tokens[i].span).ends_with(his_ending)) return false;
  if (word.starts_with(lam) || word.starts_with(beh) || word.ends_with(her_ending)) return false;
  Cut cut;
  if (noun_reading(scene_, i, cut) != nullptr || word.ends_with(tanwin_alef)) return false;
  if (scene_.lexicon.governing_nouns(word) != nullptr) return false;
  for (std::size_t k = i + 1; k < std::min<std::size_t>(sentence_.last, i + stranger_words); ++k) {
    if (scene_.is_quote(k)) continue;  // "the movement of "Hamas""
    if (scene_.is(k, word_complementizer) || scene_.is_mark(k) || scene_.is_finite_verb(k)) break;
    if (scene_.mention_over(k) != nullptr) return false;  // "an official of the ministry"
  }
  return true;
}

// "..., and attributed the attack to": a verb whose subject runs on, and a definite noun behind it
// that names an act or cannot agree, is its object.
bool SentenceRoles::is_definite_object(std::size_t i, const VerbForm& form) const {
  if (running_subject(form).empty()) return false;
  Cut cut;
  if (noun_reading(scene_, i, cut) != nullptr) return true;
  return form.gender == Gender::masculine && form.number == Number::singular &&
         scene_.word(i).ends_with(feminine_ending);
}

// A bare noun right behind the verb that opens a sentence is its subject, if it is no act, which
// could be its object.
bool SentenceRoles::begins_with_noun(std::size_t i) const {
  if (i >= sentence_.last) return false;
  const bool plain = scene_.is_plain_word(i) && scene_.mention_over(i) == nullptr;
  const std::string_view word = scene_.word(i);
  if (!plain || word.starts_with(lam) || word.starts_with(beh)) return false;
  if (word.ends_with(her_ending) || word.ends_with(tanwin_alef)) return false;
  if (slice(scene_.document.body, scene_.text.tokens[i].span).ends_with(his_ending)) return false;
  Cut cut;
  return noun_reading(scene_, i, cut) == nullptr &&
         scene_.lexicon.governing_nouns(word) == nullptr && !word.starts_with(article);
}

// A plain word that leaves the verb without a subject, or with one that has no code; `first`: no
// noun and no preposition stands before it.
std::optional<Filler> SentenceRoles::nobody_known(std::size_t i,
                                                  std::size_t from,
                                                  std::size_t limit,
                                                  bool first,
                                                  const VerbForm& form) const {
  if (is_phrase_of_its_own(i, from)) return Filler{};
  if (!first || !is_unknown_subject(i, limit)) return std::nullopt;
  return is_definite_object(i, form) ? Filler{} : Filler{.unknown = true};
}

}  // namespace rasid
