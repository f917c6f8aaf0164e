// What is counted in a store: each count walks along the events as a question does and reads of
// each event nothing but its facets, and of documents nothing but an index. Counts of the whole
// record are kept (facet_counts, document_days).
#include "store/places.h"
#include "store/question_sql.h"
#include "store/store.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace rasid {
namespace {

// The two parts of "a/b"; where no sign stands the second is empty.
std::pair<std::string, std::string> halves(std::string_view text, char sign) {
  const std::size_t at = text.find(sign);
  if (at == std::string_view::npos) return {std::string(text), {}};
  return {std::string(text.substr(0, at)), std::string(text.substr(at + 1))};
}

// Calls `take` for each row of (facet, number) with the facet's value, without its kind.
template <typename Take>
void for_each_value(Statement& rows, std::string_view kind, const Take& take) {
  while (rows.next()) {
    const std::string facet = rows.text();
    take(std::string_view(facet).substr(kind.size() + 1), rows.number());
  }
}

// The same for the facets of a kind that the events asked for have, with the places of the events.
template <typename Take>
Result<std::monostate> for_each_facet(Database& database,
                                      const Question& question,
                                      std::string_view kind,
                                      const Take& take) {
  const Result<BoundSql> sql = facets_sql(database, question, kind);
  if (!sql) return sql.error();
  Statement rows = database.statement(sql->text);
  bind_values(*sql, rows);
  for_each_value(rows, kind, take);
  return finish(database, std::monostate());
}

// Each facet of a kind with the number of its events; those of the whole record are kept counted.
Result<Tally> count_facets(Database& database, const Question& question, const std::string& kind) {
  if (asks_nothing(question)) {
    Tally kept;
    Statement rows =
        database.statement("SELECT facet, events FROM facet_counts WHERE facet >= ? AND facet < ?");
    rows.bind(kind + ':').bind(kind + ';');
    for_each_value(rows, kind, [&](std::string_view value, std::int64_t events) {
      kept.emplace_hint(kept.end(), value, events);
    });
    return finish(database, std::move(kept));
  }
  std::unordered_map<std::string, std::int64_t> counts;
  const auto done = for_each_facet(database, question, kind, [&](std::string_view value, Place) {
    ++counts[std::string(value)];
  });
  if (!done) return done.error();
  return Tally(counts.begin(), counts.end());
}

using Month = std::optional<std::chrono::year_month>;
// By "visit/held".
using CountsByMonth = std::map<std::string, std::map<Month, std::int64_t>, std::less<>>;

CountsByMonth months_of_record(Database& database) {
  Statement rows = database.statement(
      "SELECT facet, month, events FROM facet_counts WHERE facet >= 'told:' AND facet < 'told;'");
  CountsByMonth counts;
  while (rows.next()) {
    const std::string what = rows.text().substr(std::string_view("told:").size());
    const auto number = static_cast<int>(rows.number());
    constexpr int months_of_year = 12;
    const std::chrono::year year(number / months_of_year);
    const std::chrono::month month(static_cast<unsigned>(number % months_of_year + 1));
    counts[what][number < 0 ? Month() : Month(year / month)] = rows.number();
  }
  return counts;
}

Result<CountsByMonth> months_of_question(Database& database, const Question& question) {
  CountsByMonth counts;
  auto told = counts.end();
  const auto done =
      for_each_facet(database, question, "told", [&](std::string_view what, Place place) {
        if (told == counts.end() || told->first != what)
          told = counts.try_emplace(std::string(what)).first;
        ++told->second[month_at(place)];
      });
  if (!done) return done.error();
  return counts;
}

}  // namespace

Result<std::vector<MonthCount>> Store::months(const Question& question) {
  const Result<CountsByMonth> counts = asks_nothing(question)
                                           ? finish(*database_, months_of_record(*database_))
                                           : months_of_question(*database_, question);
  if (!counts) return counts.error();
  std::vector<MonthCount> all;
  for (const auto& [what, months] : *counts) {
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
  const Result<Tally> counts = count_facets(*database_, question, "edge");
  if (!counts) return counts.error();
  std::vector<EdgeCount> all;
  all.reserve(counts->size());
  for (const auto& [edge, events] : *counts) {
    const auto [ends, group] = halves(edge, '/');
    auto [from, to] = halves(ends, '>');
    all.push_back({.from = std::move(from), .to = std::move(to), .group = group, .events = events});
  }
  return all;
}

Result<Tally> Store::sides(const Question& question) {
  return count_facets(*database_, question, "side");
}

Result<std::int64_t> Store::events_with(const std::string& facet, std::int64_t most) {
  if (!facet.starts_with("side:")) return finish(*database_, facet_length(*database_, facet, most));
  Statement row = database_->statement("SELECT events FROM facet_counts WHERE facet = ?");
  const std::int64_t events = row.bind(facet).next() ? row.number() : 0;
  return finish(*database_, std::min(events, most));
}

Result<Tally> Store::document_dates(const Question& question) {
  BoundSql sql;
  if (question.sources.empty()) {
    sql.add("SELECT date, documents FROM document_days WHERE documents > 0");
  } else {
    sql.add("SELECT date, count(*) FROM documents WHERE superseded_by = '' AND ");
    add_outlets(question.sources, sql);
    sql.add(" GROUP BY date");
  }
  Statement rows = database_->statement(sql.text);
  bind_values(sql, rows);
  Tally all;
  while (rows.next()) {
    std::string date = rows.text();
    all.emplace(std::move(date), rows.number());
  }
  return finish(*database_, std::move(all));
}

Result<std::vector<DayCoverage>> Store::coverage(const std::string& month) {
  Statement rows = database_->statement(
      "SELECT date, source, count(*) FROM documents"
      " WHERE superseded_by = '' AND date BETWEEN ? AND ? || '-99' GROUP BY date, source");
  rows.bind(month).bind(month);
  std::vector<DayCoverage> all;
  while (rows.next()) {
    DayCoverage& row = all.emplace_back();
    row.day = rows.text();
    row.source = rows.text();
    row.documents = rows.number();
  }
  return finish(*database_, std::move(all));
}

}  // namespace rasid
