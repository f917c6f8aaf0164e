#include "origin/origin.h"

#include "know/outlets.h"

namespace rasid {

Sourcing OriginFinder::find(const Document& document) const {
  const Text text = read_text(document.body);
  const Outlet* publisher = publisher_of(knowledge_->outlets, document);
  Sourcing sourcing;
  if (publisher != nullptr) sourcing.outlet = publisher->id;
  sourcing.relay = relays_.find(document, text, publisher).outlet;
  sourcing.sketch = sketch_of(document, text);
  return sourcing;
}

Relay OriginFinder::relay(const Document& document) const {
  return relays_.find(
      document, read_text(document.body), publisher_of(knowledge_->outlets, document));
}

}  // namespace rasid
