#pragma once
// A document as it is cited: its words, and their places in code points.

#include "text/document.h"
#include "text/offsets.h"
#include "text/span.h"

#include <string_view>

namespace rasid {

// Requires: `document` outlives the view.
struct CitedView {
  explicit CitedView(const Document& cited) : document(cited), places(cited.body) {}

  // The words of `span`; cut where the body ends.
  std::string_view words(Span span) const;

  const Document& document;
  CodePointMap places;
};

}  // namespace rasid
