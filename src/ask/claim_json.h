#pragma once
// The parts of a claim that all its forms in JSON have, in the keys of docs/CODEBOOK.

#include "base/json.h"
#include "relate/claim.h"
#include "text/cited_view.h"

#include <vector>

namespace rasid {

// "start" and "end", in code points of the text.
void write_range(Span span, const CitedView& cited, JsonWriter& json);

// [{"code", "sector", "name", "id", "start", "end"}]
void write_sides(const std::vector<Side>& sides, const CitedView& cited, JsonWriter& json);

// What the claim is about, and where: "contexts", "issues", "agreement" and "place".
void write_matters(const Claim& claim, const CitedView& cited, JsonWriter& json);

// "what", "row", "words" and their place, of one decision; within an object.
void write_reason(const Reason& reason, const CitedView& cited, JsonWriter& json);

}  // namespace rasid
