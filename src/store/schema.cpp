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
  sources INTEGER NOT NULL      -- outlets
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

}  // namespace

const std::array<const char*, 6> store_migrations =
    {first_form, second_form, third_form, questions_form, record_form, figures_form};
const int last_form_without_questions = 3;

}  // namespace rasid
