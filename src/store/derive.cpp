#include "store/derive.h"

#include "store/question_index.h"
#include "store/rows.h"

#include <cstdint>
#include <vector>

namespace rasid {
namespace {

void derive_block(Database& database, const std::string& block) {
  forget_events(database, block);
  std::vector<ReportedClaim> claims;
  {
    Statement rows = database.statement("SELECT " + claim_columns +
                                        " FROM current_claims WHERE block = ? ORDER BY id");
    claims = claims_of(database, rows.bind(block));
  }
  for (const Event& event : merge_events(claims)) {
    save_event(database, event, block);
    std::int64_t position = 0;
    std::vector<ReportedClaim> told;
    for (const std::size_t index : event.claims) {
      told.push_back(claims[index]);
      database
          .statement(
              "INSERT INTO event_claims SELECT ?, ?, reading, id FROM current_claims WHERE id = ?")
          .bind(event.id)
          .bind(position++)
          .bind(claims[index].id)
          .run();
    }
    index_event(database, event, told);
  }
}

}  // namespace

void forget_events(Database& database, const std::string& block) {
  for (const char* sql :
       {"DELETE FROM event_claims WHERE event IN (SELECT id FROM events WHERE block = ?)",
        "DELETE FROM event_sides WHERE event IN (SELECT id FROM events WHERE block = ?)",
        "DELETE FROM events WHERE block = ?"}) {
    database.statement(sql).bind(block).run();
  }
}

void derive_events(Database& database, const std::set<std::string>& blocks) {
  for (const std::string& block : blocks)
    derive_block(database, block);
}

std::set<std::string> blocks_where(Database& database,
                                   const std::string& column,
                                   const std::string& value) {
  std::set<std::string> blocks;
  Statement rows =
      database.statement("SELECT DISTINCT block FROM current_claims WHERE " + column + " = ?");
  rows.bind(value);
  while (rows.next())
    blocks.insert(rows.text());
  return blocks;
}

}  // namespace rasid
