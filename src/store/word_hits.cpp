// The index is walked from the first document that is asked for, in the order of places. Where the
// next one lies far behind, the walk is begun anew at it: to begin costs as much as so many steps
// (measured on a million documents). So the cost is at most twice that of the cheaper of both: to
// pass all hits, or to look up each document.
//
// To begin a prefix costs as much as all its words together; its hits are listed once.
#include "store/word_hits.h"

#include <algorithm>
#include <iterator>

namespace rasid {
namespace {

constexpr int steps_of_beginning = 128;

bool has_prefix(const SearchQuery& search) {
  const auto any = [](const std::vector<SearchQuery>& parts) {
    return std::any_of(parts.begin(), parts.end(), has_prefix);
  };
  return (search.kind == SearchQuery::Kind::term && search.how == Asked::prefix) ||
         any(search.parts) || any(search.forbidden);
}

}  // namespace

WordHits::WordHits(Database& database, const SearchQuery& search)
    : database_(database),
      expression_(fts_expression(search)),
      prefixes_(has_prefix(search)) {}

std::vector<Place> WordHits::among(const std::vector<Place>& documents) {
  std::vector<Place> found;
  if (prefixes_) {
    std::set_intersection(
        documents.begin(), documents.end(), all().begin(), all().end(), std::back_inserter(found));
    return found;
  }
  for (auto wanted = documents.begin(); wanted != documents.end();)
    wanted = seek(wanted, documents.end(), found);
  return found;
}

// Walks from `wanted` on; gives the first document that is not decided yet.
WordHits::Wanted WordHits::seek(Wanted wanted, Wanted end, std::vector<Place>& found) {
  Statement hits = database_.statement(
      "SELECT rowid FROM document_words WHERE document_words MATCH ? AND rowid >= ? ORDER BY "
      "rowid");
  hits.bind(expression_).bind(*wanted);
  int steps = 0;
  while (hits.next()) {
    const Place hit = hits.number();
    while (wanted != end && *wanted < hit)
      ++wanted;
    if (wanted == end) return end;
    if (*wanted == hit) {
      found.push_back(hit);
      steps = 0;
      if (++wanted == end) return end;
    } else if (++steps == steps_of_beginning) {
      return wanted;
    }
  }
  return end;
}

const std::vector<Place>& WordHits::all() {
  if (all_) return *all_;
  all_.emplace();
  Statement hits = database_.statement(
      "SELECT rowid FROM document_words WHERE document_words MATCH ? ORDER BY rowid");
  hits.bind(expression_);
  while (hits.next())
    all_->push_back(hits.number());
  return *all_;
}

}  // namespace rasid
