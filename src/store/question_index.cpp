// A facet is something by which events are asked for: a side, a pair of sides, an act, a person.
// Each is a list of places, so that an answer walks along the shortest list in the order of time
// and looks up the others. Pairs have lists of their own, and pairs in a group, because two states
// with long lists may have little to do with each other.
#include "store/question_index.h"

#include "origin/sources.h"
#include "store/rows.h"

#include <algorithm>
#include <set>
#include <utility>

namespace rasid {
namespace {

using Facets = std::set<std::string>;

// What claims are counted by.
std::string claims_facet(std::string_view type, std::string_view status) {
  return facet("claims", std::string(type) + '/' + std::string(status));
}

// When the event was first told: by the earliest date of its documents, or what bounds them.
int highest_confidence(const std::vector<ReportedClaim>& claims) {
  int highest = 0;
  for (const ReportedClaim& reported : claims)
    highest = std::max(highest, reported.claim.confidence_per_mille);
  return highest;
}

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
  std::vector<Place> places;    // of the documents
  std::vector<ReportOrigin> origins;
};

Reports reports_of(Database& database, std::string_view event) {
  Reports reports;
  Statement rows = database.statement(
      "SELECT DISTINCT documents.hash, documents.source, documents.url, coalesce(outlet, ''),"
      " coalesce(relay, ''), coalesce(near_group, ''), document_places.place FROM event_claims"
      " JOIN readings ON readings.id = event_claims.reading"
      " JOIN documents ON documents.hash = readings.document"
      " JOIN document_places ON document_places.document = documents.hash"
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
    reports.places.push_back(rows.number());
    if (origin.outlet.empty()) origin.outlet = name;
    if (!name.empty()) reports.names.insert(std::move(name));
  }
  return reports;
}

// The month of a place as facet_counts has it: -1 where it has none.
std::int64_t month_number(Place place) {
  const auto month = month_at(place);
  constexpr std::int64_t months_of_year = 12;
  if (!month) return -1;
  return static_cast<int>(month->year()) * months_of_year + static_cast<unsigned>(month->month()) -
         1;
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
  EventIndex index(database);
  for (const std::string& id : ids) {
    Event event;
    {
      Statement row = database.statement("SELECT " + event_columns + " FROM events WHERE id = ?");
      if (!row.bind(id).next()) return;
      event = event_of(row);
    }
    index.add(event, claims_of_event(database, id));
  }
  index.write_counts();
}

}  // namespace

std::string facet(std::string_view kind, std::string_view value) {
  return std::string(kind) + ':' + std::string(value);
}

std::string pair_facet(std::string_view a, std::string_view b) {
  return "pair:" + std::string(std::min(a, b)) + '+' + std::string(std::max(a, b));
}

Place place_document(Database& database, const Document& document, std::string_view hash) {
  const Place place = free_place(database,
                                 "SELECT 1 FROM document_places WHERE place = ?",
                                 document_place(document.date, hash));
  database.statement("INSERT INTO document_places VALUES (?, ?)").bind(place).bind(hash).run();
  return place;
}

void index_words(Database& database, std::vector<PlacedDocument> documents) {
  // In the order of places and with nothing in between the index writes all their words at once.
  std::sort(documents.begin(), documents.end());
  for (const auto& [place, document] : documents) {
    database.statement("INSERT INTO document_words (rowid, title, body) VALUES (?, ?, ?)")
        .bind(place)
        .bind(title_to_index(*document))
        .bind(document->body)
        .run();
  }
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

void EventIndex::add(const Event& event, const std::vector<ReportedClaim>& claims) {
  if (database_.failed()) return;
  const Reports reports = reports_of(database_, event.id);
  const Place place = free_place(database_,
                                 "SELECT 1 FROM event_places WHERE place = ?",
                                 event_place(event.date, first_told(claims), event.id));
  const DayRange days = day_range(event.date);
  database_.statement("INSERT INTO event_places VALUES (?, ?, ?, ?, ?, ?)")
      .bind(place)
      .bind(event.id)
      .bind(std::int64_t{day_number(days.first, first_day_ever)})
      .bind(std::int64_t{day_number(days.last, last_day_ever)})
      .bind(static_cast<std::int64_t>(independent_sources(reports.origins).sources))
      .bind(std::int64_t{highest_confidence(claims)})
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
  for (const ReportedClaim& reported : claims)
    count(claims_facet(reported.claim.type, status_name(reported.claim.status)), place, 1);
  for (const Place document : reports.places)
    database_.statement("INSERT INTO event_documents VALUES (?, ?)")
        .bind(place)
        .bind(document)
        .run();
  for (const std::string& name : facets) {
    database_.statement("INSERT INTO event_facets VALUES (?, ?)").bind(name).bind(place).run();
    count(name, place, 1);
  }
}

void EventIndex::forget(const std::string& event) {
  Place place = 0;
  {
    Statement row = database_.statement("SELECT place FROM event_places WHERE event = ?");
    if (!row.bind(event).next()) return;
    place = row.number();
  }
  {
    Statement rows = database_.statement("SELECT facet FROM event_facets WHERE place = ?");
    rows.bind(place);
    while (rows.next())
      count(rows.text(), place, -1);
  }
  {
    Statement rows = database_.statement(
        "SELECT type, status FROM event_claims JOIN claims ON claims.reading = event_claims.reading"
        " AND claims.id = event_claims.claim WHERE event = ?");
    rows.bind(event);
    while (rows.next()) {
      const std::string type = rows.text();
      count(claims_facet(type, rows.text()), place, -1);
    }
  }
  for (const char* sql : {"DELETE FROM event_facets WHERE place = ?",
                          "DELETE FROM event_documents WHERE event = ?",
                          "DELETE FROM event_places WHERE place = ?"})
    database_.statement(sql).bind(place).run();
}

void EventIndex::count(const std::string& facet, Place place, std::int64_t by) {
  const bool told = facet.starts_with("told:");
  const bool pair = facet.starts_with("pair:") && facet.find('/') == std::string::npos;
  const bool other = facet.starts_with("edge:") || facet.starts_with("side:") ||
                     facet.starts_with("group:") || facet.starts_with("claims:");
  if (told || pair || other) counts_[{facet, told ? month_number(place) : 0}] += by;
}

void EventIndex::write_counts() {
  for (const auto& [counted, by] : counts_) {
    if (by == 0) continue;
    const auto& [facet, month] = counted;
    database_
        .statement(
            "INSERT INTO facet_counts VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET events = events + excluded.events")
        .bind(facet)
        .bind(month)
        .bind(by)
        .run();
    if (by < 0)
      database_.statement("DELETE FROM facet_counts WHERE facet = ? AND month = ? AND events = 0")
          .bind(facet)
          .bind(month)
          .run();
  }
  counts_.clear();
}

void index_all_documents(Database& database) {
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
    const Place place = place_document(database, *document, hash);
    index_words(database, {{.place = place, .document = &*document}});
  }
}

void index_everything(Database& database) {
  database.run(
      "DELETE FROM event_facets; DELETE FROM event_places; DELETE FROM facet_counts;"
      "DELETE FROM event_documents; DELETE FROM document_places;"
      "INSERT INTO document_words (document_words) VALUES ('delete-all');");
  index_all_documents(database);
  index_events(database);
}

}  // namespace rasid
