#pragma once
// Questions about events, and how each is answered. All take the same filter; a page is of events.

#include "ask/answer.h"
#include "ask/labels.h"
#include "base/result.h"
#include "store/store.h"

#include <functional>
#include <string>
#include <string_view>

namespace rasid {

// The events as they come, without headings.
Result<Answer> list_events(Store& store, const Question& question, const Page& page);

// Dated events under their months.
Result<Answer> make_timeline(Store& store, const Question& question, const Page& page);

// Visits by direction, with a balance of all that the question covers, and what stands open on the
// day `on` (EDTF): invited, planned or postponed, and past or without a date.
Result<Answer> make_visits(Store& store,
                           const Question& question,
                           const Page& page,
                           std::string_view on,
                           const Labels& labels);

// Agreements and memberships, each with the furthest stage that is done, of what is on the page.
// Events are of one agreement where the sides and the name are the same; without a name each stands
// alone.
Result<Answer> make_agreements(Store& store,
                               const Question& question,
                               const Page& page,
                               const Labels& labels);

// Who takes which stance on what, in the order of time, with reversals between for and against.
// With sides in the question only they are holders. What it is about is an issue, else the other
// side.
Result<Answer> make_positions(Store& store,
                              const Question& question,
                              const Page& page,
                              const Labels& labels);

// A person of the knowledge: names, and "RUS/GOV foreign minister" on a day.
struct KnownPerson {
  Label name;
  std::vector<std::string> offices;
};
using FindPerson = std::function<KnownPerson(std::string_view id, std::string_view date)>;

// The known people who took part, each with what they did and the words that named them.
Result<Answer> make_people(Store& store,
                           const Question& question,
                           const Page& page,
                           const FindPerson& find_person);

}  // namespace rasid
