#pragma once
// Who says what: the quotations of one article, in marks and in reported speech.

#include "quotes/lexicon.h"
#include "relate/scene.h"
#include "text/span.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rasid {

struct Quotation {
  Span words;           // what was said, without the marks around it
  std::string speaker;  // code of the side that says it, or empty
  Span speaker_words;   // where the speaker is named, perhaps sentences before; empty: nowhere
  Span verb;            // the words of saying; empty where there are none
  Span relay;           // the agency or outlet named as the source; empty where there is none
  std::string channel;  // "interview", "statement" ... (docs/CODEBOOK.md), or empty
  bool direct = false;  // in quotation marks
  std::string rule;     // how it was found: "verb-before" ... (docs/QUOTES.md)
  std::optional<std::size_t> inside;  // the index of the quotation that holds this one
};

// In the order of their words; one that holds another stands before it. Requires: `scene` knows
// its finite verbs.
std::vector<Quotation> find_quotes(const Scene& scene, const QuoteLexicon& lexicon);

}  // namespace rasid
