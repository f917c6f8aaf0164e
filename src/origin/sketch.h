#pragma once
// How much two texts have in common: the runs of five words that both hold.

#include "text/document.h"
#include "text/text.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rasid {

// The hashes of a text's runs of five folded words, marks aside, each once, in order. A title that
// the body repeats as its beginning is left out; a text of fewer words is one run.
struct Sketch {
  std::vector<std::uint64_t> runs;

  bool empty() const { return runs.empty(); }
  friend bool operator==(const Sketch&, const Sketch&) = default;
};

// Requires: `text` was read from the document's body.
Sketch sketch_of(const Document& document, const Text& text);
Sketch sketch_of(const Document& document);

// What both hold of what either holds (Jaccard), from 0 to 1; 0 where one is empty.
double likeness(const Sketch& a, const Sketch& b);

// Texts are near-duplicates from here on.
constexpr double near_likeness = 0.5;

// Two texts share one of their bands with the probability 1 - (1 - likeness^2)^24: 0.999 at
// near_likeness, 0.01 at 0.02.
constexpr std::size_t band_count = 24;
using Bands = std::array<std::uint64_t, band_count>;

// Requires: the sketch is not empty.
Bands bands_of(const Sketch& sketch);

}  // namespace rasid
