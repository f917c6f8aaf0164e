#pragma once
// Which features tokens have. What one token tells is apart from what several tell together, for
// words come again and what is told of one need be weighed once only.
//
// Features follow what has served for Arabic names: the word and its neighbours, its beginning and
// end, the words of lists, and the nouns that stand before names. A word is seen whole and in every
// way to cut it, since whether a letter is a clitic is often not known before the name is.
// Source: Y. Benajiba, M. Diab, P. Rosso, Arabic Named Entity Recognition, 2008; K. Darwish, Named
// Entity Recognition using Cross-lingual Resources: Arabic as an Example, ACL 2013.

#include "tagger/feature_names.h"
#include "tagger/letter_groups.h"
#include "tagger/token_view.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace rasid {

constexpr std::size_t feature_reach = 2;                       // neighbours on each side
constexpr std::size_t feature_places = 2 * feature_reach + 1;  // the token itself is the middle one

// The letters of a word, for the token itself.
template <typename Sink>
void add_letters(const TokenView& token, Sink& sink) {
  namespace names = feature_names;
  constexpr std::size_t affix_letters = 4;
  const std::string_view word = token.light.text;
  const std::size_t letters = word.size() / letter_bytes;
  sink.add(names::letters_count, names::lengths[std::min(letters, names::lengths.size() - 1)]);
  std::uint64_t hash = hash_start;
  for (std::size_t n = 1; n <= std::min(affix_letters, letters - 1); ++n) {
    hash = with_letter(hash, word, (n - 1) * letter_bytes);
    sink.add(names::prefix, FeaturePart{.text = word.substr(0, n * letter_bytes), .hash = hash});
    sink.add(names::suffix, names::part(word.substr(word.size() - n * letter_bytes)));
  }
  for (std::size_t at = 1; at + 3 < letters; ++at)
    sink.add(names::inside, names::part(word.substr(at * letter_bytes, 3 * letter_bytes)));
}

// What a token tells alone of the one that sees it at `place`: 0 is two words before it.
template <typename Sink>
void add_single(const TokenView& token, std::size_t place, Sink& sink) {
  namespace names = feature_names;
  const auto add_bits = [&](std::uint32_t bits, const FeatureTemplate& name, const auto& parts) {
    for (; bits != 0; bits &= bits - 1)
      sink.add(name, parts[static_cast<std::size_t>(std::countr_zero(bits))]);
  };
  if (place == feature_reach) {
    sink.add(names::bias, names::shapes[0]);
    if (token.kind == TokenKind::word) add_letters(token, sink);
  }
  sink.add(names::word_at[place], token.word);
  if (token.light.text != token.word.text) sink.add(names::light_at[place], token.light);
  add_bits(token.begins, names::hint_at[place], names::begin_names);
  add_bits(token.goes_on, names::hint_at[place], names::inner_names);
  sink.add(names::whole_hint_at[place], token.hint);
  if (place == 0 || place + 1 == feature_places) return;
  const std::size_t near = place - 1;
  for (std::size_t i = 0; i < token.stem_count; ++i)
    sink.add(names::stem_at[near], token.stems[i]);
  sink.add(names::shape_at[near], token.shape);
  sink.add(names::sound_at[near], token.sound);
  sink.add(names::verb_at[near], token.verb);
  add_bits(token.classes, names::class_at[near], names::bit_names);
}

// What a token tells together with its neighbours. Requires of Token what TokenView has: word,
// light, sound, verb, hint and shape.
constexpr std::size_t most_pairs = 23;  // of add_joint and add_lead
template <typename Token, typename Sink>
void add_joint(const Token& second_before,
               const Token& before,
               const Token& here,
               const Token& after,
               Sink& sink) {
  namespace names = feature_names;
  sink.add(names::words_pair, before.word, here.word);
  sink.add(names::next_pair, here.word, after.word);
  sink.add(names::light_pair, before.light, here.light);
  sink.add(names::light_next_pair, here.light, after.light);
  sink.add(names::around_pair, before.light, after.light);
  sink.add(names::before_pair, second_before.light, before.light);
  sink.add(names::hint_pair, before.hint, here.hint);
  sink.add(names::hint_next_pair, here.hint, after.hint);
  sink.add(names::word_hint, before.light, here.hint);
  sink.add(names::hint_word, here.hint, after.light);
  sink.add(names::shape_hint, here.shape, here.hint);
  sink.add(names::verb_hint, before.verb, here.hint);
  sink.add(names::shape_pair, before.shape, here.shape);
  sink.add(names::shape_next_pair, here.shape, after.shape);
  sink.add(names::sound_pair, before.sound, here.sound);
  sink.add(names::sound_next_pair, here.sound, after.sound);
  sink.add(names::sound_hint, here.sound, here.hint);
  sink.add(names::word_sound, before.light, here.sound);
  sink.add(names::verb_sound, before.verb, here.sound);
  sink.add(names::shape_sound, before.shape, here.sound);
}

// The nearest noun before a token that may lead to a name, up to a mark; `tokens` are those of the
// sentence before it. Requires of Token: begins and kind.
template <typename Tokens, typename Token, typename Sink>
void add_lead(const Tokens& tokens, std::size_t at, const Token& here, Sink& sink) {
  namespace names = feature_names;
  constexpr std::array<HintKind, 5> lead_kinds = {HintKind::office,
                                                  HintKind::honorific,
                                                  HintKind::head_person,
                                                  HintKind::head_place,
                                                  HintKind::head_organ};
  constexpr std::size_t furthest = 5;
  for (std::size_t i = at; i > 0 && at - i < furthest; --i) {
    const auto& other = tokens[i - 1];
    if (other.kind == TokenKind::mark) return;
    for (std::size_t k = 0; k < names::leads.size(); ++k) {
      if ((other.begins & hint_bit(lead_kinds[k])) == 0) continue;
      sink.add(names::lead, names::leads[k], names::lengths[at - i + 1]);
      sink.add(names::lead_hint, names::leads[k], here.hint);
      sink.add(names::lead_sound, names::leads[k], here.sound);
      return;
    }
  }
}

}  // namespace rasid
