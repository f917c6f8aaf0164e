#pragma once
// Who a verb of saying names: the noun phrase, its side, and whom an unnamed subject means.

#include "quotes/quote_scene.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rasid {

struct Speaker {
  Span words;
  std::uint32_t first = 0;  // half-open range of tokens
  std::uint32_t last = 0;
  std::string code;  // of the side, or empty
  Gender gender = Gender::any;
  bool outlet = false;  // an agency, a newspaper

  bool empty() const { return words.empty(); }
};

// Which words may be a speaker: any definite noun, or only those that are known to speak.
enum class Strictness : std::uint8_t { any_noun, known };

class SpeakerFinder {
 public:
  explicit SpeakerFinder(const QuoteScene& page) : page_(page) {}

  // The phrase that begins at `at`, adverbs and times before it aside, and ends before `limit`.
  // Only `prefixes` (Clitic bits) may be written before it.
  Speaker phrase_at(std::size_t at,
                    std::size_t limit,
                    Strictness strictness,
                    std::uint8_t prefixes) const;
  // The last phrase of [first, verb) that is no part of another; the first where a verb of "had
  // done" stands between.
  Speaker phrase_before(std::size_t verb, std::size_t first) const;
  // The agency or outlet that the tokens [first, last) name, or nothing.
  Speaker outlet_in(std::size_t first, std::size_t last) const;

 private:
  bool is_head(std::size_t i, Strictness strictness, std::uint8_t prefixes) const;
  bool is_noun(std::size_t i) const;
  bool is_plain_definite(std::size_t i, std::size_t limit) const;
  std::size_t skip_adverbs(std::size_t i, std::size_t limit) const;
  std::size_t step(std::size_t i, std::size_t first, bool outlet) const;
  std::size_t without_loose_end(std::size_t first, std::size_t i) const;
  bool goes_over_preposition(std::size_t i, std::size_t first) const;
  bool begins_clause_part(std::size_t i) const;
  std::size_t phrase_end(std::size_t first, std::size_t limit) const;
  bool is_circumstance(std::size_t i) const;
  bool is_other_side(const Mention& mention, std::size_t first) const;
  bool is_definite(std::size_t first, std::size_t last) const;
  bool name_follows(std::size_t preposition) const;
  bool is_to_outlet(std::size_t i) const;
  bool is_addressee(std::size_t i, std::size_t first) const;
  bool goes_on(std::size_t i, std::size_t first) const;
  bool is_named(std::size_t i) const;
  const NameSpan* name_at(std::size_t i) const;
  std::string side_of(std::size_t first, std::size_t last) const;
  Speaker speaker_of(std::size_t first, std::size_t last) const;

  const QuoteScene& page_;
};

// The speakers so far: whom "he added" and "the official" mean.
class SpeakerMemory {
 public:
  void remember(const Speaker& speaker) {
    constexpr std::size_t most = 64;  // a longer memory helps no article and costs long texts
    if (list_.size() == most) list_.erase(list_.begin());
    list_.push_back(speaker);
  }
  // The last one of this gender, else the last one; empty before the first.
  Speaker last(Gender gender) const;
  // The side that `speaker`, named without one, has by an earlier naming, or empty.
  std::string side_again(const Speaker& speaker, const Scene& scene) const;

 private:
  std::vector<Speaker> list_;
};

}  // namespace rasid
