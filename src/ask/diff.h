#pragma once
// What has changed in the record: between two stores, or between two days of its documents.

#include "ask/answer.h"
#include "base/result.h"
#include "store/store.h"

#include <chrono>
#include <string>

namespace rasid {

// The events of `later` that `earlier` has not (added), those that rest on claims of another event
// there (changed), and those of `earlier` of which no claim is left (gone). Of each the newest,
// page.limit at most.
Result<Answer> diff_stores(Store& earlier,
                           Store& later,
                           const Question& question,
                           const Page& page);

// The same for one store: what its documents up to `from` told, and what those up to `until` tell.
// Undated documents count as told from the beginning.
Result<Answer> diff_days(Store& store,
                         const Question& question,
                         const Page& page,
                         std::chrono::sys_days from,
                         std::chrono::sys_days until);

}  // namespace rasid
