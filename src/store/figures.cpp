// What is counted in a store: each count walks along the events as a question does and reads of
// each event nothing but its facets, and of documents nothing but an index.
#include "store/places.h"
#include "store/question_sql.h"
#include "store/store.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace rasid {
namespace {

// The two parts of "a/b"; where no sign stands the second is empty.
std::pair<std::string, std::string> halves(std::string_view text, char sign) {
  const std::size_t at = text.find(sign);
  if (at == std::string_view::npos) return {std::string(text), {}};
  return {std::string(text.substr(0, at)), std::string(text.substr(at + 1))};
}

// Calls `take` with the value of each row's facet, without its kind, and with the number behind it.
template <typename Take>
Result<std::monostate> for_each_facet(Database& database,
                                      const Question& question,
                                      std::string_view kind,
                                      FacetRows counting,
                                      const Take& take) {
  const Result<BoundSql> sql = facets_sql(database, question, kind, counting);
  if (!sql) return sql.error();
  Statement rows = database.statement(sql->text);
  bind_values(*sql, rows);
  while (rows.next()) {
    const std::string facet = rows.text();
    take(std::string_view(facet).substr(kind.size() + 1), rows.number());
  }
  return finish(database, std::monostate());
}

}  // namespace

Result<std::vector<MonthCount>> Store::months(const Question& question) {
  using Month = std::optional<std::chrono::year_month>;
  std::map<std::string, std::map<Month, std::int64_t>, std::less<>> counts;
  auto told = counts.end();
  const auto done = for_each_facet(
      *database_, question, "told", FacetRows::listed, [&](std::string_view what, Place place) {
        if (told == counts.end() || told->first != what)
          told = counts.try_emplace(std::string(what)).first;
        ++told->second[month_at(place)];
      });
  if (!done) return done.error();
  std::vector<MonthCount> all;
  for (const auto& [what, months] : counts) {
    const auto [act, status] = halves(what, '/');
    for (const auto& [month, events] : months)
      all.push_back({.month = month, .act = act, .status = status, .events = events});
  }
  std::sort(all.begin(), all.end(), [](const MonthCount& a, const MonthCount& b) {
    return std::tie(a.month, a.act, a.status) < std::tie(b.month, b.act, b.status);
  });
  return all;
}

Result<std::vector<EdgeCount>> Store::edges(const Question& question) {
  std::vector<EdgeCount> all;
  const auto done = for_each_facet(*database_,
                                   question,
                                   "edge",
                                   FacetRows::counted,
                                   [&](std::string_view edge, std::int64_t events) {
                                     auto [ends, group] = halves(edge, '/');
                                     auto [from, to] = halves(ends, '>');
                                     all.push_back({.from = std::move(from),
                                                    .to = std::move(to),
                                                    .group = std::move(group),
                                                    .events = events});
                                   });
  if (!done) return done.error();
  return all;
}

Result<Tally> Store::sides(const Question& question) {
  Tally all;
  const auto done = for_each_facet(
      *database_,
      question,
      "side",
      FacetRows::counted,
      [&](std::string_view code, std::int64_t events) { all.emplace(code, events); });
  if (!done) return done.error();
  return all;
}

Result<std::int64_t> Store::events_with(const std::string& facet, std::int64_t most) {
  return finish(*database_, facet_length(*database_, facet, most));
}

Result<Tally> Store::document_dates(const Question& question) {
  BoundSql sql;
  sql.add("SELECT date, count(*) FROM documents WHERE superseded_by = ''");
  if (!question.sources.empty()) {
    sql.add(" AND ");
    add_outlets(question.sources, sql);
  }
  sql.add(" GROUP BY date");
  Statement rows = database_->statement(sql.text);
  bind_values(sql, rows);
  Tally all;
  while (rows.next()) {
    std::string date = rows.text();
    all.emplace(std::move(date), rows.number());
  }
  return finish(*database_, std::move(all));
}

}  // namespace rasid
