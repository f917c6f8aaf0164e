#pragma once
// One article with everything the earlier rooms found in it, and the questions that role finding
// asks of a token.

#include "actors/actors.h"
#include "morph/grammar.h"
#include "relate/lexicon.h"
#include "text/document.h"
#include "text/text.h"
#include "times/times.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rasid {

// A place is no side by itself, and whose "his country" is, its clause decides.
constexpr bool is_side_kind(MentionKind kind) {
  return kind != MentionKind::place && kind != MentionKind::own;
}

class SideWeights;  // weigher.h

struct Scene {
  const Document& document;
  const Text& text;
  const std::vector<WordInfo>& infos;
  const Mentions& mentions;
  const std::vector<TimeMention>& times;
  const ActLexicon& lexicon;
  const SideWeights* weights = nullptr;  // null: what the grammar finds is not weighed
  std::vector<bool> finite = {};         // per token, by mark_finite_verbs()

  std::string_view word(std::size_t i) const { return text.word(i); }
  bool is(std::size_t i, std::uint64_t classes) const { return infos[i].is(classes); }
  bool is_mark(std::size_t i) const { return text.tokens[i].kind == TokenKind::mark; }
  bool is_comma(std::size_t i) const;
  bool is_quote(std::size_t i) const;
  // The mention that begins at token `i`, or null.
  const Mention* mention_at(std::size_t i) const {
    const Mention* mention = mention_over(i);
    return mention != nullptr && mention->first_token == i ? mention : nullptr;
  }
  // The mention that covers token `i`, or null.
  const Mention* mention_over(std::size_t i) const {
    const std::int32_t m = mentions.at[i];
    return m < 0 ? nullptr : &mentions.list[static_cast<std::size_t>(m)];
  }
  // The sentence names no side and no place of another state or body than `code`.
  bool speaks_only_of(const Sentence& sentence, std::string_view code) const;
  // The time expression that covers token `i`, or null.
  const TimeMention* time_over(std::size_t i) const;

  // True where token `i` is a finite verb as far as words and neighbours tell: an imperfect form,
  // or a perfect form that is no noun or stands where a clause begins.
  bool is_finite_verb(std::size_t i) const { return finite[i]; }
  // A word that is no time, verb or function word: a noun or adjective of no interest.
  bool is_plain_word(std::size_t i) const;
  // Token `i` can be a verb that only carries a deed or rules it: "carried out", "announced".
  bool is_light_verb(std::size_t i) const;
  // The verb at token `i` can name an act by a wording of which `holds`.
  template <typename Holds>
  bool names_act(std::size_t i, Holds holds) const {
    const auto& verbs = infos[i].verbs;
    return std::any_of(verbs.begin(), verbs.end(), [&](const VerbMatch& match) {
      return match.entry.role == VerbRole::act && holds(lexicon.wording(match.entry.row));
    });
  }
  // Decides it for every token; to be called once, before anything else is asked.
  void mark_finite_verbs();
  // Token `i` is written like a feminine noun.
  bool looks_feminine(std::size_t i) const;
  // "What it called an aggression of": a verb with a pronoun behind "what" only names what follows.
  bool is_naming(std::size_t i) const;
  // Where a new clause begins: complementizer, relative, conjunction of clauses, participle of
  // saying, semicolon, colon.
  bool is_clause_border(std::size_t i) const;
  // A clause border or a finite verb: what belongs to the clause so far does not go on behind it.
  bool ends_clause(std::size_t i) const { return is_clause_border(i) || is_finite_verb(i); }
  // The word just before `i` lets a clause begin at `i`.
  bool begins_clause(std::size_t i, std::size_t sentence_first) const;
  // Behind the date at `i`, the few words in parentheses that open there, "the movement (56
  // states)", or the phrase between two commas, ", after the talks,"; or `i`.
  std::size_t behind_aside(std::size_t i, std::size_t limit) const;
  // A preposition as a word of its own.
  bool is_preposition(std::size_t i) const;
  // A preposition governs the word at `i`: written with it, or as the word before.
  bool has_preposition(std::size_t i, std::size_t sentence_first) const;

  // Steps of mark_finite_verbs.
  bool may_be_finite(std::size_t i) const;
  bool is_imperfect(std::size_t i) const;
  bool is_noun_behind_that(std::size_t i) const;
  bool is_noun_behind_any(std::size_t i) const;
  bool is_accusative_behind_side(std::size_t i) const;
  bool is_adjective_like_saying(std::size_t i) const;
  bool is_noun_behind_comma(std::size_t i) const;
  bool is_late_perfect(std::size_t i, bool clause_has_verb) const;
  bool is_carried_by(std::size_t i) const;
};

// What a word would be if it were a noun that names an act.
const std::vector<NounEntry>* noun_reading(const Scene& scene, std::size_t i, Cut& cut);

}  // namespace rasid
