#pragma once
// The files of a measurement: annotated claims, read claims, lists of documents.

#include "base/result.h"
#include "cli/measure.h"

#include <map>
#include <string>
#include <vector>

namespace rasid {

// {"doc", "claims": [...]} a line. The four fail with the first line that is not understood.
Result<GoldClaims> load_gold(const std::string& path);

// One claim a line, as `rasid read --jsonl` prints them; sides are codes or objects with a code.
Result<SystemClaims> load_claims(const std::string& path);

// The texts of {"id", "text"} lines by their ids.
Result<std::map<std::string, std::string>> load_texts(const std::string& path);

// The lines that are not empty.
Result<std::vector<std::string>> load_ids(const std::string& path);

// Whether the first line is a document (it has a "text") and no claim.
Result<bool> holds_documents(const std::string& path);

}  // namespace rasid
