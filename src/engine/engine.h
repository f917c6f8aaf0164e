#pragma once
// The whole reader: a document in, its claims out. Pure: no clock, no network, no database.

#include "actors/actors.h"
#include "base/result.h"
#include "know/knowledge.h"
#include "matter/matter_index.h"
#include "morph/grammar.h"
#include "origin/origin.h"
#include "page/page_rules.h"
#include "quotes/quotes.h"
#include "relate/claim.h"
#include "relate/dropped.h"
#include "relate/lexicon.h"
#include "relate/weights.h"
#include "tagger/name_reader.h"
#include "text/document.h"
#include "times/times.h"

#include <memory>
#include <string>
#include <vector>

namespace rasid {

// The knowledge and what each room has compiled from it; immutable, shared by threads.
class Reader {
 public:
  Reader(std::unique_ptr<const Knowledge> checked,
         NameReader name_reader,
         TimeGrammar time_grammar,
         SideWeights side_weights);

  // The sides that the document names.
  Mentions mentions(const Document& document,
                    const Text& text,
                    const std::vector<WordInfo>& words) const;

  std::unique_ptr<const Knowledge> knowledge;
  Grammar grammar;
  NameReader names;
  ActorIndex actors;
  TimeGrammar times;
  ActLexicon acts;
  SideWeights weights;
  QuoteLexicon quotes;
  MatterIndex matters;
  OriginFinder origins;
  PageRules pages;
};

// Reads `knowledge_dir` with the naming of `policy` (know/policies.h). Fails: with every fault of
// the files, one after the other; an unknown policy is one.
Result<Reader> load_reader(const std::string& knowledge_dir, const std::string& policy = "default");

// An expression of time as the clause around it tells it.
struct ToldTime {
  TimeMention time;
  Direction told = Direction::none;

  // The reading that the tense of its clause chooses.
  const std::string& value() const {
    return told == Direction::future && !time.future_value.empty() ? time.future_value : time.value;
  }
};

struct DocumentTimes {
  std::vector<ToldTime> list;
  std::string not_before;  // EDTF; only for a document without a date
};

// The expressions of time of one document, in order.
DocumentTimes read_times(const Document& document, const Reader& reader);

// What the document quotes, in order; one that holds another stands before it.
std::vector<Quotation> read_quotes(const Document& document, const Reader& reader);

// The claims of one document, in the order of their evidence.
// Readings that made no claim go to `dropped`, all that is weighed goes to `weighed`.
std::vector<Claim> read(const Document& document,
                        const Reader& reader,
                        const DropLog& dropped = {},
                        const ReadingLog& weighed = {});

// The same as grammar and knowledge alone have it, whatever the weights say: what the example of a
// knowledge row shows.
std::vector<Claim> read_by_grammar(const Document& document, const Reader& reader);

}  // namespace rasid
