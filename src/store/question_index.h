#pragma once
// Keeps the tables by which questions are answered: places, facets and words. All of it follows
// from documents and events and can be made anew from them.

#include "store/database.h"
#include "store/store.h"

#include <string>
#include <string_view>

namespace rasid {

// A document that counts from now on, and one that no longer does; its text must still be there.
// Failures stay with the database.
void index_document(Database& database, const Document& document, std::string_view hash);
void drop_document(Database& database, std::string_view hash);

// An event whose claims are saved. What is kept of an event goes with its row in `events`.
void index_event(Database& database, const Event& event, const std::vector<ReportedClaim>& claims);

// All documents that count. Requires: none of them is indexed.
void index_documents(Database& database);

// Everything anew, from the tables alone.
void index_everything(Database& database);

// The names of facets: "pair:DZA+RUS" whichever comes first. Facets that are counted, not asked
// for: "told:visit/held" for the act and the status of an event, "edge:DZA>RUS/visits" for each of
// its actors and recipients; where no recipient is told, for each pair of actors, in the order of
// codes.
// long_date_facet is of events whose date is open or longer than a month.
inline constexpr const char* long_date_facet = "long:date";
std::string facet(std::string_view kind, std::string_view value);
std::string pair_facet(std::string_view a, std::string_view b);

}  // namespace rasid
