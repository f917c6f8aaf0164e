#include "store/schema.h"

namespace rasid {
namespace {

constexpr const char* first_form = R"sql(
-- An article as it was extracted, for good. `hash` is of all other columns but superseded_by.
-- A changed article of the same id supersedes the older one, which stays readable by its hash.
CREATE TABLE documents (
  hash TEXT PRIMARY KEY,
  id TEXT NOT NULL,
  source TEXT NOT NULL,
  url TEXT NOT NULL,
  date TEXT NOT NULL,           -- EDTF, '' where unknown
  title TEXT NOT NULL,
  body TEXT NOT NULL,           -- spans are byte offsets into it
  superseded_by TEXT NOT NULL   -- hash, '' for the current text
) STRICT;
CREATE UNIQUE INDEX documents_current ON documents (id) WHERE superseded_by = '';

-- One reading of one article by one version of the program and of its knowledge.
CREATE TABLE readings (
  id TEXT PRIMARY KEY,          -- hash of the three columns below
  document TEXT NOT NULL REFERENCES documents (hash),
  program TEXT NOT NULL,
  knowledge TEXT NOT NULL,
  superseded INTEGER NOT NULL   -- 1: a later reading of the same text counts
) STRICT, WITHOUT ROWID;
CREATE INDEX readings_document ON readings (document);

-- What a reading found. `id` is of the document's hash, the evidence, the act and the sides.
CREATE TABLE claims (
  reading TEXT NOT NULL REFERENCES readings (id),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,    -- in the order of the reading, from 0
  block TEXT NOT NULL,          -- claims of one event have one block
  event_group TEXT NOT NULL,
  lifecycle TEXT NOT NULL,
  act TEXT NOT NULL,
  type TEXT NOT NULL,
  mode TEXT NOT NULL,
  status TEXT NOT NULL,
  date TEXT NOT NULL,           -- EDTF, '' where nothing gives it
  not_before TEXT NOT NULL,
  speaker TEXT NOT NULL,
  object TEXT NOT NULL,
  place TEXT NOT NULL,
  evidence_begin INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL,
  sentence_begin INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  flags TEXT NOT NULL,          -- separated by spaces
  confidence_per_mille INTEGER NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (reading, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claims_block ON claims (block);
CREATE INDEX claims_id ON claims (id);

CREATE TABLE sides (
  reading TEXT NOT NULL,
  claim TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  sector TEXT NOT NULL,
  name TEXT NOT NULL,
  entity TEXT NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  PRIMARY KEY (reading, claim, role, position),
  FOREIGN KEY (reading, claim) REFERENCES claims (reading, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sides_code ON sides (code);

-- Why a claim reads as it does.
CREATE TABLE reasons (
  reading TEXT NOT NULL,
  claim TEXT NOT NULL,
  position INTEGER NOT NULL,
  what TEXT NOT NULL,
  words_begin INTEGER NOT NULL,
  words_end INTEGER NOT NULL,
  knowledge_row TEXT NOT NULL,
  PRIMARY KEY (reading, claim, position),
  FOREIGN KEY (reading, claim) REFERENCES claims (reading, id)
) STRICT, WITHOUT ROWID;

-- The claims that count: of the current text, in its current reading.
CREATE VIEW current_claims AS
  SELECT claims.*, documents.hash AS document_hash, documents.id AS document,
         documents.date AS document_date
  FROM claims
  JOIN readings ON readings.id = claims.reading AND readings.superseded = 0
  JOIN documents ON documents.hash = readings.document AND documents.superseded_by = '';

-- Derived from current_claims, block by block, in the transaction that changes them.
CREATE TABLE events (
  id TEXT PRIMARY KEY,
  block TEXT NOT NULL,
  event_group TEXT NOT NULL,
  act TEXT NOT NULL,
  type TEXT NOT NULL,
  mode TEXT NOT NULL,
  actor TEXT NOT NULL,          -- codes separated by spaces
  recipient TEXT NOT NULL,
  status TEXT NOT NULL,
  date TEXT NOT NULL,
  flags TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX events_block ON events (block);

CREATE TABLE event_sides (
  code TEXT NOT NULL,
  event TEXT NOT NULL REFERENCES events (id),
  PRIMARY KEY (code, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_sides_event ON event_sides (event);

CREATE TABLE event_claims (
  event TEXT NOT NULL REFERENCES events (id),
  position INTEGER NOT NULL,    -- in the order of the life cycle
  reading TEXT NOT NULL,
  claim TEXT NOT NULL,
  PRIMARY KEY (event, position),
  FOREIGN KEY (reading, claim) REFERENCES claims (reading, id)
) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* second_form = R"sql(
-- What says the date: 'json-ld', 'line' and so on (text/document.h), '' where it was not kept. No
-- part of the hash: the same day from another source is the same document.
ALTER TABLE documents ADD COLUMN date_source TEXT NOT NULL DEFAULT '';
)sql";

constexpr const char* third_form = R"sql(
-- What a claim is about (docs/CODEBOOK.md); empty in claims that were read before it was kept.
ALTER TABLE claims ADD COLUMN place_name TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN place_begin INTEGER NOT NULL DEFAULT 0;
ALTER TABLE claims ADD COLUMN place_end INTEGER NOT NULL DEFAULT 0;
ALTER TABLE claims ADD COLUMN contexts TEXT NOT NULL DEFAULT '';           -- separated by spaces
ALTER TABLE claims ADD COLUMN issues TEXT NOT NULL DEFAULT '';             -- separated by spaces
ALTER TABLE claims ADD COLUMN agreement TEXT NOT NULL DEFAULT '';          -- its name
ALTER TABLE claims ADD COLUMN agreement_subject TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN agreement_begin INTEGER NOT NULL DEFAULT 0;
ALTER TABLE claims ADD COLUMN agreement_end INTEGER NOT NULL DEFAULT 0;
)sql";

constexpr const char* origin_form = R"sql(
-- Where a document's bytes came from, and how they became text (text/document.h, Origin). No part of
-- the hash: the first place that a document was read from stays. Empty where it was not kept.
ALTER TABLE documents ADD COLUMN place TEXT NOT NULL DEFAULT '';        -- file!member:line
ALTER TABLE documents ADD COLUMN raw_sha256 TEXT NOT NULL DEFAULT '';   -- before decoding
ALTER TABLE documents ADD COLUMN raw_bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN encoding TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN encoding_how TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN replaced INTEGER NOT NULL DEFAULT 0;   -- places of U+FFFD
ALTER TABLE documents ADD COLUMN mended INTEGER NOT NULL DEFAULT 0;     -- of text encoded twice
ALTER TABLE documents ADD COLUMN fetched TEXT NOT NULL DEFAULT '';      -- as the source says
)sql";

constexpr const char* copies_form = R"sql(
-- Where a current document comes from (src/origin). Derived: from the text, from the knowledge that
-- read it last, and from the other texts; documents of an older store have no row.
CREATE TABLE origins (
  document TEXT PRIMARY KEY REFERENCES documents (hash),
  outlet TEXT NOT NULL,         -- id of who published it (knowledge/sources), '' where unknown
  relay TEXT NOT NULL,          -- id of the outlet on whose report it rests, '' for its own
  text INTEGER NOT NULL REFERENCES near_texts (number)
) STRICT, WITHOUT ROWID;
CREATE INDEX origins_text ON origins (text);

-- The same words on the same day are one text. The number is given by arrival, and is no part of
-- the record.
CREATE TABLE near_texts (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,      -- hash of the day and the words
  day INTEGER NOT NULL,         -- days since 1970-01-01, 1000000000 where no exact day is known
  leader INTEGER NOT NULL,      -- number of the earliest text that it is near to, or its own
  near_group TEXT NOT NULL      -- id of the first of the texts that are near to each other
) STRICT;
CREATE INDEX near_texts_leader ON near_texts (leader);

-- By which texts that may be near find each other (src/origin/sketch.h).
CREATE TABLE near_bands (
  band INTEGER NOT NULL,
  day INTEGER NOT NULL,
  text INTEGER NOT NULL,        -- number in near_texts
  PRIMARY KEY (band, day, text)
) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* sources_form = R"sql(
-- Where documents are fetched from, again and again: a folder or file by its path, a feed or page by
-- its address (store/source_log.h). Times are seconds since 1970, UTC.
CREATE TABLE sources (
  name TEXT PRIMARY KEY,
  etag TEXT NOT NULL,           -- of the last whole answer, as is the next
  last_modified TEXT NOT NULL,
  not_before INTEGER NOT NULL,  -- when it wants to be asked again
  last_try INTEGER NOT NULL,
  last_success INTEGER NOT NULL,
  last_error TEXT NOT NULL      -- of the last try, '' where it succeeded
) STRICT, WITHOUT ROWID;

-- What has been read of a source: an item of a feed by its id, a file by its path.
CREATE TABLE source_items (
  source TEXT NOT NULL REFERENCES sources (name),
  item TEXT NOT NULL,
  mark TEXT NOT NULL,           -- changes with the item's content
  PRIMARY KEY (source, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_days (
  source TEXT NOT NULL REFERENCES sources (name),
  day TEXT NOT NULL,            -- of reading, UTC
  tries INTEGER NOT NULL,
  successes INTEGER NOT NULL,
  new INTEGER NOT NULL,         -- documents
  unchanged INTEGER NOT NULL,
  failed INTEGER NOT NULL,      -- items or files that could not be read
  gaps INTEGER NOT NULL,        -- reads of a feed that held no item of the read before
  PRIMARY KEY (source, day)
) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* questions_form = R"sql(
-- By what questions are answered; all of it follows from the tables above (store/question_index.h).
-- Places are numbers in the order of time (store/places.h).
CREATE TABLE document_places (
  place INTEGER PRIMARY KEY,
  document TEXT NOT NULL UNIQUE REFERENCES documents (hash)   -- current ones only
) STRICT;

-- The words of these documents, by their place; it keeps no text. Its tokenizer is rasid's own.
CREATE VIRTUAL TABLE document_words USING fts5 (
  title, body, content = '', columnsize = 0, tokenize = 'rasid'
);

CREATE TABLE event_places (
  place INTEGER PRIMARY KEY,
  event TEXT NOT NULL UNIQUE,
  first_day INTEGER NOT NULL,   -- days since 1970-01-01 that the date allows
  last_day INTEGER NOT NULL,
  sources INTEGER NOT NULL      -- that know nothing of each other (origin/sources.h)
) STRICT;

-- By what an event is asked for: 'side:DZA', 'pair:DZA+RUS', 'pair:DZA+RUS/visits', 'act:visit',
-- 'type:CONSULT', 'group:visits', 'status:held', 'person:ID', 'issue:ID', 'source:NAME', 'open:begin'.
CREATE TABLE event_facets (
  facet TEXT NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (facet, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_facets_place ON event_facets (place);

CREATE TRIGGER events_place_gone AFTER DELETE ON events BEGIN
  DELETE FROM event_facets WHERE place = (SELECT place FROM event_places WHERE event = old.id);
  DELETE FROM event_places WHERE event = old.id;
END;
CREATE INDEX event_claims_claim ON event_claims (reading, claim);
)sql";

constexpr const char* record_form = R"sql(
-- The body of a document, packed by zstd; `body` is '' then. x'': `body` holds it as it is.
ALTER TABLE documents ADD COLUMN packed BLOB NOT NULL DEFAULT x'';
-- The step of its life cycle that a claim tells (judge/rules.h), and what its sentence counts.
ALTER TABLE claims ADD COLUMN step TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN step_dates TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN step_order INTEGER NOT NULL DEFAULT 0;
ALTER TABLE claims ADD COLUMN step_kind INTEGER NOT NULL DEFAULT 0;
ALTER TABLE claims ADD COLUMN quantities TEXT NOT NULL DEFAULT '';         -- "killed=7 tons=40"
-- Why a claim reads as it does: a line a reason, with tabs between what, the place of the words
-- (begin, end) and the row of the knowledge.
ALTER TABLE claims ADD COLUMN reasons TEXT NOT NULL DEFAULT '';
UPDATE claims SET reasons = coalesce((
  SELECT group_concat(line, char(10)) FROM (
    SELECT what || char(9) || words_begin || char(9) || words_end || char(9) || knowledge_row AS line
    FROM reasons WHERE reasons.reading = claims.reading AND reasons.claim = claims.id
    ORDER BY position)), '');
DROP TABLE reasons;
ALTER TABLE events ADD COLUMN lifecycle TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN state TEXT NOT NULL DEFAULT '';              -- how things stand

-- When a reading counted, in UTC ("2026-03-01T10:20:30Z"); `until` is '' as long as it does, `since`
-- is '' for readings that were there before this was kept. A reading may count again.
CREATE TABLE standings (
  reading TEXT NOT NULL REFERENCES readings (id),
  since TEXT NOT NULL,
  until TEXT NOT NULL
) STRICT;
CREATE INDEX standings_reading ON standings (reading);
INSERT INTO standings SELECT id, '', '' FROM readings WHERE superseded = 0;
)sql";

constexpr const char* page_form = R"sql(
-- What the page of a document states beside its text (text/document.h). No part of the hash.
ALTER TABLE documents ADD COLUMN subtitle TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN section TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN language TEXT NOT NULL DEFAULT '';   -- ISO 639
)sql";

constexpr const char* figures_form = R"sql(
-- Facets that are counted: 'told:visit/held', 'edge:DZA>RUS/visits'; and 'long:date' of what is dated
-- by more than a month (store/question_index.h).
INSERT INTO event_facets
  SELECT 'told:' || act || '/' || status, place FROM events JOIN event_places ON event = events.id;
INSERT INTO event_facets
  SELECT DISTINCT 'edge:' || a.value || '>' || b.value || '/' || event_group, place
  FROM events JOIN event_places ON event = events.id,
    json_each('["' || replace(actor, ' ', '","') || '"]') AS a,
    json_each('["' || replace(iif(recipient = '', actor, recipient), ' ', '","') || '"]') AS b
  WHERE actor <> '' AND iif(recipient = '', a.value < b.value, a.value <> b.value);
INSERT INTO event_facets
  SELECT 'long:date', place FROM event_places WHERE place >= 1 << 62 AND (place >> 37) & 7 < 5;

-- How many events of the whole record have such a facet. Those that are told are counted by the month
-- in which their date begins (year * 12 + month - 1; -1: none, as month_at of store/places.h); edges
-- and sides under month 0.
CREATE TABLE facet_counts (
  facet TEXT NOT NULL,
  month INTEGER NOT NULL,
  events INTEGER NOT NULL,
  PRIMARY KEY (facet, month)
) STRICT, WITHOUT ROWID;
CREATE VIEW counted_facets AS
  SELECT facet, place, CASE
    WHEN facet < 'told:' THEN 0
    WHEN place < 1 << 62 OR (place >> 37) & 7 < 5 THEN -1
    ELSE strftime('%Y', ((place - (1 << 62)) >> 40) - 2000001 + 2440587.5) * 12
       + strftime('%m', ((place - (1 << 62)) >> 40) - 2000001 + 2440587.5) - 1
    END AS month
  FROM event_facets
  WHERE facet BETWEEN 'edge:' AND 'edge;' OR facet BETWEEN 'side:' AND 'side;'
     OR facet BETWEEN 'told:' AND 'told;';
INSERT INTO facet_counts SELECT facet, month, count(*) FROM counted_facets GROUP BY facet, month;
CREATE TRIGGER event_facets_come AFTER INSERT ON event_facets
WHEN substr(new.facet, 1, 5) IN ('edge:', 'side:', 'told:') BEGIN
  INSERT INTO facet_counts
    SELECT facet, month, 1 FROM counted_facets WHERE facet = new.facet AND place = new.place
    ON CONFLICT DO UPDATE SET events = events + 1;
END;
CREATE TRIGGER event_facets_go BEFORE DELETE ON event_facets
WHEN substr(old.facet, 1, 5) IN ('edge:', 'side:', 'told:') BEGIN
  UPDATE facet_counts SET events = events - 1 WHERE (facet, month) IN (
    SELECT facet, month FROM counted_facets WHERE facet = old.facet AND place = old.place);
  DELETE FROM facet_counts WHERE facet = old.facet AND events = 0;
END;
-- How many documents of a day there are.
CREATE INDEX documents_date ON documents (date, source, superseded_by) WHERE superseded_by = '';
)sql";

constexpr const char* lean_form = R"sql(
-- rasid itself keeps facets and their counts in step with events: once a batch, not row by row.
DROP TRIGGER events_place_gone;
DROP TRIGGER event_facets_come;
DROP TRIGGER event_facets_go;
-- What the table told, facets tell, too.
DROP TABLE event_sides;
CREATE VIEW event_sides AS
  SELECT substr(facet, 6) AS code, event FROM event_facets JOIN event_places USING (place)
  WHERE facet BETWEEN 'side:' AND 'side;';
-- Which documents tell of an event, both by their places.
CREATE TABLE event_documents (
  event INTEGER NOT NULL,
  document INTEGER NOT NULL,
  PRIMARY KEY (event, document)
) STRICT, WITHOUT ROWID;
INSERT INTO event_documents
  SELECT DISTINCT event_places.place, document_places.place
  FROM event_places CROSS JOIN event_claims USING (event)
  CROSS JOIN readings ON readings.id = event_claims.reading
  CROSS JOIN document_places ON document_places.document = readings.document;
CREATE INDEX event_documents_document ON event_documents (document);
-- More is kept counted: events by group and pair, claims by type and status ('claims:AID/held'), all
-- under month 0.
DROP VIEW counted_facets;
CREATE VIEW counted_facets AS
  SELECT facet, place, CASE
    WHEN facet < 'told:' THEN 0
    WHEN place < 1 << 62 OR (place >> 37) & 7 < 5 THEN -1
    ELSE strftime('%Y', ((place - (1 << 62)) >> 40) - 2000001 + 2440587.5) * 12
       + strftime('%m', ((place - (1 << 62)) >> 40) - 2000001 + 2440587.5) - 1
    END AS month
  FROM event_facets
  WHERE facet BETWEEN 'edge:' AND 'edge;' OR facet BETWEEN 'group:' AND 'group;'
     OR (facet BETWEEN 'pair:' AND 'pair;' AND instr(facet, '/') = 0)
     OR facet BETWEEN 'side:' AND 'side;' OR facet BETWEEN 'told:' AND 'told;'
  UNION ALL
  SELECT 'claims:' || claims.type || '/' || claims.status, event_places.place, 0
  FROM event_places JOIN event_claims USING (event)
  JOIN claims ON claims.reading = event_claims.reading AND claims.id = event_claims.claim;
INSERT INTO facet_counts
  SELECT facet, month, count(*) FROM counted_facets
  WHERE facet NOT BETWEEN 'edge:' AND 'edge;' AND facet < 'side:' GROUP BY facet, month;
-- Gaps are few, and found without a walk over all documents.
CREATE INDEX documents_without_address ON documents (hash) WHERE superseded_by = '' AND url = '';
-- The words of a batch are written at once.
INSERT INTO document_words (document_words, rank) VALUES ('hashsize', 16777216);
)sql";

constexpr const char* confidence_form = R"sql(
-- The highest confidence of its claims, in thousandths.
ALTER TABLE event_places ADD COLUMN confidence INTEGER NOT NULL DEFAULT 0;
UPDATE event_places SET confidence = (
  SELECT coalesce(max(claims.confidence_per_mille), 0) FROM event_claims JOIN claims
    ON claims.reading = event_claims.reading AND claims.id = event_claims.claim
  WHERE event_claims.event = event_places.event);
)sql";

constexpr const char* days_form = R"sql(
-- How many current documents each date has.
CREATE TABLE document_days (
  date TEXT PRIMARY KEY,
  documents INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO document_days
  SELECT date, count(*) FROM documents WHERE superseded_by = '' GROUP BY date;
CREATE TRIGGER documents_come AFTER INSERT ON documents WHEN new.superseded_by = '' BEGIN
  INSERT INTO document_days VALUES (new.date, 1)
    ON CONFLICT DO UPDATE SET documents = documents + 1;
END;
CREATE TRIGGER documents_go AFTER DELETE ON documents WHEN old.superseded_by = '' BEGIN
  UPDATE document_days SET documents = documents - 1 WHERE date = old.date;
END;
CREATE TRIGGER documents_stand AFTER UPDATE OF superseded_by ON documents
WHEN (new.superseded_by = '') <> (old.superseded_by = '') BEGIN
  INSERT INTO document_days VALUES (new.date, iif(new.superseded_by = '', 1, -1))
    ON CONFLICT DO UPDATE SET documents = documents + excluded.documents;
END;
)sql";

}  // namespace

const std::array<const char*, 13> store_migrations = {first_form,
                                                      second_form,
                                                      third_form,
                                                      origin_form,
                                                      copies_form,
                                                      sources_form,
                                                      questions_form,
                                                      record_form,
                                                      page_form,
                                                      figures_form,
                                                      lean_form,
                                                      confidence_form,
                                                      days_form};
const int last_form_without_questions = 6;

}  // namespace rasid
