// What is read out of a store for a question.
#include "store/places.h"
#include "store/question_sql.h"
#include "store/rows.h"
#include "store/store.h"
#include "store/word_hits.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace rasid {
namespace {

std::vector<StoredEvent> told(Database& database, std::vector<Event> events) {
  std::vector<StoredEvent> all;
  all.reserve(events.size());
  for (Event& event : events)
    all.push_back(told_event(database, std::move(event)));
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

// The documents that tell the events that are walked along are looked for in the index of words by
// so many at once: few at first, for most pages need no more.
constexpr std::size_t first_batch = 256;
constexpr std::size_t largest_batch = 16'384;

struct Told {
  Place event = 0;
  Place document = 0;
};

// Reads at most so many rows. False: there are no more.
bool read_told(Statement& rows, std::size_t most, std::vector<Told>& told) {
  told.clear();
  while (told.size() < most) {
    if (!rows.next()) return false;
    Told& one = told.emplace_back();
    one.event = rows.number();
    one.document = rows.number();
  }
  return true;
}

// Those of the documents that hold the words, in the order of places.
std::vector<Place> holding(const std::vector<Told>& told, WordHits& hits) {
  std::vector<Place> documents;
  documents.reserve(told.size());
  for (const Told& one : told)
    documents.push_back(one.document);
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  return hits.among(documents);
}

// The first places, at most so many, of events of which a document holds the words.
// Requires: asked.words.
std::vector<Place> places_with_words(Database& database, const EventsSql& asked, std::size_t most) {
  WordHits hits(database, *asked.words);
  Statement rows = database.statement(asked.rows.text);
  bind_values(asked.rows, rows);
  std::vector<Place> places;
  std::vector<Told> told;
  bool more = true;
  for (std::size_t batch = first_batch; more; batch = std::min(2 * batch, largest_batch)) {
    more = read_told(rows, batch, told);
    const std::vector<Place> held = holding(told, hits);
    for (const auto& [event, document] : told) {
      if (!places.empty() && places.back() == event) continue;
      if (!std::binary_search(held.begin(), held.end(), document)) continue;
      places.push_back(event);
      if (places.size() == most) return places;
    }
  }
  return places;
}

EventPage events_with_words(Database& database, const EventsSql& asked, const Page& page) {
  const std::size_t all = std::numeric_limits<std::size_t>::max();
  std::vector<Place> places =
      places_with_words(database, asked, page.limit == 0 ? all : page.limit + 1);
  EventPage found;
  if (page.limit > 0 && places.size() > page.limit) {
    places.pop_back();
    found.next = cursor_of(places.back());
  }
  for (const Place place : places) {
    Statement row = database.statement("SELECT " + event_columns +
                                       " FROM event_places CROSS JOIN events"
                                       " ON events.id = event_places.event WHERE place = ?");
    if (row.bind(place).next()) found.events.push_back(event_of(row));
  }
  return found;
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
  const Result<EventsSql> asked = events_sql(*database_, question, page);
  if (!asked) return asked.error();
  if (asked->words) return finish(*database_, events_with_words(*database_, *asked, page));
  EventPage found;
  Statement rows = database_->statement(asked->rows.text);
  bind_values(asked->rows, rows);
  found.next = read_page(rows, page, [&] { found.events.push_back(event_of(rows)); });
  return finish(*database_, std::move(found));
}

Result<DocumentPage> Store::find(const Question& question, const Page& page) {
  const Result<BoundSql> sql = documents_sql(*database_, question, page);
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

Result<std::vector<StoredId>> Store::look_up(std::string_view beginning) {
  struct Listing {
    StoredKind kind;
    const char* sql;
  };
  constexpr Listing listings[] = {
      {StoredKind::event,
       "SELECT id FROM events WHERE id >= ?1 AND substr(id, 1, length(?1)) = ?1"
       " AND id < ?1 || 'g' ORDER BY id LIMIT 3"},
      {StoredKind::claim,
       "SELECT id FROM current_claims WHERE id >= ?1 AND substr(id, 1, length(?1)) = ?1"
       " AND id < ?1 || 'g' ORDER BY id LIMIT 3"},
      {StoredKind::document,
       "SELECT hash FROM documents WHERE hash >= ?1 AND substr(hash, 1, length(?1)) = ?1"
       " AND hash < ?1 || 'g' ORDER BY hash LIMIT 3"}};
  constexpr std::size_t shortest = 4;
  const bool digits = beginning.size() >= shortest &&
                      beginning.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  std::vector<StoredId> found;
  for (const Listing& listing : listings) {
    if (!digits) break;
    Statement rows = database_->statement(listing.sql);
    rows.bind(beginning);
    while (rows.next())
      found.push_back({.kind = listing.kind, .id = rows.text()});
  }
  Statement named =
      database_->statement("SELECT hash FROM documents WHERE id = ? AND superseded_by = ''");
  if (named.bind(beginning).next()) {
    const StoredId document{.kind = StoredKind::document, .id = named.text()};
    const bool known = std::any_of(found.begin(), found.end(), [&](const StoredId& one) {
      return one.kind == document.kind && one.id == document.id;
    });
    if (!known) found.push_back(document);
  }
  return finish(*database_, std::move(found));
}

Result<std::vector<StoredEvent>> Store::events_of(const StoredId& stored) {
  constexpr const char* wheres[] = {
      " FROM events WHERE id = ?",
      " FROM claims JOIN readings ON readings.id = claims.reading AND readings.superseded = 0"
      " JOIN event_claims ON event_claims.reading = claims.reading AND event_claims.claim = "
      "claims.id"
      " JOIN events ON events.id = event_claims.event WHERE claims.id = ?",
      " FROM readings JOIN event_claims ON event_claims.reading = readings.id"
      " JOIN events ON events.id = event_claims.event"
      " JOIN event_places ON event_places.event = events.id"
      " WHERE readings.document = ? AND readings.superseded = 0 ORDER BY event_places.place"};
  const std::string where = wheres[static_cast<std::size_t>(stored.kind)];
  std::vector<Event> events;
  {
    Statement rows = database_->statement("SELECT DISTINCT " + event_columns + where);
    rows.bind(stored.id);
    while (rows.next())
      events.push_back(event_of(rows));
  }
  return finish(*database_, told(*database_, std::move(events)));
}

Result<std::string> Store::last_day() {
  Statement row = database_->statement(
      "SELECT documents.date FROM document_places"
      " JOIN documents ON documents.hash = document_places.document"
      " ORDER BY document_places.place DESC LIMIT 1");
  std::string day = row.next() ? row.text() : std::string();
  return finish(*database_, std::move(day));
}

}  // namespace rasid
