#pragma once
// Events and documents by month: what is drawn as a line, with what it has to be measured against.

#include "ask/grid.h"
#include "ask/labels.h"
#include "base/result.h"
#include "store/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rasid {

struct MonthFigures {
  std::string month;           // "2022-05"; empty: of no month
  std::int64_t documents = 0;  // that the record holds, whatever they tell
  std::int64_t events = 0;
  Tally quads;                     // events by quad, every quad
  Tally groups;                    // events by group, every group
  std::int64_t took_place = 0;     // of the events: held or under way
  std::int64_t scores_tenths = 0;  // the sum of their acts' scores

  // The mean of those that took place, to two digits; nothing where none did.
  // Units: Goldstein's, from -10 (conflict) to 10 (cooperation).
  std::optional<double> score() const;
};

struct Series {
  std::vector<MonthFigures> months;  // those that have a document or an event, in their order
  MonthFigures rest;                 // undated, or wider than a month
};

// An event counts in the month in which its date begins; each is counted once. Documents are those
// of the days and outlets that the question names; nothing else of it is asked of them.
Result<Series> make_series(Store& store, const Question& question, const Labels& labels);

// {"months": [{"month", "documents", "events", "quads", "groups", "score"}], "undated_or_wide"}
std::string series_json(const Series& series);
// The months, and the rest behind them where it is not empty: one a line, one a row.
std::string series_jsonl(const Series& series);
Grid series_grid(const Series& series, const Labels& labels);

}  // namespace rasid
