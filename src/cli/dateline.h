#pragma once
// The day of an article that states it only in its text, on a line of its own.

#include "text/document.h"
#include "times/times.h"

namespace rasid {

// Gives a document without a date the day on which one of its first six lines says it was
// published, and the date_source "line": a day that stands alone, hours and marks aside, or with a
// place or "published on" (page/byline.h). A day within a sentence dates what the sentence tells,
// not the article.
// Example: "11 April 2022" in Arabic, below the title.
void date_by_line(Document& document, const TimeGrammar& times);

}  // namespace rasid
