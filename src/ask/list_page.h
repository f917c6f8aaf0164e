#pragma once
// The events of a page, cited, as the beginning of an answer.

#include "ask/answer.h"
#include "base/result.h"
#include "store/store.h"

namespace rasid {

// An answer without sections.
Result<Answer> list_page(Store& store, const Question& question, const Page& page);

}  // namespace rasid
