#include "actors/bare_words.h"

#include "morph/clitics.h"

namespace rasid {

Span bare_words(const Text& text, const Mention& mention) {
  return text.span_behind(
      mention.first_token, mention.last_token, letters_before_article(mention.clitics));
}

}  // namespace rasid
