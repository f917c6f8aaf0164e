#pragma once
// Claims and events as rows of the store's tables.

#include "judge/events.h"
#include "store/database.h"
#include "store/store.h"
#include "text/document.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// The columns of current_claims that claims_of reads, for "SELECT " + claim_columns + " FROM ...".
extern const std::string claim_columns;
// The same without the reasons, which the merging of claims does not ask for.
extern const std::string merged_columns;
// The same for document_of.
extern const std::string document_columns;
// The columns of events that event_of reads.
extern const std::string event_columns;

// Gives the claims their ids and what the merger needs. Claims alike in everything the id is made
// of are told apart by their order.
std::vector<ReportedClaim> reported_claims(const Reading& reading,
                                           std::string_view hash,
                                           const EventRules& rules);

void save_document(Database& database, const Document& document, std::string_view hash);
void save_claim(Database& database,
                const ReportedClaim& reported,
                std::string_view reading,
                std::size_t position);
void save_event(Database& database, const Event& event, std::string_view block);

// A claim and the reading that found it.
struct KeptClaim {
  std::string reading;
  ReportedClaim claim;
};

// All rows of a statement that selects claim_columns or merged_columns. Failures stay with the
// database.
std::vector<ReportedClaim> claims_of(Database& database, Statement& rows);
// The next row of the same, if there is one.
std::optional<KeptClaim> next_kept_claim(Database& database, Statement& rows);
std::optional<ReportedClaim> next_claim(Database& database, Statement& rows);
// Requires: `row` stands on document_columns. Fails with the database where the text is damaged.
Document document_of(Database& database, Statement& row);
// The text of this hash, current or superseded; nothing where it is not there.
std::optional<Document> document_of_hash(Database& database, std::string_view hash);
// Requires: `row` stands on event_columns.
Event event_of(Statement& row);
// The claims of an event in the order of its course.
std::vector<ReportedClaim> claims_of_event(Database& database, std::string_view event);

// The event with its claims, its course and its disagreements.
StoredEvent told_event(Database& database, Event event);

// "5:words": fields that are joined to be hashed.
std::string with_length(std::string_view text);

}  // namespace rasid
