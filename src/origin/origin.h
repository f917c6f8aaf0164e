#pragma once
// Where a document comes from: who published it, on whose report it rests, and what its text is
// like. Pure: the same document gives the same origin.

#include "know/knowledge.h"
#include "origin/relays.h"
#include "origin/sketch.h"
#include "text/document.h"

#include <string>

namespace rasid {

struct Sourcing {
  std::string outlet;  // id of its outlet, or empty
  std::string relay;   // id of the outlet on whose report it rests, or empty
  Sketch sketch;       // of its text
};

// Immutable, shared by threads; keeps pointers into the Knowledge it was compiled from.
class OriginFinder {
 public:
  explicit OriginFinder(const Knowledge& knowledge) : knowledge_(&knowledge), relays_(knowledge) {}

  Sourcing find(const Document& document) const;
  // The words by which the document says on whose report it rests.
  Relay relay(const Document& document) const;

 private:
  const Knowledge* knowledge_;
  RelayFinder relays_;
};

}  // namespace rasid
