#include "store/source_log.h"

#include "store/database.h"

#include <chrono>
#include <cstdio>
#include <utility>

namespace rasid {
namespace {

std::int64_t count(std::size_t number) {
  return static_cast<std::int64_t>(number);
}

void make_known(Database& database, std::string_view source) {
  database.statement("INSERT OR IGNORE INTO sources VALUES (?, '', '', 0, 0, 0, '')")
      .bind(source)
      .run();
}

void insert_items(Database& database,
                  std::string_view source,
                  const std::vector<SourceItem>& items) {
  for (const SourceItem& item : items) {
    database.statement("INSERT OR REPLACE INTO source_items VALUES (?, ?, ?)")
        .bind(source)
        .bind(item.item)
        .bind(item.mark)
        .run();
  }
}

// Requires: `row` stands on these columns.
SourceState state_of(Statement& row) {
  SourceState state;
  state.etag = row.text();
  state.last_modified = row.text();
  state.not_before = row.number();
  state.last_try = row.number();
  state.last_success = row.number();
  state.last_error = row.text();
  return state;
}

constexpr const char* state_columns =
    "etag, last_modified, not_before, last_try, last_success, last_error";

std::vector<SourceDay> days_of(Database& database, std::string_view source) {
  std::vector<SourceDay> days;
  Statement rows = database.statement(
      "SELECT day, tries, successes, new, unchanged, failed, gaps FROM source_days"
      " WHERE source = ? ORDER BY day");
  rows.bind(source);
  while (rows.next()) {
    SourceDay& day = days.emplace_back();
    day.day = rows.text();
    for (std::size_t* number : {&day.yield.tries,
                                &day.yield.successes,
                                &day.yield.fresh,
                                &day.yield.unchanged,
                                &day.yield.failed,
                                &day.yield.gaps})
      *number = static_cast<std::size_t>(rows.number());
  }
  return days;
}

}  // namespace

SourceYield& SourceYield::operator+=(const SourceYield& more) {
  tries += more.tries;
  successes += more.successes;
  fresh += more.fresh;
  unchanged += more.unchanged;
  failed += more.failed;
  gaps += more.gaps;
  return *this;
}

std::string utc_day(std::int64_t seconds) {
  return utc_time(seconds).substr(0, 10);
}

std::string utc_time(std::int64_t seconds) {
  const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  char text[40];
  std::snprintf(text,
                sizeof text,
                "%04d-%02u-%02uT%02d:%02d:%02dZ",
                static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return text;
}

SourceLog::SourceLog(Store& store) : database_(*store.database_) {}

Result<SourceState> SourceLog::state(std::string_view source) {
  Statement row =
      database_.statement(std::string("SELECT ") + state_columns + " FROM sources WHERE name = ?");
  SourceState state;
  if (row.bind(source).next()) state = state_of(row);
  return finish(database_, std::move(state));
}

Result<std::string> SourceLog::mark(std::string_view source, std::string_view item) {
  Statement row =
      database_.statement("SELECT mark FROM source_items WHERE source = ? AND item = ?");
  std::string mark;
  if (row.bind(source).bind(item).next()) mark = row.text();
  return finish(database_, std::move(mark));
}

Result<std::size_t> SourceLog::item_count(std::string_view source) {
  Statement row = database_.statement("SELECT count(*) FROM source_items WHERE source = ?");
  std::size_t found = 0;
  if (row.bind(source).next()) found = static_cast<std::size_t>(row.number());
  return finish(database_, found);
}

Done SourceLog::note_items(std::string_view source, const std::vector<SourceItem>& items) {
  {
    Transaction transaction(database_);
    make_known(database_, source);
    insert_items(database_, source, items);
    transaction.commit();
  }
  return finish(database_, std::monostate{});
}

Done SourceLog::keep_items(std::string_view source, const std::vector<SourceItem>& items) {
  {
    Transaction transaction(database_);
    make_known(database_, source);
    database_.statement("DELETE FROM source_items WHERE source = ?").bind(source).run();
    insert_items(database_, source, items);
    transaction.commit();
  }
  return finish(database_, std::monostate{});
}

Done SourceLog::note_reading(std::string_view source,
                             const SourceState& state,
                             const SourceYield& yield) {
  {
    Transaction transaction(database_);
    make_known(database_, source);
    database_
        .statement(
            "UPDATE sources SET etag = ?, last_modified = ?, not_before = ?, last_try = ?,"
            " last_success = ?, last_error = ? WHERE name = ?")
        .bind(state.etag)
        .bind(state.last_modified)
        .bind(state.not_before)
        .bind(state.last_try)
        .bind(state.last_success)
        .bind(state.last_error)
        .bind(source)
        .run();
    database_
        .statement(
            "INSERT INTO source_days VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET tries = tries + excluded.tries,"
            " successes = successes + excluded.successes, new = new + excluded.new,"
            " unchanged = unchanged + excluded.unchanged,"
            " failed = failed + excluded.failed, gaps = gaps + excluded.gaps")
        .bind(source)
        .bind(utc_day(state.last_try))
        .bind(count(yield.tries))
        .bind(count(yield.successes))
        .bind(count(yield.fresh))
        .bind(count(yield.unchanged))
        .bind(count(yield.failed))
        .bind(count(yield.gaps))
        .run();
    transaction.commit();
  }
  return finish(database_, std::monostate{});
}

Result<std::vector<SourceReport>> SourceLog::report() {
  std::vector<SourceReport> reports;
  {
    Statement rows = database_.statement(std::string("SELECT ") + state_columns +
                                         ", name FROM sources ORDER BY name");
    while (rows.next()) {
      SourceReport& report = reports.emplace_back();
      report.state = state_of(rows);
      report.name = rows.text();
    }
  }
  for (SourceReport& report : reports)
    report.days = days_of(database_, report.name);
  return finish(database_, std::move(reports));
}

}  // namespace rasid
