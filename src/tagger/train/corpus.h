#pragma once
// Sentences with the names that people marked in them, as scripts/tagger_corpus prints them.

#include "morph/grammar.h"
#include "tagger/tagger.h"

#include <string>
#include <vector>

namespace rasid {

struct MarkedSentence {
  Text text;
  std::vector<WordInfo> infos;
  std::vector<TokenHint> hints;
  std::vector<NameSpan> names;  // what people marked; `span` without clitics, `clitics` not filled
};

// Reads a corpus file. Fails: the file cannot be read, or a line has not the form.
Result<std::vector<MarkedSentence>> read_corpus(const std::string& path,
                                                const Grammar& grammar,
                                                const HintIndex& hints);

}  // namespace rasid
