// Minimum-hash signatures with banding. Source: Broder, On the resemblance and containment of
// documents (1997); Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3.
// Bands only find who may be alike; whether two texts are is counted on all their runs.

#include "origin/sketch.h"

#include "base/hash.h"

#include <algorithm>
#include <limits>

namespace rasid {
namespace {

constexpr std::size_t run_words = 5;
constexpr std::size_t rows_of_band = 2;

// Source: splitmix64, Steele, Lea and Flood (2014).
std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31U);
}

std::vector<std::uint64_t> words_of(const Text& text) {
  std::vector<std::uint64_t> words;
  words.reserve(text.tokens.size());
  for (std::size_t i = 0; i < text.tokens.size(); ++i)
    if (text.tokens[i].kind != TokenKind::mark) words.push_back(hash_64(text.word(i)));
  return words;
}

void drop_title(const Document& document, std::vector<std::uint64_t>& words) {
  if (document.title.empty()) return;
  const std::vector<std::uint64_t> title = words_of(read_text(document.title));
  const bool repeated =
      title.size() < words.size() && std::equal(title.begin(), title.end(), words.begin());
  if (repeated)
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(title.size()));
}

}  // namespace

Sketch sketch_of(const Document& document, const Text& text) {
  std::vector<std::uint64_t> words = words_of(text);
  drop_title(document, words);
  Sketch sketch;
  if (words.empty()) return sketch;
  const std::size_t length = std::min(run_words, words.size());
  for (std::size_t first = 0; first + length <= words.size(); ++first) {
    std::uint64_t run = 0;
    for (std::size_t i = first; i < first + length; ++i)
      run = mixed(run + words[i]);
    sketch.runs.push_back(run);
  }
  std::sort(sketch.runs.begin(), sketch.runs.end());
  sketch.runs.erase(std::unique(sketch.runs.begin(), sketch.runs.end()), sketch.runs.end());
  return sketch;
}

Sketch sketch_of(const Document& document) {
  return sketch_of(document, read_text(document.body));
}

double likeness(const Sketch& a, const Sketch& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t common = 0;
  auto left = a.runs.begin();
  auto right = b.runs.begin();
  while (left != a.runs.end() && right != b.runs.end()) {
    if (*left == *right) ++common;
    const bool step_left = *left <= *right;
    const bool step_right = *right <= *left;
    left += step_left ? 1 : 0;
    right += step_right ? 1 : 0;
  }
  return static_cast<double>(common) / static_cast<double>(a.runs.size() + b.runs.size() - common);
}

Bands bands_of(const Sketch& sketch) {
  std::array<std::uint64_t, band_count * rows_of_band> least{};
  std::array<std::uint64_t, band_count * rows_of_band> keys{};
  least.fill(std::numeric_limits<std::uint64_t>::max());
  for (std::size_t i = 0; i < keys.size(); ++i)
    keys[i] = mixed((i + 1) * 0x9E3779B97F4A7C15U);
  for (const std::uint64_t run : sketch.runs)
    for (std::size_t i = 0; i < least.size(); ++i)
      least[i] = std::min(least[i], mixed(run ^ keys[i]));
  Bands bands{};
  for (std::size_t i = 0; i < least.size(); ++i)
    bands[i / rows_of_band] = mixed(bands[i / rows_of_band] + least[i] + i);
  return bands;
}

}  // namespace rasid
