#pragma once
// The tagger with the lists and the model that it needs, ready to use.

#include "base/result.h"
#include "know/knowledge.h"
#include "morph/grammar.h"
#include "tagger/hints.h"
#include "tagger/name_span.h"
#include "tagger/tagger.h"
#include "text/text.h"

#include <string>
#include <utility>
#include <vector>

namespace rasid {

// Immutable; shared by threads.
class NameReader {
 public:
  // Reads `dir`/tagger/. Fails: with every fault of its files.
  static Result<NameReader> load(const std::string& dir, const Knowledge& knowledge);

  // The names of `text`, in order. `infos` come from analyse().
  std::vector<NameSpan> find(const Text& text, const std::vector<WordInfo>& infos) const {
    return tagger_.tag(text, infos, hints_.find(text));
  }

 private:
  NameReader(HintIndex hints, Tagger tagger)
      : hints_(std::move(hints)),
        tagger_(std::move(tagger)) {}

  HintIndex hints_;
  Tagger tagger_;
};

}  // namespace rasid
