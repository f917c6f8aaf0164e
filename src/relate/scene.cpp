#include "relate/scene.h"

#include "relate/words.h"
#include "text/affixes.h"

#include <algorithm>

namespace rasid {
namespace {

constexpr std::string_view arabic_semicolon = "\u061B";

constexpr std::string_view other_than = "\u063A\u064A\u0631";
constexpr std::string_view stressing = "\u0645\u0634\u062F\u062F\u0647";  // or: heavy
constexpr std::string_view dual_ending = "\u0627\u0646";
constexpr std::string_view feminine_plural = "\u0627\u062A";
constexpr std::uint64_t border_classes =
    word_complementizer | word_relative | word_clause | word_saying | word_if;
constexpr std::uint64_t clause_openers = word_complementizer | word_relative | word_clause |
                                         word_negation | word_future | word_hypothetical | word_if |
                                         word_also | word_saying;

// ", after meeting the minister,": behind the comma that closes a phrase which one opens before a
// preposition; or `i`.
std::size_t behind_phrase(const Scene& scene, std::size_t i, std::size_t limit) {
  constexpr std::size_t longest = 14;  // tokens
  if (!scene.is_comma(i) || i + 1 >= limit || !scene.is_preposition(i + 1)) return i;
  if (scene.word(i + 1).ends_with(from_word)) return i;  // ", from them ... and ..."
  for (std::size_t k = i + 2; k < std::min(limit, i + longest); ++k) {
    if (scene.ends_clause(k)) return i;
    if (scene.is_comma(k)) return k + 1;
  }
  return i;
}

}  // namespace

bool Scene::is_comma(std::size_t i) const {
  return is_mark(i) && (word(i) == arabic_comma || word(i) == ",");
}

bool Scene::is_quote(std::size_t i) const {
  return is_mark(i) && is_quotation_mark(word(i));
}

bool Scene::speaks_only_of(const Sentence& sentence, std::string_view code) const {
  for (std::size_t i = sentence.first; i < sentence.last; ++i) {
    const Mention* mention = mention_at(i);
    if (mention == nullptr) continue;
    for (const std::string& named : mention->codes)
      if (named != code) return false;
  }
  return true;
}

const TimeMention* Scene::time_over(std::size_t i) const {
  const auto after = std::upper_bound(
      times.begin(), times.end(), i, [](std::size_t token, const TimeMention& time) {
        return token < time.first_token;
      });
  if (after == times.begin()) return nullptr;
  const TimeMention& time = *(after - 1);
  return i < time.last_token ? &time : nullptr;
}

const std::vector<NounEntry>* noun_reading(const Scene& scene, std::size_t i, Cut& cut) {
  for (const Cut& candidate : cut_clitics(scene.word(i))) {
    if (const std::vector<NounEntry>* nouns = scene.lexicon.nouns(candidate.stem)) {
      cut = candidate;
      return nouns;
    }
  }
  return nullptr;
}

// Whether token `i` can be a finite verb where it stands, earlier verbs of the clause aside.
bool Scene::may_be_finite(std::size_t i) const {
  const std::vector<VerbMatch>& verbs = infos[i].verbs;
  if (verbs.empty() || mention_over(i) != nullptr || time_over(i) != nullptr) return false;
  if (is(i, word_preposition) && infos[i].clitics == clitic_none) {
    const Mention* next = i + 1 < text.tokens.size() ? mention_at(i + 1) : nullptr;
    return begins_clause(i, 0) && next != nullptr && next->kind != MentionKind::capital &&
           next->kind != MentionKind::place &&
           (next->clitics & ~static_cast<unsigned>(clitic_article)) == 0;
  }
  if (word(i).starts_with(article) && word(i).size() < 6) return false;
  const bool only_with_pronoun = std::all_of(
      verbs.begin(), verbs.end(), [](const VerbMatch& v) { return !v.pronoun.empty(); });
  if (only_with_pronoun && slice(document.body, text.tokens[i].span).ends_with(ta_marbuta)) {
    return false;
  }
  if (is_noun_behind_that(i) || is_accusative_behind_side(i) || is_noun_behind_any(i)) return false;
  if (i > 0 && is_preposition(i - 1)) {  // but not "and confirmed" after a cut-off phrase
    return std::any_of(verbs.begin(), verbs.end(), [](const VerbMatch& v) { return v.and_before; });
  }
  return true;
}

// "Any intervention", "all attacks": behind such a word stands a noun, whatever verb it looks like.
bool Scene::is_noun_behind_any(std::size_t i) const {
  if (i == 0 || !is(i - 1, word_quantity) || mention_over(i - 1) != nullptr) return false;
  Cut cut;
  return noun_reading(*this, i, cut) != nullptr && cut.clitics == clitic_none;
}

// "He said that the imposing of sanctions can": a bare "inna" or "anna" has a noun behind it, and a
// perfect only behind "after", "since" and other prepositions.
bool Scene::is_noun_behind_that(std::size_t i) const {
  if (i < 2 || word(i - 1) != that_word || is_imperfect(i)) return false;
  const std::size_t before = i - 2;
  if (is(before, word_preposition | word_after | word_since) || is_mark(before)) return false;
  Cut cut;
  return noun_reading(*this, i, cut) != nullptr && cut.clitics == clitic_none;
}

// "The movement targeted a gathering of", "a position belonging to": what could be a dual ("the two
// gather") is a noun behind a side that is not two, an adjective behind another accusative.
bool Scene::is_accusative_behind_side(std::size_t i) const {
  if (i == 0) return false;
  const Mention* side = mention_over(i - 1);
  const std::string_view before = word(i - 1);
  const bool accusative =
      is_plain_word(i - 1) && (before.ends_with(tanwin_alef) ||
                               (before.starts_with(article) && !before.ends_with(dual_ending)));
  if (side == nullptr && !accusative) return false;
  const bool several =
      side != nullptr && (side->codes.size() != 1 || side->number == Number::dual ||
                          (side->clitics & clitic_and) != 0);
  if (several) return false;
  if (i + 1 < text.tokens.size() && is(i + 1, word_resumptive)) return false;  // "in which the two"
  return std::all_of(infos[i].verbs.begin(), infos[i].verbs.end(), [](const VerbMatch& v) {
    return v.form->number == Number::dual && !v.and_before && v.form->word.ends_with(tanwin_alef);
  });
}

bool Scene::is_imperfect(std::size_t i) const {
  const std::vector<VerbMatch>& verbs = infos[i].verbs;
  return std::any_of(verbs.begin(), verbs.end(), [](const VerbMatch& v) {
    return v.form->tense == Tense::imperfect;
  });
}

// A perfect form away from the beginning of a clause: a verb behind its subject, unless it is a
// noun or the clause has its verb already.
bool Scene::is_late_perfect(std::size_t i, bool clause_has_verb) const {
  if (i + 1 < text.tokens.size() && is(i + 1, word_resumptive)) return true;
  const bool feminine = infos[i].verbs.front().form->gender == Gender::feminine;
  Cut cut;
  const bool noun =
      noun_reading(*this, i, cut) != nullptr || lexicon.governing_nouns(word(i)) != nullptr;
  if (noun) return feminine && i > 0 && mention_over(i - 1) != nullptr && !clause_has_verb;
  const bool joined = std::any_of(infos[i].verbs.begin(),
                                  infos[i].verbs.end(),
                                  [](const VerbMatch& v) { return v.and_before; });
  const bool of_noun =  // "an attack [that] took their lives"; but not "its resolve to"
      i > 0 && word(i - 1).ends_with(tanwin_alef) && !word(i - 1).ends_with(her_ending) &&
      infos[i - 1].verbs.empty();
  return feminine || joined || of_noun || is_carried_by(i) || !clause_has_verb;
}

// "A suicide attack [that] the movement carried out": a light verb with a pronoun behind a noun
// without the article.
bool Scene::is_carried_by(std::size_t i) const {
  if (i == 0 || word(i - 1).starts_with(article) || !is_light_verb(i)) return false;
  const Mention* before = mention_over(i - 1);
  const bool indefinite =
      before != nullptr ? before->kind == MentionKind::demonym : is_plain_word(i - 1);
  return indefinite && std::all_of(infos[i].verbs.begin(),
                                   infos[i].verbs.end(),
                                   [](const VerbMatch& v) { return !v.pronoun.empty(); });
}

// "The ministry condemned, in a statement, the barring of": what could be a noun that names an act
// goes on behind a comma where the sentence has its verb.
bool Scene::is_noun_behind_comma(std::size_t i) const {
  Cut cut;
  return i > 0 && is_comma(i - 1) && noun_reading(*this, i, cut) != nullptr &&
         cut.clitics == clitic_none;
}

void Scene::mark_finite_verbs() {
  finite.assign(text.tokens.size(), false);
  for (const Sentence& sentence : text.sentences) {
    bool clause_has_verb = false;
    bool told = false;  // a verb stands before the comma
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      if (is_clause_border(i) || is_comma(i) || is_quote(i)) clause_has_verb = false;
      if (is_clause_border(i) || is_quote(i)) told = false;
      if (!may_be_finite(i)) continue;
      const bool opens = begins_clause(i, sentence.first) && !(told && is_noun_behind_comma(i));
      const bool verb = is_imperfect(i) || opens || is_late_perfect(i, clause_has_verb || told);
      finite[i] = verb;
      clause_has_verb = clause_has_verb || verb;
      told = told || verb;
    }
  }
}

