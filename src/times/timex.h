#pragma once
// A time expression as TIMEX3 writes it.

#include "times/times.h"

#include <string>
#include <string_view>

namespace rasid {

// Source: TimeML 1.2.1, section TIMEX3.
struct Timex {
  std::string type;   // DATE, TIME, DURATION, SET
  std::string value;  // "2015-07-22", "2015-W30", "2015-Q3", "P3D", "PAST_REF"; may be empty
  std::string mod;    // START, MID, END, APPROX, ON_OR_AFTER, ON_OR_BEFORE; mostly empty
};

// `value` is the reading that was chosen: mention.value or mention.future_value. A range without a
// name of its own is its first day to its last as ISO 8601 has it ("2015-07-01/2015-07-10"), for
// which TIMEX3 knows no form.
Timex timex_of(const TimeMention& mention, std::string_view value);

}  // namespace rasid
