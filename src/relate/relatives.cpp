// Who does it where a relative clause or "that he" opens before the verb; see roles.cpp.

#include "relate/roles.h"
#include "text/affixes.h"

#include <algorithm>

namespace rasid {
namespace {

constexpr std::size_t resumptive_reach = 8;  // words from a verb to the "in it" of its clause
constexpr std::size_t name_words = 5;        // of a bearer between his office and a relative word
constexpr std::size_t adjectives_before_relative = 2;  // between anyone else and a relative word
constexpr std::string_view noon = "\u0646";
constexpr std::string_view lam_alef = "\u0644\u0627";
// "However, he": the word before "that he" is no verb of saying.
bool is_contrast(const Scene& scene, std::size_t i) {
  const bool opens = scene.is(i, word_clause | word_also | word_if) || scene.is_preposition(i);
  return scene.mention_over(i) == nullptr && opens;
}

}  // namespace

// Whether the verb of a relative clause points back at what the clause is about, so that its own
// subject stands behind it: "which Algeria follows", "that the authorities welcomed".
bool SentenceRoles::points_back(std::size_t verb, const VerbMatch& match) const {
  if (!match.pronoun.empty()) return true;
  const std::size_t limit = std::min<std::size_t>(sentence_.last, verb + resumptive_reach);
  for (std::size_t i = verb + 1; i < limit; ++i) {
    if (scene_.is(i, word_resumptive)) return true;
    if (scene_.is_mark(i) || scene_.ends_clause(i)) return false;
  }
  return false;
}

// "The party that it accuses of": a preposition right behind the verb of a relative clause and its
// pronoun leaves no room for a subject.
bool SentenceRoles::goes_on_behind(std::size_t verb) const {
  std::size_t i = verb + 1;
  if (i < sentence_.last && scene_.is(i, word_resumptive)) ++i;
  if (i >= sentence_.last) return true;
  return scene_.is_preposition(i) || scene_.is_mark(i) || is_phrase_of_its_own(i, i);
}

// What the relative clause of the verb at `verb` is about: the side before the relative word, or
// the office whose bearer, a few bare words, stands between.
const Mention* SentenceRoles::described_by(std::size_t verb) const {
  std::size_t i = verb >= 2 ? verb - 2 : 0;
  if (i > sentence_.first && scene_.is_comma(i)) --i;
  bool adjectives = true;  // "the movement known as extremist, which"
  for (std::size_t bare = 0; bare <= name_words && i > sentence_.first; ++bare, --i) {
    if (const Mention* mention = scene_.mention_over(i)) {
      const bool person =
          mention->kind == MentionKind::office || mention->kind == MentionKind::person;
      return bare == 0 || person || (adjectives && mention->kind != MentionKind::demonym) ? mention
                                                                                          : nullptr;
    }
    if (scene_.is_quote(i)) continue;
    adjectives =
        adjectives && bare < adjectives_before_relative && scene_.word(i).starts_with(article);
    const bool word = scene_.text.tokens[i].kind == TokenKind::word;
    if (!word || scene_.infos[i].classes != 0 || !scene_.infos[i].verbs.empty()) return nullptr;
  }
  return nullptr;
}

// The subject that a relative clause takes over, where nobody else before it could be meant: not
// "Rome congratulated Algeria on the summit that it hosted".
Filler SentenceRoles::only_subject_before(std::size_t verb, const VerbForm& form) const {
  Filler running = running_subject(form);
  const Mention* antecedent = described_by(verb);
  if (antecedent == nullptr) return {};
  for (std::size_t i = running.end; i < antecedent->first_token; ++i) {
    const Mention* mention = scene_.mention_at(i);
    if (mention != nullptr && is_side_kind(mention->kind) && agrees(*mention, form)) return {};
  }
  return running;
}

Filler SentenceRoles::subject_of_relative(std::size_t verb, const VerbMatch& match) const {
  if (points_back(verb, match)) {
    Filler behind = subject_after(verb + 1, *match.form, reach(verb + 1, false));
    const bool silent = behind.empty() && !behind.unknown && goes_on_behind(verb);
    return silent ? only_subject_before(verb, *match.form) : behind;
  }
  const Mention* antecedent = described_by(verb);
  Filler filler;
  filler.unknown = true;
  const bool fits =
      antecedent != nullptr && is_side_kind(antecedent->kind) &&
      (agrees(*antecedent, *match.form) || scene_.is(antecedent->first_token, word_counterpart));
  if (fits) {
    add_side(*antecedent, filler);
  }
  return filler;
}

// "That he", rather than "that", "because" or "that not".
bool SentenceRoles::carries_pronoun(std::string_view complementizer) {
  return !complementizer.ends_with(noon) && !complementizer.ends_with(lam_alef);
}

// "He said that he would visit": the pronoun of the complementizer is the speaker.
Filler SentenceRoles::said_of_himself(std::size_t verb) const {
  const VerbEvent* speech = speech_before(verb);
  Filler filler = speech != nullptr ? speech->subject : before_.subject;
  filler.inferred = true;
  return filler;
}

// "A step that Muscat welcomed", or of whoever is spoken of.
Filler SentenceRoles::subject_resumed(std::size_t verb, const VerbMatch& match) const {
  const Mention* next = verb + 2 < sentence_.last ? scene_.mention_at(verb + 2) : nullptr;
  const bool named = next != nullptr && can_act(*next, verb + 2) && agrees(*next, *match.form);
  return named ? with_coordinates(*next, 3) : running_subject(*match.form);
}

// "He said that he", "however, he": whom the pronoun of the word before the verb means.
Filler SentenceRoles::subject_of_complementizer(std::size_t verb, const VerbMatch& match) const {
  const bool contrast = verb > sentence_.first + 1 && is_contrast(scene_, verb - 2);
  return contrast ? running_subject(*match.form) : said_of_himself(verb);
}

// "The line that Algeria follows": a relative clause whose verb points back gives its subject.
Filler SentenceRoles::relative_subject(std::size_t relative) const {
  const std::size_t verb = relative + 1;
  if (verb + 1 >= sentence_.last) return {};
  const auto& verbs = scene_.infos[verb].verbs;
  const auto back = std::find_if(
      verbs.begin(), verbs.end(), [](const VerbMatch& v) { return !v.pronoun.empty(); });
  const bool in_it = scene_.is(verb + 1, word_resumptive);  // "that Algeria made"
  const std::size_t doer = in_it ? verb + 2 : verb + 1;
  const Mention* mention = doer < sentence_.last ? scene_.mention_at(doer) : nullptr;
  const bool looks_back = in_it || back != verbs.end() || scene_.word(verb).ends_with("\u0647");
  if (!looks_back || mention == nullptr || !can_act(*mention, doer)) return {};
  Filler filler;
  add_side(*mention, filler);
  return filler;
}

// "Praised the support that Qatar gives": the subject of the relative clause that ends the reach of
// a phrase which begins at `i`.
Filler SentenceRoles::told_behind(std::size_t i, std::size_t limit) const {
  constexpr std::size_t phrase_words = 5;
  if (limit >= sentence_.last || limit - i > phrase_words) return {};
  if (scene_.is(limit, word_relative)) return relative_subject(limit);
  const bool without = limit > i + 1 && scene_.is_finite_verb(limit);  // "attempts America makes"
  return without ? relative_subject(limit - 1) : Filler{};
}

}  // namespace rasid
