#pragma once
// Claims and events as rows of the store's tables.

#include "judge/events.h"
#include "store/database.h"
#include "store/store.h"
#include "text/document.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// The columns of current_claims that claims_of reads, for "SELECT " + claim_columns + " FROM ...".
extern const std::string claim_columns;
// The same for document_of.
extern const std::string document_columns;

// Gives the claims their ids and what the merger needs. Claims alike in everything the id is made
// of are told apart by their order.
std::vector<ReportedClaim> reported_claims(const Reading& reading,
                                           std::string_view hash,
                                           const ActKinds& acts);

void save_document(Database& database, const Document& document, std::string_view hash);
void save_claim(Database& database,
                const ReportedClaim& reported,
                std::string_view reading,
                std::size_t position);
void save_event(Database& database, const Event& event, std::string_view block);

// All rows of a statement that selects claim_columns. Failures stay with the database.
std::vector<ReportedClaim> claims_of(Database& database, Statement& rows);
// Requires: `row` stands on document_columns.
Document document_of(Statement& row);
// Requires: `row` stands on "id, event_group, act, type, mode, actor, recipient, status, date,
// flags".
Event event_of(Statement& row);

}  // namespace rasid
