#pragma once
// Which of given documents hold what a search asks for: without a list of all that do.

#include "store/database.h"
#include "store/places.h"
#include "store/search_query.h"

#include <optional>
#include <string>
#include <vector>

namespace rasid {

// Owned by one answer; the database outlives it. Failures stay with the database.
class WordHits {
 public:
  WordHits(Database& database, const SearchQuery& search);

  // Those of `documents` that hold the words. Requires: `documents` rise, each stands once.
  std::vector<Place> among(const std::vector<Place>& documents);

 private:
  using Wanted = std::vector<Place>::const_iterator;

  Wanted seek(Wanted wanted, Wanted end, std::vector<Place>& found);
  const std::vector<Place>& all();

  Database& database_;
  std::string expression_;
  bool prefixes_;
  std::optional<std::vector<Place>> all_;  // of a search with prefixes
};

}  // namespace rasid
