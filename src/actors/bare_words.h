#pragma once
// The words of a mention alone, as they are cited.

#include "actors/mention.h"
#include "text/text.h"

namespace rasid {

// Its span without the prefixes that are written before its first word ("and", "in", "to", "as").
Span bare_words(const Text& text, const Mention& mention);

}  // namespace rasid
