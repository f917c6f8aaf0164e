#pragma once
// Keeps the tables by which questions are answered: places, facets and words. All of it follows
// from documents and events and can be made anew from them.

#include "store/database.h"
#include "store/places.h"
#include "store/store.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rasid {

// A document that counts from now on gets a place; its words may come later.
// Failures stay with the database, here and below.
Place place_document(Database& database, const Document& document, std::string_view hash);

struct PlacedDocument {
  Place place = 0;
  const Document* document = nullptr;

  friend bool operator<(const PlacedDocument& a, const PlacedDocument& b) {
    return a.place < b.place;
  }
};
void index_words(Database& database, std::vector<PlacedDocument> documents);

// A document that no longer counts; its text must still be there.
void drop_document(Database& database, std::string_view hash);

// Keeps what events are asked for and counted by.
class EventIndex {
 public:
  explicit EventIndex(Database& database) : database_(database) {}

  // An event whose claims are saved.
  void add(const Event& event, const std::vector<ReportedClaim>& claims);
  // Requires: its claims are still cited (event_claims).
  void forget(const std::string& event);
  // Brings what is kept counted (facet_counts) up to date. Call it once, at the end.
  void write_counts();

 private:
  void count(const std::string& facet, Place place, std::int64_t by);

  Database& database_;
  std::map<std::pair<std::string, std::int64_t>, std::int64_t> counts_;  // by facet and month
};

// All documents that count. Requires: none of them is indexed.
void index_all_documents(Database& database);

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
