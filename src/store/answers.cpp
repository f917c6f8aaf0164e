// What is read out of a store for a question.
#include "store/places.h"
#include "store/question_sql.h"
#include "store/rows.h"
#include "store/store.h"

#include <utility>

namespace rasid {
namespace {

std::vector<StoredEvent> told(Database& database, std::vector<Event> events) {
  std::vector<StoredEvent> all;
  for (Event& event : events) {
    StoredEvent& stored = all.emplace_back();
    stored.event = std::move(event);
    stored.claims = claims_of_event(database, stored.event.id);
    stored.event.claims.resize(stored.claims.size());
    for (std::size_t i = 0; i < stored.claims.size(); ++i)
      stored.event.claims[i] = i;
  }
  return all;
}

// Calls `take` for the rows of a page with their place; gives the cursor of the next page.
template <typename Take>
std::string read_page(Statement& rows, const Page& page, const Take& take) {
  std::string last;
  std::size_t count = 0;
  while (rows.next()) {
    const Place place = rows.number();
    if (page.limit > 0 && count == page.limit) return last;
    ++count;
    last = cursor_of(place);
    take();
  }
  return {};
}

}  // namespace

Result<std::vector<StoredEvent>> Store::events() {
  std::vector<Event> events;
  {
    Statement rows = database_->statement("SELECT " + event_columns + " FROM events ORDER BY id");
    while (rows.next())
      events.push_back(event_of(rows));
  }
  return finish(*database_, told(*database_, std::move(events)));
}

Result<std::vector<StoredEvent>> Store::with_claims(const std::vector<Event>& events) {
  return finish(*database_, told(*database_, events));
}

Result<EventPage> Store::events(const Question& question, const Page& page) {
  const Result<BoundSql> sql = events_sql(*database_, question, page);
  if (!sql) return sql.error();
  EventPage found;
  Statement rows = database_->statement(sql->text);
  bind_values(*sql, rows);
  found.next = read_page(rows, page, [&] { found.events.push_back(event_of(rows)); });
  return finish(*database_, std::move(found));
}

Result<DocumentPage> Store::find(const Question& question, const Page& page) {
  const Result<BoundSql> sql = documents_sql(question, page);
  if (!sql) return sql.error();
  DocumentPage found;
  Statement rows = database_->statement(sql->text);
  bind_values(*sql, rows);
  found.next = read_page(rows, page, [&] {
    FoundDocument& document = found.documents.emplace_back();
    document.hash = rows.text();
    document.id = rows.text();
  });
  return finish(*database_, std::move(found));
}

}  // namespace rasid
