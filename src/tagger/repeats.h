#pragma once
// Names that a document names again, where their second place alone did not show what they are.

#include "morph/grammar.h"
#include "tagger/name_span.h"
#include "text/text.h"

#include <vector>

namespace rasid {

// Adds to `names` the places where a name of the document stands again, whole or, of a person, only
// its last word. A word that mostly stands outside of names is left alone, and so is one that
// the grammar knows. `names` stays in order and without overlaps.
void add_repeats(const Text& text,
                 const std::vector<WordInfo>& infos,
                 std::vector<NameSpan>& names);

// Cuts off what is no part of a name's first word, where the document also has the name without it.
void cut_by_repeats(const Text& text, std::vector<NameSpan>& names);

}  // namespace rasid
