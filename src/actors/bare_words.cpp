#include "actors/bare_words.h"

#include "morph/clitics.h"

#include <bit>

namespace rasid {

Span bare_words(const Text& text, const Mention& mention) {
  const int letters = std::popcount(static_cast<unsigned>(mention.clitics & ~clitic_article));
  return text.span_behind(
      mention.first_token, mention.last_token, static_cast<std::size_t>(letters));
}

}  // namespace rasid
