// A facet is something by which events are asked for: a side, a pair of sides, an act, a person.
// Each is a list of places, so that an answer walks along the shortest list in the order of time
// and looks up the others. Pairs have lists of their own, and pairs in a group, because two states
// with long lists may have little to do with each other.
#include "store/question_index.h"

#include "origin/sources.h"
#include "store/places.h"
#include "store/rows.h"

#include <algorithm>
#include <set>

namespace rasid {
namespace {

using Facets = std::set<std::string>;

// When the event was first told: by the earliest date of its documents, or what bounds them.
std::optional<std::chrono::sys_days> first_told(const std::vector<ReportedClaim>& claims) {
  std::optional<std::chrono::sys_days> earliest;
  for (const ReportedClaim& reported : claims) {
    const bool dated = !reported.document_date.empty();
    const auto day = day_range(dated ? reported.document_date : reported.claim.not_before).first;
    if (day && (!earliest || *day < *earliest)) earliest = day;
  }
  return earliest;
}

void add_sides(const Event& event, Facets& facets) {
  std::set<std::string> codes(event.actor.begin(), event.actor.end());
  codes.insert(event.recipient.begin(), event.recipient.end());
  for (auto a = codes.begin(); a != codes.end(); ++a) {
    facets.insert(facet("side", *a));
    for (auto b = std::next(a); b != codes.end(); ++b) {
      facets.insert(pair_facet(*a, *b));
      facets.insert(pair_facet(*a, *b) + '/' + event.group);
    }
  }
}

std::string edge_facet(const std::string& from, const std::string& to, const Event& event) {
  return facet("edge", from + '>' + to + '/' + event.group);
}

void add_edges(const Event& event, Facets& facets) {
  for (const std::string& from : event.actor) {
    for (const std::string& to : event.recipient)
      if (from != to) facets.insert(edge_facet(from, to, event));
    if (!event.recipient.empty()) continue;
    for (const std::string& to : event.actor)
      if (from < to) facets.insert(edge_facet(from, to, event));
  }
}

void add_claims(const std::vector<ReportedClaim>& claims, Facets& facets) {
  for (const ReportedClaim& reported : claims) {
    for (const auto* sides : {&reported.claim.actor, &reported.claim.recipient})
      for (const Side& side : *sides)
        if (!side.entity.empty()) facets.insert(facet("person", side.entity));
    for (const std::string& issue : reported.claim.issues)
      facets.insert(facet("issue", issue));
  }
}

// Where the documents that tell of an event come from. An outlet that the knowledge has not is
// known by its name.
struct Reports {
  std::set<std::string> names;  // of outlets, as documents name them
  std::vector<ReportOrigin> origins;
};

Reports reports_of(Database& database, std::string_view event) {
  Reports reports;
  Statement rows = database.statement(
      "SELECT DISTINCT documents.hash, documents.source, documents.url, coalesce(outlet, ''),"
      " coalesce(relay, ''), coalesce(near_group, '') FROM event_claims"
      " JOIN readings ON readings.id = event_claims.reading"
      " JOIN documents ON documents.hash = readings.document"
      " LEFT JOIN origins ON origins.document = documents.hash"
      " LEFT JOIN near_texts ON near_texts.number = origins.text WHERE event_claims.event = ?");
  rows.bind(event);
  while (rows.next()) {
    rows.text();
    Document document;
    document.source = rows.text();
    document.url = rows.text();
    std::string name = outlet_of(document);
    ReportOrigin& origin = reports.origins.emplace_back();
    origin.outlet = rows.text();
    origin.relay = rows.text();
    origin.group = rows.text();
    if (origin.outlet.empty()) origin.outlet = name;
    if (!name.empty()) reports.names.insert(std::move(name));
  }
  return reports;
}

// The first place from `place` on that nobody has.
Place free_place(Database& database, const char* taken, Place place) {
  for (;; ++place) {
    Statement found = database.statement(taken);
    if (!found.bind(place).next()) return place;
  }
}

std::string title_to_index(const Document& document) {
  return document.body.starts_with(document.title) ? std::string() : document.title;
}

void index_events(Database& database) {
  std::vector<std::string> ids;
  {
    Statement rows = database.statement("SELECT id FROM events ORDER BY id");
    while (rows.next())
      ids.push_back(rows.text());
  }
  for (const std::string& id : ids) {
    Event event;
    {
      Statement row = database.statement("SELECT " + event_columns + " FROM events WHERE id = ?");
      if (!row.bind(id).next()) return;
      event = event_of(row);
    }
    index_event(database, event, claims_of_event(database, id));
  }
}

}  // namespace

std::string facet(std::string_view kind, std::string_view value) {
  return std::string(kind) + ':' + std::string(value);
}

std::string pair_facet(std::string_view a, std::string_view b) {
  return "pair:" + std::string(std::min(a, b)) + '+' + std::string(std::max(a, b));
}

void index_document(Database& database, const Document& document, std::string_view hash) {
  const Place place = free_place(database,
                                 "SELECT 1 FROM document_places WHERE place = ?",
                                 document_place(document.date, hash));
  database.statement("INSERT INTO document_places VALUES (?, ?)").bind(place).bind(hash).run();
  database.statement("INSERT INTO document_words (rowid, title, body) VALUES (?, ?, ?)")
      .bind(place)
      .bind(title_to_index(document))
      .bind(document.body)
      .run();
}

void drop_document(Database& database, std::string_view hash) {
  const std::optional<Document> document = document_of_hash(database, hash);
  if (!document) return;
  Place place = 0;
  {
    Statement row = database.statement("SELECT place FROM document_places WHERE document = ?");
    if (!row.bind(hash).next()) return;
    place = row.number();
  }
  database.statement("DELETE FROM document_places WHERE place = ?").bind(place).run();
  // The index holds no text: it must be told what to forget.
  database
      .statement(
          "INSERT INTO document_words (document_words, rowid, title, body)"
          " VALUES ('delete', ?, ?, ?)")
      .bind(place)
      .bind(title_to_index(*document))
      .bind(document->body)
      .run();
}

void index_event(Database& database, const Event& event, const std::vector<ReportedClaim>& claims) {
  if (database.failed()) return;
  const Reports reports = reports_of(database, event.id);
  const Place place = free_place(database,
                                 "SELECT 1 FROM event_places WHERE place = ?",
                                 event_place(event.date, first_told(claims), event.id));
  const DayRange days = day_range(event.date);
  database.statement("INSERT INTO event_places VALUES (?, ?, ?, ?, ?)")
      .bind(place)
      .bind(event.id)
      .bind(std::int64_t{day_number(days.first, first_day_ever)})
      .bind(std::int64_t{day_number(days.last, last_day_ever)})
      .bind(static_cast<std::int64_t>(independent_sources(reports.origins).sources))
      .run();
  Facets facets = {facet("group", event.group),
                   facet("act", event.act),
                   facet("type", event.type),
                   facet("status", status_name(event.status)),
                   facet("told", event.act + '/' + status_name(event.status))};
  if (days.last && !days.first) facets.insert("open:begin");
  if (place >= first_dated_event && !month_at(place)) facets.insert(long_date_facet);
  add_sides(event, facets);
  add_edges(event, facets);
  add_claims(claims, facets);
  for (const std::string& outlet : reports.names)
    facets.insert(facet("source", outlet));
  for (const std::string& name : facets)
    database.statement("INSERT INTO event_facets VALUES (?, ?)").bind(name).bind(place).run();
}

void index_documents(Database& database) {
  std::vector<std::string> hashes;
  {
    Statement rows =
        database.statement("SELECT hash FROM documents WHERE superseded_by = '' ORDER BY hash");
    while (rows.next())
      hashes.push_back(rows.text());
  }
  for (const std::string& hash : hashes) {
    const std::optional<Document> document = document_of_hash(database, hash);
    if (!document) return;
    index_document(database, *document, hash);
  }
}

void index_everything(Database& database) {
  database.run(
      "DELETE FROM event_facets; DELETE FROM event_places; DELETE FROM document_places;"
      "INSERT INTO document_words (document_words) VALUES ('delete-all');");
  index_documents(database);
  index_events(database);
}

}  // namespace rasid
