#include "store/derive.h"

#include "store/rows.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace rasid {
namespace {

// The claims of a block with their readings, in the order of their ids.
struct BlockClaims {
  std::vector<ReportedClaim> claims;
  std::vector<std::string> readings;
};

BlockClaims claims_of_block(Database& database, const std::string& block) {
  BlockClaims found;
  Statement rows = database.statement("SELECT " + merged_columns +
                                      " FROM current_claims WHERE block = ? ORDER BY id");
  rows.bind(block);
  while (std::optional<KeptClaim> kept = next_kept_claim(database, rows)) {
    found.claims.push_back(std::move(kept->claim));
    found.readings.push_back(std::move(kept->reading));
  }
  return found;
}

std::set<std::string> events_of_block(Database& database, const std::string& block) {
  std::set<std::string> ids;
  Statement rows = database.statement("SELECT id FROM events WHERE block = ?");
  rows.bind(block);
  while (rows.next())
    ids.insert(rows.text());
  return ids;
}

void forget_event(Database& database, const std::string& id, EventIndex& index) {
  index.forget(id);
  database.statement("DELETE FROM event_claims WHERE event = ?").bind(id).run();
  database.statement("DELETE FROM events WHERE id = ?").bind(id).run();
}

void keep_event(Database& database,
                const Event& event,
                const std::string& block,
                const BlockClaims& from,
                EventIndex& index) {
  save_event(database, event, block);
  std::int64_t position = 0;
  std::vector<ReportedClaim> told;
  for (const std::size_t member : event.claims) {
    told.push_back(from.claims[member]);
    database.statement("INSERT INTO event_claims VALUES (?, ?, ?, ?)")
        .bind(event.id)
        .bind(position++)
        .bind(from.readings[member])
        .bind(from.claims[member].id)
        .run();
  }
  index.add(event, told);
}

void derive_block(Database& database,
                  const std::string& block,
                  const Changes& changes,
                  EventIndex& index) {
  const BlockClaims from = claims_of_block(database, block);
  std::set<std::string> gone = events_of_block(database, block);
  std::vector<Event> events = merge_events(from.claims);
  // The id of an event is made of its claims: the same id and no changed claim, the same event.
  std::erase_if(events, [&](const Event& event) {
    const bool changed = std::any_of(event.claims.begin(), event.claims.end(), [&](auto member) {
      return changes.readings.contains(from.readings[member]);
    });
    return !changed && gone.erase(event.id) > 0;
  });
  for (const std::string& id : gone)
    forget_event(database, id, index);
  for (const Event& event : events) {
    // An act that has come to another life cycle has left an event of these claims in its old
    // block.
    forget_event(database, event.id, index);
    keep_event(database, event, block, from, index);
  }
}

}  // namespace

void forget_events(Database& database, const std::string& block, EventIndex& index) {
  for (const std::string& id : events_of_block(database, block))
    forget_event(database, id, index);
}

void derive_events(Database& database, const Changes& changes, EventIndex& index) {
  for (const std::string& block : changes.blocks)
    derive_block(database, block, changes, index);
}

void touch_document(Database& database, const std::string& hash, Changes& changes) {
  std::vector<std::string> current;
  {
    Statement rows =
        database.statement("SELECT id FROM readings WHERE document = ? AND superseded = 0");
    rows.bind(hash);
    while (rows.next())
      current.push_back(rows.text());
  }
  for (const std::string& reading : current)
    touch_reading(database, reading, changes);
}

void touch_reading(Database& database, const std::string& reading, Changes& changes) {
  Statement rows = database.statement("SELECT DISTINCT block FROM claims WHERE reading = ?");
  rows.bind(reading);
  while (rows.next())
    changes.blocks.insert(rows.text());
  changes.readings.insert(reading);
}

}  // namespace rasid
