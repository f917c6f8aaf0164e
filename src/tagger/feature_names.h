#pragma once
// What the features are called in the model file. A template is named by what it looks at (w word,
// l word without clitics, s another cut, p beginning, e end, i inside, n letters, y sound, h and H
// hints, v verb, c word class, x shape) and by where: -1 is the word before.

#include "tagger/token_view.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace rasid::feature_names {

constexpr FeatureTemplate named(std::string_view name) {
  return {.name = name, .hash = hash_of(name)};
}
constexpr FeaturePart part(std::string_view text) {
  return {.text = text, .hash = hash_of(text)};
}
template <std::size_t n>
constexpr std::array<FeatureTemplate, n> templates(const std::string_view (&names)[n]) {
  std::array<FeatureTemplate, n> all;
  for (std::size_t i = 0; i < n; ++i)
    all[i] = named(names[i]);
  return all;
}
template <std::size_t n>
constexpr std::array<FeaturePart, n> parts(const std::string_view (&texts)[n]) {
  std::array<FeaturePart, n> all;
  for (std::size_t i = 0; i < n; ++i)
    all[i] = part(texts[i]);
  return all;
}

inline constexpr auto word_at = templates({"w-2", "w-1", "w", "w+1", "w+2"});
inline constexpr auto light_at = templates({"l-2", "l-1", "l", "l+1", "l+2"});
inline constexpr auto hint_at = templates({"h-2", "h-1", "h", "h+1", "h+2"});
inline constexpr auto whole_hint_at = templates({"H-2", "H-1", "H", "H+1", "H+2"});
inline constexpr auto stem_at = templates({"s-1", "s", "s+1"});
inline constexpr auto verb_at = templates({"v-1", "v", "v+1"});
inline constexpr auto sound_at = templates({"y-1", "y", "y+1"});
inline constexpr auto shape_at = templates({"x-1", "x", "x+1"});
inline constexpr auto class_at = templates({"c-1", "c", "c+1"});
inline constexpr FeatureTemplate bias = named("bias");
inline constexpr FeatureTemplate prefix = named("p");
inline constexpr FeatureTemplate suffix = named("e");
inline constexpr FeatureTemplate inside = named("i");
inline constexpr FeatureTemplate letters_count = named("n");
inline constexpr FeatureTemplate words_pair = named("w-1|w");
inline constexpr FeatureTemplate next_pair = named("w|w+1");
inline constexpr FeatureTemplate light_pair = named("l-1|l");
inline constexpr FeatureTemplate light_next_pair = named("l|l+1");
inline constexpr FeatureTemplate around_pair = named("l-1|l+1");
inline constexpr FeatureTemplate before_pair = named("l-2|l-1");
inline constexpr FeatureTemplate hint_pair = named("H-1|H");
inline constexpr FeatureTemplate hint_next_pair = named("H|H+1");
inline constexpr FeatureTemplate word_hint = named("l-1|H");
inline constexpr FeatureTemplate hint_word = named("H|l+1");
inline constexpr FeatureTemplate shape_hint = named("x|H");
inline constexpr FeatureTemplate shape_pair = named("x-1|x");
inline constexpr FeatureTemplate shape_next_pair = named("x|x+1");
inline constexpr FeatureTemplate verb_hint = named("v-1|H");
inline constexpr FeatureTemplate sound_pair = named("y-1|y");
inline constexpr FeatureTemplate sound_next_pair = named("y|y+1");
inline constexpr FeatureTemplate sound_hint = named("y|H");
inline constexpr FeatureTemplate word_sound = named("l-1|y");
inline constexpr FeatureTemplate verb_sound = named("v-1|y");
inline constexpr FeatureTemplate shape_sound = named("x-1|y");
inline constexpr FeatureTemplate letters_template = named("letters");
inline constexpr FeatureTemplate lead_sound = named("lead|y");
inline constexpr FeatureTemplate lead = named("lead");
inline constexpr FeatureTemplate lead_hint = named("lead|H");

// Names of hint kinds in the model file, for a phrase that begins and one that goes on.
inline constexpr auto begin_names = parts({"b:state",
                                           "b:body",
                                           "b:group",
                                           "b:city",
                                           "b:region",
                                           "b:seat",
                                           "b:organ",
                                           "b:office",
                                           "b:person",
                                           "b:given",
                                           "b:honorific",
                                           "b:demonym",
                                           "b:place",
                                           "b:organisation",
                                           "b:family",
                                           "b:last-word",
                                           "b:head-person",
                                           "b:head-place",
                                           "b:head-organisation"});
inline constexpr auto inner_names = parts({"i:state",
                                           "i:body",
                                           "i:group",
                                           "i:city",
                                           "i:region",
                                           "i:seat",
                                           "i:organ",
                                           "i:office",
                                           "i:person",
                                           "i:given",
                                           "i:honorific",
                                           "i:demonym",
                                           "i:place",
                                           "i:organisation",
                                           "i:family",
                                           "i:last-word",
                                           "i:head-person",
                                           "i:head-place",
                                           "i:head-organisation"});
inline constexpr auto bit_names =
    parts({"0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "10",
           "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21",
           "22", "23", "24", "25", "26", "27", "28", "29", "30", "31"});
inline constexpr auto verb_names = parts(
    {"act", "act-now", "governor", "governor-now", "speech", "speech-now", "plain", "plain-now"});
inline constexpr auto lengths = parts({"0", "1", "2", "3", "4", "5", "6", "7", "8"});
inline constexpr auto digits = parts({"0", "00", "000", "0000", "00000"});
inline constexpr FeaturePart other_mark = part("?");
// From the seventh on: behind a conjunction, behind a preposition, and the same with the article.
inline constexpr auto shapes = parts(
    {"word", "the", "number", "latin", "mark", "letter", "and", "with", "and-the", "with-the"});
inline constexpr FeaturePart sentence_border = part("<>");
inline constexpr auto leads =
    parts({"office", "honorific", "head-person", "head-place", "head-organisation"});

}  // namespace rasid::feature_names
