#pragma once
// An article with its quotation marks and paragraphs: what the finding of speakers asks of it.

#include "quotes/lexicon.h"
#include "quotes/marks.h"
#include "relate/scene.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rasid {

struct QuoteScene {
  QuoteScene(const Scene& read, const QuoteLexicon& words);

  const Scene& scene;
  const QuoteLexicon& lexicon;
  std::vector<Paragraph> paragraphs;
  std::vector<MarkedWords> marked;
  std::vector<bool> long_enough;           // of `marked`: not only a name or a term
  std::vector<std::int32_t> within;        // per token: the innermost of `marked` that is long
  std::vector<std::int32_t> opened_at;     // per token: the one of `marked` whose mark it is, or -1
  std::vector<std::uint32_t> sentence_of;  // per token; no_sentence for furniture
  static constexpr std::uint32_t no_sentence = 0xFFFFFFFF;

  bool same_level(std::size_t a, std::size_t b) const { return within[a] == within[b]; }
  // "that", "that he", "by that": opens what is said. Not "because", "as if".
  bool opens_clause(std::size_t i) const;
  bool is_colon(std::size_t i) const { return scene.word(i) == ":"; }
  bool opens_long_marks(std::size_t i) const;

 private:
  bool is_name(const MarkedWords& pair) const;
};

}  // namespace rasid
