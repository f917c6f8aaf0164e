#pragma once
// A question as SQL: the one place where what users ask becomes a statement. Every value is bound.

#include "base/result.h"
#include "store/database.h"
#include "store/question.h"
#include "store/search_query.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rasid {

// A statement in the making, with the values of its parameters in their order.
struct BoundSql {
  std::string text;
  std::vector<std::variant<std::string, std::int64_t>> values;

  BoundSql& add(std::string_view sql);
  BoundSql& add(std::string_view sql, std::string_view value);
  BoundSql& add(std::string_view sql, std::int64_t value);
  // " IN (?, ?)". Requires: values is not empty.
  BoundSql& add_list(std::string_view sql, const std::vector<std::string>& list);
};

void bind_values(const BoundSql& sql, Statement& statement);

// How many events have the facet, counted up to `most`.
std::int64_t facet_length(Database& database, const std::string& facet, std::int64_t most);

// The events asked for, in the order of the answer.
struct EventsSql {
  // Their place and their columns, one more than the page holds. Where there are words, too: the
  // place of each event that passes all else, with that of a document that tells it, a row for each
  // document; of these events are asked for those of which a document holds the words.
  BoundSql rows;
  std::optional<SearchQuery> words;
};

// Fails: where the search or the cursor is none.
Result<EventsSql> events_sql(Database& database, const Question& question, const Page& page);

// Every event passes: what is asked for is the whole record.
bool asks_nothing(const Question& question);

// The facets of a kind ("told", "edge") that the events asked for have, each with the event's
// place.
Result<BoundSql> facets_sql(Database& database, const Question& question, std::string_view kind);

// A condition on `documents`: one of these published it, by its name, or by its site where the
// document names none. Requires: outlets is not empty.
void add_outlets(const std::vector<std::string>& outlets, BoundSql& sql);

// The place, hash and id of the documents that hold the words; the other parts of the question that
// speak of documents (sides, dates, sources) hold, too. Requires: question.words is not empty.
Result<BoundSql> documents_sql(Database& database, const Question& question, const Page& page);

}  // namespace rasid
