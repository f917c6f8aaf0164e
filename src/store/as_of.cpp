// Tables and views of the same names in the temporary schema stand before those of the file, so
// that every statement reads them instead. What counted on the day follows from `standings`; events
// and what questions are answered by are derived from it anew, in memory. It costs as much as
// deriving the whole record and touches the file in nothing.
#include "store/as_of.h"

#include "store/derive.h"
#include "store/question_index.h"
#include "store/word_list.h"

namespace rasid {
namespace {

// Requires: the table temp.day holds the day.
constexpr const char* views = R"sql(
CREATE TEMP VIEW readings AS
  SELECT id, document, program, knowledge, NOT EXISTS (
    SELECT 1 FROM main.standings WHERE standings.reading = readings.id
      AND substr(since, 1, 10) <= (SELECT day FROM temp.day)
      AND (until = '' OR substr(until, 1, 10) > (SELECT day FROM temp.day))) AS superseded
  FROM main.readings AS readings;

CREATE TEMP VIEW documents AS
  SELECT hash, id, source, url, date, date_source, title, body, packed, place, raw_sha256, raw_bytes,
    encoding, encoding_how, replaced, mended, fetched, subtitle, author, section, language,
    iif(EXISTS (SELECT 1 FROM temp.readings WHERE readings.document = documents.hash
                AND readings.superseded = 0), '', 'then') AS superseded_by
  FROM main.documents AS documents;

CREATE TEMP VIEW document_days AS
  SELECT date, count(*) AS documents FROM temp.documents WHERE superseded_by = '' GROUP BY date;

CREATE TEMP VIEW current_claims AS
  SELECT claims.*, documents.hash AS document_hash, documents.id AS document,
         documents.date AS document_date
  FROM main.claims AS claims
  JOIN temp.readings AS readings ON readings.id = claims.reading AND readings.superseded = 0
  JOIN main.documents AS documents ON documents.hash = readings.document;

CREATE TEMP TABLE events AS SELECT * FROM main.events WHERE 0;
CREATE UNIQUE INDEX temp.events_id_then ON events (id);
CREATE INDEX temp.events_block_then ON events (block);
CREATE TEMP TABLE event_claims AS SELECT * FROM main.event_claims WHERE 0;
CREATE UNIQUE INDEX temp.event_claims_then ON event_claims (event, position);
CREATE INDEX temp.event_claims_claim_then ON event_claims (reading, claim);
CREATE TEMP TABLE event_places (place INTEGER PRIMARY KEY, event TEXT, first_day INTEGER,
                                last_day INTEGER, sources INTEGER, confidence INTEGER);
CREATE UNIQUE INDEX temp.event_places_then ON event_places (event);
CREATE TEMP TABLE event_facets (facet TEXT, place INTEGER, PRIMARY KEY (facet, place)) WITHOUT ROWID;
CREATE INDEX temp.event_facets_then ON event_facets (place);
CREATE TEMP TABLE event_documents (event INTEGER, document INTEGER,
                                   PRIMARY KEY (event, document)) WITHOUT ROWID;
CREATE INDEX temp.event_documents_then ON event_documents (document);
CREATE TEMP TABLE document_places (place INTEGER PRIMARY KEY, document TEXT UNIQUE);
CREATE VIRTUAL TABLE temp.document_words USING fts5 (
  title, body, content = '', columnsize = 0, tokenize = 'rasid');
)sql";

// What is kept counted of the record, counted when it is asked for.
std::string counts_then(Database& database) {
  Statement row =
      database.statement("SELECT sql FROM main.sqlite_schema WHERE name = 'counted_facets'");
  if (!row.next()) return {};
  const std::string view = row.text();
  return "CREATE TEMP " + view.substr(view.find("VIEW")) +
         "; CREATE TEMP VIEW facet_counts AS SELECT facet, month, count(*) AS events"
         " FROM temp.counted_facets GROUP BY facet, month";
}

}  // namespace

void look_back(Database& database, const std::string& day) {
  database.run("PRAGMA query_only = OFF; PRAGMA temp_store = MEMORY");
  database.run("CREATE TEMP TABLE day (day TEXT)");
  database.statement("INSERT INTO temp.day VALUES (?)").bind(day).run();
  database.run(views);
  database.run(counts_then(database).c_str());
  open_word_list(database);
  Changes all;
  {
    Statement rows = database.statement("SELECT DISTINCT block FROM current_claims");
    while (rows.next())
      all.blocks.insert(rows.text());
  }
  index_all_documents(database);
  EventIndex index(database);  // its counts are a view here
  derive_events(database, all, index);
  database.run("PRAGMA query_only = ON");
}

}  // namespace rasid
