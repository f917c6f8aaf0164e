#pragma once
// When is meant: time expressions of an article with the value they resolve to.

#include "base/result.h"
#include "text/span.h"
#include "text/text.h"
#include "times/calendar.h"
#include "times/clock.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

enum class Direction : std::uint8_t { none, past, future };

// Source: TimeML 1.2.1, TIMEX3. A set is what comes again.
enum class TimeKind : std::uint8_t { date, time, duration, set };

// Words that only say now, lately or soon.
enum class TimeReference : std::uint8_t { none, present, past, future };

// What contradicts what; several may hold.
enum TimeFlag : std::uint8_t {
  time_weekday_differs = 1,   // the weekday is not that of the date beside it
  time_document_differs = 2,  // "yesterday Tuesday", and the document's yesterday was another day
  time_hijri_differs = 4,     // a Hijri date and the Gregorian one beside it
  time_tense_differs = 8,     // a verb of the past with "next", of the future with "last"
  time_order_differs = 16,    // a range that ends before it begins
  time_no_such_day = 32,      // 31 February
};

// One expression of time. `value` is EDTF level 1, empty where the words and the document's date do
// not give one. Where the words alone leave the direction open (a weekday, a month without a year),
// `value` is the reading for an act told as past and `future_value` the reading for an act to come.
struct TimeMention {
  Span span;                      // in the body
  std::uint32_t first_token = 0;  // half-open range of tokens
  std::uint32_t last_token = 0;
  TimeKind kind = TimeKind::date;
  std::string value;
  std::string future_value;               // empty: same as value
  Direction direction = Direction::none;  // what the words say: "last" past, "next" future
  std::string period;                     // of durations and sets, ISO 8601: "P3D", "XXXX-WXX-5"
  Clock clock;                            // the hour or the part of the day
  Grain grain = Grain::none;              // the value is a week, a quarter, a season
  Part part = Part::whole;                // the value is the beginning, middle or end of more
  TimeReference reference = TimeReference::none;
  std::uint8_t flags = 0;  // TimeFlag
  std::string rule;        // "times/patterns.tsv:12", the row that matched
  std::string knowledge;   // "times/events.tsv:7", the row whose date it is; mostly empty

  friend bool operator==(const TimeMention&, const TimeMention&) = default;
};

// "weekday-differs" and so on, in the order of TimeFlag.
std::vector<std::string> flag_names(std::uint8_t flags);

// The names that rasid prints: "date", "time", "duration", "set".
const char* name_of(TimeKind kind);

// The compiled time knowledge; immutable, shared by threads.
class TimeGrammar {
 public:
  // Reads knowledge/times/*.tsv. Fails: with every fault of the files, one a line.
  static Result<TimeGrammar> load(const std::string& knowledge_dir);

  TimeGrammar(TimeGrammar&&) noexcept;
  TimeGrammar& operator=(TimeGrammar&&) noexcept;
  ~TimeGrammar();

  // The expressions of `text`, in order, without overlaps. `document_date` is "2022-05-26" or
  // empty; without it, relative expressions keep only what they say ("last March" is XXXX-03) or no
  // value.
  std::vector<TimeMention> find(const Text& text, std::string_view document_date) const;

 private:
  struct Rules;
  explicit TimeGrammar(std::unique_ptr<const Rules> rules);
  std::unique_ptr<const Rules> rules_;
};

}  // namespace rasid