bool Scene::is_plain_word(std::size_t i) const {
  return text.tokens[i].kind == TokenKind::word && infos[i].classes == 0 &&
         infos[i].verbs.empty() && time_over(i) == nullptr;
}

bool Scene::is_light_verb(std::size_t i) const {
  const std::vector<VerbMatch>& verbs = infos[i].verbs;
  return std::any_of(verbs.begin(), verbs.end(), [](const VerbMatch& v) {
    return v.entry.role == VerbRole::governor;
  });
}

// "Heavy sanctions on": an indefinite feminine noun right before "stressing" makes it an adjective.
bool Scene::is_adjective_like_saying(std::size_t i) const {
  if (i == 0) return false;
  const std::size_t before = i - 1;
  if (word(before) == other_than) return true;  // "an unannounced visit"
  if (word(i) != stressing) return false;
  if (is_mark(before) || mention_over(before) != nullptr || infos[before].classes != 0)
    return false;
  const bool indefinite = looks_feminine(before) || word(before).ends_with(tanwin_alef);
  return indefinite && !word(before).starts_with(article) && infos[before].verbs.empty();
}

bool Scene::looks_feminine(std::size_t i) const {
  return word(i).ends_with(feminine_ending) || word(i).ends_with(feminine_plural);
}

// "What it called an aggression of": a verb with a pronoun behind "what" only names what follows.
bool Scene::is_naming(std::size_t i) const {
  if (i == 0 || !word(i - 1).ends_with(what_word)) return false;
  if (!is(i - 1, word_negation) && word(i - 1).size() > 8) return false;
  const auto& verbs = infos[i].verbs;
  const bool by = i + 1 < text.tokens.size() && word(i + 1).starts_with(beh);
  return by && std::any_of(verbs.begin(), verbs.end(), [](const VerbMatch& verb) {
           return !verb.pronoun.empty();
         });
}

