#include "store/database.h"
#include "store/store.h"

#include <string>
#include <utility>

namespace rasid {
namespace {

struct Measure {
  const char* of;
  const char* sql;  // value and count
};

// Each is told in this order. What is counted of events and claims is kept counted (facet_counts).
constexpr Measure measures[] = {
    {"record", "SELECT 'documents', count(*) FROM documents WHERE superseded_by = ''"},
    {"record",
     "SELECT 'superseded texts', (SELECT count(*) FROM documents) - (SELECT count(*) FROM documents"
     " WHERE superseded_by = '')"},
    {"record", "SELECT 'readings', count(*) FROM readings"},
    {"record",
     "SELECT 'claims', coalesce(sum(events), 0) FROM facet_counts"
     " WHERE facet BETWEEN 'claims:' AND 'claims;'"},
    {"record",
     "SELECT 'events', coalesce(sum(events), 0) FROM facet_counts"
     " WHERE facet BETWEEN 'group:' AND 'group;'"},
    {"gaps",
     "SELECT 'documents without a date', count(*) FROM documents WHERE superseded_by = '' AND date "
     "= ''"},
    {"gaps",
     "SELECT 'documents without a source', count(*) FROM documents WHERE superseded_by = '' AND "
     "source = ''"},
    {"gaps",
     "SELECT 'documents without an address', count(*) FROM documents"
     " INDEXED BY documents_without_address WHERE superseded_by = '' AND url = ''"},
    {"gaps",
     "SELECT 'documents without a claim', (SELECT count(*) FROM document_places) -"
     " (SELECT count(DISTINCT document) FROM event_documents)"},
    {"gaps",
     "SELECT 'events without a date', count(*) FROM event_places WHERE place < "
     "4611686018427387904"},
    {"gaps",
     "WITH months AS (SELECT DISTINCT substr(date, 1, 7) AS month FROM documents"
     " WHERE superseded_by = '' AND date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]*'),"
     " numbered AS (SELECT CAST(substr(month, 1, 4) AS INTEGER) * 12 + CAST(substr(month, 6, 2) AS "
     "INTEGER) AS n FROM months)"
     " SELECT 'months without a document, from the first to the last',"
     " coalesce(max(n) - min(n) + 1 - count(*), 0) FROM numbered"},
    {"documents by source",
     "SELECT source, count(*) FROM documents WHERE superseded_by = '' GROUP BY source ORDER BY 2 "
     "DESC, 1"},
    {"documents by month",
     "SELECT substr(date, 1, 7), count(*) FROM documents WHERE superseded_by = '' GROUP BY 1 ORDER "
     "BY 1"},
    {"claims by type",
     "SELECT substr(facet, 8, instr(facet, '/') - 8), sum(events) FROM facet_counts"
     " WHERE facet BETWEEN 'claims:' AND 'claims;' GROUP BY 1 ORDER BY 2 DESC, 1"},
    {"claims by status",
     "SELECT substr(facet, instr(facet, '/') + 1), sum(events) FROM facet_counts"
     " WHERE facet BETWEEN 'claims:' AND 'claims;' GROUP BY 1 ORDER BY 2 DESC, 1"},
    {"events by group",
     "SELECT substr(facet, 7), events FROM facet_counts WHERE facet BETWEEN 'group:' AND 'group;'"
     " ORDER BY 2 DESC, 1"},
    {"events by side",
     "SELECT substr(facet, 6), events FROM facet_counts WHERE facet BETWEEN 'side:' AND 'side;'"
     " ORDER BY 2 DESC, 1"},
    {"events by pair",
     "SELECT substr(facet, 6), events FROM facet_counts WHERE facet BETWEEN 'pair:' AND 'pair;'"
     " ORDER BY 2 DESC, 1 LIMIT 50"},
    {"readings by version",
     "SELECT program || ', knowledge ' || substr(knowledge, 1, 12), count(*) FROM readings"
     " WHERE superseded = 0 GROUP BY 1 ORDER BY 2 DESC, 1"}};

}  // namespace

Result<std::vector<Statistic>> Store::statistics() {
  std::vector<Statistic> all;
  for (const Measure& measure : measures) {
    Statement rows = database_->statement(measure.sql);
    while (rows.next()) {
      Statistic& one = all.emplace_back();
      one.of = measure.of;
      one.value = rows.text();
      one.count = rows.number();
    }
  }
  return finish(*database_, std::move(all));
}

}  // namespace rasid
