#include "actors/bare_words.h"

#include "morph/clitics.h"

namespace rasid {

Span bare_words(const Mention& mention) {
  Span span = mention.span;
  constexpr std::uint32_t letter_bytes = 2;
  for (const std::uint8_t clitic : {clitic_and, clitic_in, clitic_to, clitic_as})
    if ((mention.clitics & clitic) != 0) span.begin += letter_bytes;
  return span;
}

}  // namespace rasid
