#pragma once
// A claim in the forms in which it is printed: a JSON line, a block for people.

#include "base/json.h"
#include "cli/knowledge_rows.h"
#include "cli/terminal.h"
#include "relate/claim.h"
#include "relate/dropped.h"
#include "text/cited_view.h"

#include <string>

namespace rasid {

// One object in the keys of CODEBOOK section 9. With `rows`, every reason holds the row it names.
void write_claim(const Claim& claim, const CitedView& cited, KnowledgeRows* rows, JsonWriter& json);

// A reading that made no claim: `dropped` says why, the rest is as far as it was read.
void write_dropped(const Dropped& dropped, const CitedView& cited, JsonWriter& json);

// Several lines that end in an empty one: what, who to whom, the quote, where it stands.
std::string claim_block(const Claim& claim, const CitedView& cited, const Terminal& terminal);

}  // namespace rasid
