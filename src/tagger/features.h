#pragma once
// What the tagger looks at: for each token a list of features, from its letters to its neighbours.

#include "morph/grammar.h"
#include "tagger/hints.h"
#include "tagger/model.h"
#include "text/text.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// A piece of text that features speak of, hashed once.
struct FeaturePart {
  std::string_view text;
  std::uint64_t hash = 0;
};

// A kind of feature by its name in the model file.
struct FeatureTemplate {
  std::string_view name;
  std::uint64_t hash = 0;
};

struct Feature {
  std::uint64_t key = 0;  // as feature_key of what written() gives
  std::string_view name;
  std::string_view first;
  std::string_view second;  // data() is null: the feature has one content

  // The feature as the model file has it: "w0|w1=ali|abdallah".
  std::string written() const;
};

// The groups of letters by which a word is told to sound like a name: "letters=" and two to four
// letters that stand together in it.
std::vector<Feature> letter_groups(std::string_view word);

// The models that weigh the letter groups of a word. In use they are one; in training each half of
// all words is weighed by what was learnt from the other half, for a word that was learnt from
// tells more than an unknown one ever will.
struct LetterModels {
  const NameModel* even = nullptr;
  const NameModel* odd = nullptr;

  const NameModel& of(std::uint64_t word_hash) const {
    return (word_hash >> 32U & 1U) == 0 ? *even : *odd;
  }
};

// The features of one document, sentence by sentence. The views point into what it was made of,
// which must outlive it.
class FeatureMaker {
 public:
  // `letters` say how much the letters of a word are those of a name.
  FeatureMaker(const Text& text,
               const std::vector<WordInfo>& infos,
               const std::vector<TokenHint>& hints,
               const LetterModels& letters);

  // Moves to `sentence`; the tokens asked for from now on must be its own.
  void enter(const Sentence& sentence);

  // The features of token `at`, in place of what `features` held.
  void make(std::size_t at, std::vector<Feature>& features) const;
  // The same, but only their keys.
  void make_keys(std::size_t at, std::vector<std::uint64_t>& keys) const;
  // The word without what is probably written together with it.
  std::string_view light(std::size_t at) const { return views_[at - sentence_.first].light.text; }

 private:
  struct TokenView {
    FeaturePart word;                  // folded; numbers by their length
    FeaturePart light;                 // without what is written together with it
    std::array<FeaturePart, 5> stems;  // the other ways to cut it
    std::uint8_t stem_count = 0;
    FeaturePart sound;  // how much its letters are those of a name
    FeaturePart verb;   // what verb it can be; empty: none
    FeaturePart hint;   // all hints in one, as hexadecimal digits
    FeaturePart shape;  // kind, clitics and article
    std::uint32_t classes = 0;
    std::uint32_t begins = 0;
    std::uint32_t goes_on = 0;
  };
  class WrittenSink;
  class KeySink;
  template <typename Taker>
  class Sink;

  TokenView view(std::size_t at);
  FeaturePart sound_of(const FeaturePart& word);
  std::uint8_t sure_clitics(std::size_t at) const;
  void choose_light(std::size_t at, TokenView& token) const;
  const TokenView& near(std::size_t at, std::ptrdiff_t offset) const;
  template <typename Taker>
  static void add_letters(const TokenView& token, Sink<Taker>& sink);
  template <typename Taker>
  void add_words(std::size_t at, Sink<Taker>& sink) const;
  template <typename Taker>
  void add_hints(std::size_t at, Sink<Taker>& sink) const;
  template <typename Taker>
  void add_surroundings(std::size_t at, Sink<Taker>& sink) const;
  template <typename Taker>
  void add_all(std::size_t at, Taker taker) const;

  const Text& text_;
  const std::vector<WordInfo>& infos_;
  const std::vector<TokenHint>& hints_;
  LetterModels letters_;
  Sentence sentence_;
  std::vector<std::array<char, 16>> hint_digits_;  // of the sentence's tokens
  std::vector<TokenView> views_;
  std::vector<std::uint64_t> keys_;  // scratch of sound_of
  TokenView border_;                 // before and behind a sentence
};

}  // namespace rasid