bool Scene::is_clause_border(std::size_t i) const {
  if (is(i, border_classes)) return !is_adjective_like_saying(i);
  if (!is_mark(i)) return false;
  const std::string_view w = word(i);
  return w == ":" || w == arabic_semicolon || w == ";";
}

bool Scene::begins_clause(std::size_t i, std::size_t sentence_first) const {
  if (i == sentence_first) return true;
  if (is_mark(i - 1)) return true;
  if (is(i - 1, clause_openers) && mention_over(i - 1) == nullptr) return true;
  if (time_over(i - 1) != nullptr) return true;
  const auto same_sentence = std::lower_bound(
      text.sentences.begin(), text.sentences.end(), i, [](const Sentence& s, std::size_t token) {
        return s.first < token;
      });
  return same_sentence != text.sentences.end() && same_sentence->first == i;
}

std::size_t Scene::behind_aside(std::size_t i, std::size_t limit) const {
  if (const TimeMention* time = time_over(i)) return time->last_token;
  if (!is_mark(i)) return i;
  constexpr std::size_t longest = 10;  // tokens
  if (word(i) != "(") return behind_phrase(*this, i, limit);
  for (std::size_t k = i + 1; k < std::min(limit, i + longest); ++k) {
    if (!is_mark(k) || word(k) != ")") continue;
    const Mention* name = mention_at(i + 1);
    return name != nullptr && name->last_token == k ? i : k + 1;  // but "the group (Hamas)"
  }
  return i;
}

bool Scene::is_preposition(std::size_t i) const {
  return is(i, word_preposition) && !is_finite_verb(i) && mention_over(i) == nullptr;
}

bool Scene::has_preposition(std::size_t i, std::size_t sentence_first) const {
  if (const Mention* mention = mention_at(i)) {
    if ((mention->clitics & (clitic_in | clitic_to | clitic_as)) != 0) return true;
  }
  return i > sentence_first && is_preposition(i - 1);
}

}  // namespace rasid
