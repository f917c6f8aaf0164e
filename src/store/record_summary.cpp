#include "base/hash.h"
#include "store/database.h"
#include "store/places.h"
#include "store/store.h"

#include <utility>

namespace rasid {
namespace {

// The date of the first dated event in an order of places.
std::string date_at_end(Database& database, const char* order) {
  Statement row =
      database.statement(std::string("SELECT events.date FROM event_places"
                                     " CROSS JOIN events ON events.id = event_places.event"
                                     " WHERE event_places.place >= ? ORDER BY event_places.place") +
                         order + " LIMIT 1");
  return row.bind(first_dated_event).next() ? row.text() : std::string();
}

}  // namespace

Result<RecordSummary> Store::summary() {
  const Result<Counts> counted = counts();
  if (!counted) return counted.error();
  std::string readings;
  {
    Statement rows =
        database_->statement("SELECT id FROM readings WHERE superseded = 0 ORDER BY id");
    while (rows.next())
      readings += rows.text() + '\n';
  }
  RecordSummary summary{.counts = *counted,
                        .fingerprint = hash_hex(readings),
                        .from = date_at_end(*database_, ""),
                        .until = date_at_end(*database_, " DESC")};
  return finish(*database_, std::move(summary));
}

}  // namespace rasid
