#pragma once
// The whole reader: a document in, its claims out. Pure: no clock, no network, no database.

#include "actors/actors.h"
#include "base/result.h"
#include "know/knowledge.h"
#include "morph/grammar.h"
#include "page/furniture.h"
#include "relate/claim.h"
#include "relate/lexicon.h"
#include "text/document.h"
#include "times/times.h"

#include <memory>
#include <string>
#include <vector>

namespace rasid {

// The knowledge and what each room has compiled from it; immutable, shared by threads.
class Reader {
 public:
  Reader(std::unique_ptr<const Knowledge> checked, TimeGrammar time_grammar);

  std::unique_ptr<const Knowledge> knowledge;
  Grammar grammar;
  ActorIndex actors;
  TimeGrammar times;
  ActLexicon acts;
  FurniturePhrases furniture;
};

// Reads `knowledge_dir`. Fails: with every fault of the files, one after the other.
Result<Reader> load_reader(const std::string& knowledge_dir);

// The claims of one document, in the order of their evidence.
std::vector<Claim> read(const Document& document, const Reader& reader);

}  // namespace rasid
