// The statement walks along the shortest list of places that the question allows, in the order of
// the answer, and checks the rest for each event; so the first page costs what it shows, whatever
// lies behind it. Lists are measured only up to `enough`. A search of few hits is such a list, too;
// of others the documents of the events walked along are looked for in the index (word_hits.h). Who
// counts lists the hits once, and looks them up for each event.
#include "store/question_sql.h"

#include "store/places.h"
#include "store/question_index.h"
#include "store/rows.h"
#include "store/search_query.h"
#include "store/word_list.h"

#include <algorithm>
#include <optional>

namespace rasid {
namespace {

constexpr std::int64_t enough = 20'000;
constexpr std::int64_t few_hits = 4'000;
constexpr std::int64_t few_events = 1'000;  // they are walked along, whatever is searched for

using Names = std::vector<std::string>;

struct Bounds {
  std::optional<Place> after;  // exclusive, in the direction of the order
  std::optional<Place> least;
  std::optional<Place> below;  // of documents
};

Names facets_of(std::string_view kind, const Names& values) {
  Names names;
  for (const std::string& value : values)
    names.push_back(facet(kind, value));
  return names;
}

// What must hold, each by one of several facets.
std::vector<Names> conditions_of(const Question& question) {
  std::vector<Names> all;
  const bool pair_in_group = question.sides.size() == 2 && question.groups.size() == 1;
  if (question.sides.size() == 1) all.push_back({facet("side", question.sides[0])});
  for (std::size_t i = 1; i < question.sides.size(); ++i) {
    const std::string pair = pair_facet(question.sides[0], question.sides[i]);
    all.push_back({pair_in_group ? pair + '/' + question.groups[0] : pair});
  }
  for (const Names& ids : question.people)
    all.push_back(facets_of("person", ids));
  const auto any_of = [&](std::string_view kind, const Names& values) {
    if (!values.empty()) all.push_back(facets_of(kind, values));
  };
  any_of("type", question.types);
  any_of("act", question.acts);
  if (!pair_in_group) any_of("group", question.groups);
  any_of("issue", question.issues);
  any_of("status", question.statuses);
  any_of("source", question.sources);
  return all;
}

std::int64_t length_of(Database& database, const Names& facets) {
  std::int64_t sum = 0;
  for (const std::string& name : facets)
    sum += facet_length(database, name, enough);
  return sum;
}

std::int64_t hits_of(Database& database, const std::string& expression) {
  Statement count = database.statement(
      "SELECT count(*) FROM (SELECT 1 FROM document_words WHERE document_words MATCH ? LIMIT ?)");
  return count.bind(expression).bind(few_hits + 1).next() ? count.number() : 0;
}

Result<Bounds> bounds_of(const Page& page) {
  Bounds bounds;
  if (page.after.empty()) return bounds;
  bounds.after = place_at(page.after);
  if (!bounds.after) return Error{.what = "no cursor of an earlier page", .where = page.after};
  return bounds;
}

void add_bounds(const std::string& column, const Bounds& bounds, const Page& page, BoundSql& sql) {
  const bool newest = page.order == Order::newest_first;
  if (bounds.after) sql.add(" AND " + column + (newest ? " < ?" : " > ?"), *bounds.after);
  if (bounds.least) sql.add(" AND " + column + " >= ?", *bounds.least);
  if (bounds.below) sql.add(" AND " + column + " < ?", *bounds.below);
}

void add_order(const std::string& column, const Page& page, BoundSql& sql) {
  sql.add(" ORDER BY " + column + (page.order == Order::newest_first ? " DESC" : ""));
}

void add_limit(const Page& page, BoundSql& sql) {
  constexpr std::int64_t no_limit = -1;
  sql.add(" LIMIT ?", page.limit == 0 ? no_limit : static_cast<std::int64_t>(page.limit) + 1);
}

constexpr const char* events_of_words =
    "(SELECT event_documents.event AS place FROM document_words"
    " CROSS JOIN event_documents ON event_documents.document = document_words.rowid"
    " WHERE document_words MATCH ?)";

// Looked up for each event in a list of all hits, which is made once. The sign keeps SQLite from
// walking along that list for each event.
constexpr const char* hits_of_event =
    " AND EXISTS (SELECT 1 FROM event_documents WHERE event = walked.place AND +document IN"
    " (SELECT rowid FROM document_words WHERE document_words MATCH ?))";

// How the answer is come by.
struct Walk {
  std::vector<Names> conditions;
  std::optional<std::size_t> shortest;  // of them, the one that is walked along
  bool fewer_long_dates = true;         // than events that fulfil it, as far as they are counted
  std::optional<SearchQuery> words;
  std::string expression;  // of the words, or empty
  bool by_words = false;   // the hits are walked along
};

Result<Walk> walk_of(Database& database, const Question& question) {
  Walk walk;
  if (!question.words.empty()) {
    Result<SearchQuery> search = parse_search(question.words);
    if (!search) return search.error();
    walk.expression = fts_expression(*search);
    walk.words = *std::move(search);
  }
  walk.conditions = conditions_of(question);
  std::int64_t shortest_length = 0;
  for (std::size_t i = 0; i < walk.conditions.size(); ++i) {
    const std::int64_t length = length_of(database, walk.conditions[i]);
    if (walk.shortest && shortest_length <= length) continue;
    walk.shortest = i;
    shortest_length = length;
  }
  if (walk.shortest && (question.from || question.until))
    walk.fewer_long_dates = length_of(database, {long_date_facet}) <= shortest_length;
  if (!walk.words || (walk.shortest && shortest_length <= few_events)) return walk;
  const std::int64_t hits = hits_of(database, walk.expression);
  walk.by_words = hits <= few_hits && (!walk.shortest || hits < shortest_length);
  return walk;
}

// The shortest list.
void add_list(const Walk& walk, BoundSql& sql) {
  if (!walk.shortest)
    sql.add("SELECT place FROM event_places AS listed WHERE 1");
  else if (const Names& facets = walk.conditions[*walk.shortest]; facets.size() == 1)
    sql.add("SELECT place FROM event_facets AS listed WHERE facet = ?", facets[0]);
  else
    sql.add("SELECT DISTINCT place FROM event_facets AS listed WHERE facet").add_list("", facets);
}

// The events of that list whose dates are open or long.
void add_long_dates(const Walk& walk, BoundSql& sql) {
  constexpr const char* has_facet =
      " AND EXISTS (SELECT 1 FROM event_facets WHERE place = listed.place AND facet";
  if (walk.fewer_long_dates) {
    sql.add("SELECT place FROM event_facets AS listed WHERE facet = ?", long_date_facet);
    if (walk.shortest) sql.add(has_facet).add_list("", walk.conditions[*walk.shortest]).add(")");
  } else {
    add_list(walk, sql);
    sql.add(has_facet).add(" = ?", long_date_facet).add(")");
  }
}

// The list that is walked, as a table called `walked` with one column, place. The days asked for
// bound the places of short dates; long ones may lie before them or behind.
void add_walked(const Walk& walk, const Question& question, BoundSql& sql) {
  if (walk.by_words) {
    sql.add("(SELECT DISTINCT place FROM ")
        .add(events_of_words, walk.expression)
        .add(") AS walked");
    return;
  }
  Place least = 0;
  Place below = 0;
  if (question.from)
    least = first_event_place(day_number(question.from, first_day_ever) - longest_short_date);
  if (question.until) below = first_event_place(day_number(question.until, last_day_ever) + 1);
  sql.add("(");
  add_list(walk, sql);
  if (question.from) sql.add(" AND place >= ?", least);
  if (question.until) sql.add(" AND place < ?", below);
  if (question.from) {
    sql.add(" UNION ALL ");
    add_long_dates(walk, sql);
    sql.add(" AND place < ?", least);
  }
  if (question.until) {
    sql.add(" UNION ALL ");
    add_long_dates(walk, sql);
    sql.add(" AND place >= ?", below);
  }
  sql.add(") AS walked");
}

void add_dates(const Question& question, BoundSql& sql) {
  if (question.from)
    sql.add(" AND event_places.last_day >= ?",
            std::int64_t{day_number(question.from, first_day_ever)});
  if (question.until)
    sql.add(" AND event_places.first_day <= ?",
            std::int64_t{day_number(question.until, last_day_ever)});
  if (question.least_sources > 1)
    sql.add(" AND event_places.sources >= ?", static_cast<std::int64_t>(question.least_sources));
  if (question.least_per_mille > 0)
    sql.add(" AND event_places.confidence >= ?", std::int64_t{question.least_per_mille});
}

void add_facets(const Walk& walk, BoundSql& sql) {
  for (std::size_t i = 0; i < walk.conditions.size(); ++i) {
    if (!walk.by_words && walk.shortest == i) continue;
    sql.add(" AND EXISTS (SELECT 1 FROM event_facets WHERE place = walked.place AND facet")
        .add_list("", walk.conditions[i])
        .add(")");
  }
}

// Some document of the days asked for tells the event.
void add_days(const Question& question, BoundSql& sql) {
  if (!question.told_from && !question.told_until) return;
  sql.add(" AND EXISTS (SELECT 1 FROM event_documents WHERE event = walked.place");
  if (question.told_from)
    sql.add(" AND document >= ?",
            first_document_place(day_number(question.told_from, first_day_ever)));
  if (question.told_until)
    sql.add(" AND document < ?",
            first_document_place(day_number(question.told_until, last_day_ever) + 1));
  sql.add(")");
}

// The bounds of the page; undated events pass no days.
Bounds bounds_within(const Question& question, Bounds bounds) {
  if (question.from || question.until || question.dated) bounds.least = first_dated_event;
  return bounds;
}

// Some condition reads the table event_places.
bool asks_of_places(const Question& question) {
  return question.from || question.until || question.least_sources > 1 ||
         question.least_per_mille > 0;
}

// All but the words.
void add_conditions(const Walk& walk, const Question& question, BoundSql& sql) {
  add_dates(question, sql);
  add_facets(walk, sql);
  add_days(question, sql);
}

// A claim of the document has that side. Of a side with few events all documents are listed once:
// hits that hold it may lie thousands apart. Else each hit's own sides are looked at; the sign
// keeps SQLite from walking along all claims of the side for each hit.
void add_side_of_document(Database& database, const std::string& code, BoundSql& sql) {
  const bool few = facet_length(database, facet("side", code), few_events + 1) <= few_events;
  sql.add(
      few ? " AND document_words.rowid IN (SELECT document_places.place FROM sides"
            " CROSS JOIN readings ON readings.id = sides.reading"
            " CROSS JOIN document_places ON document_places.document = readings.document"
            " WHERE readings.superseded = 0 AND sides.code = ?)"
          : " AND EXISTS (SELECT 1 FROM readings CROSS JOIN sides ON sides.reading = readings.id"
            " WHERE readings.document = documents.hash AND readings.superseded = 0"
            " AND +sides.code = ?)",
      code);
}

}  // namespace

BoundSql& BoundSql::add(std::string_view sql) {
  text += sql;
  return *this;
}

BoundSql& BoundSql::add(std::string_view sql, std::string_view value) {
  text += sql;
  values.emplace_back(std::string(value));
  return *this;
}

BoundSql& BoundSql::add(std::string_view sql, std::int64_t value) {
  text += sql;
  values.emplace_back(value);
  return *this;
}

BoundSql& BoundSql::add_list(std::string_view sql, const Names& list) {
  text += sql;
  text += " IN (";
  for (std::size_t i = 0; i < list.size(); ++i)
    add(i == 0 ? "?" : ", ?", list[i]);
  text += ')';
  return *this;
}

void bind_values(const BoundSql& sql, Statement& statement) {
  for (const auto& value : sql.values) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
      statement.bind(*number);
    else
      statement.bind(std::get<std::string>(value));
  }
}

std::int64_t facet_length(Database& database, const std::string& facet, std::int64_t most) {
  Statement count = database.statement(
      "SELECT count(*) FROM (SELECT 1 FROM event_facets WHERE facet = ? LIMIT ?)");
  return count.bind(facet).bind(most).next() ? count.number() : 0;
}

Result<EventsSql> events_sql(Database& database, const Question& question, const Page& page) {
  const Result<Bounds> bounds = bounds_of(page);
  if (!bounds) return bounds.error();
  const Result<Walk> walk = walk_of(database, question);
  if (!walk) return walk.error();
  EventsSql asked;
  if (!walk->by_words) asked.words = walk->words;
  BoundSql& sql = asked.rows;
  sql.add(asked.words ? "SELECT walked.place, told.document FROM "
                      : "SELECT walked.place, " + event_columns + " FROM ");
  add_walked(*walk, question, sql);
  if (!asked.words || asks_of_places(question))
    sql.add(" CROSS JOIN event_places ON event_places.place = walked.place");
  sql.add(asked.words ? " CROSS JOIN event_documents AS told ON told.event = walked.place"
                      : " CROSS JOIN events ON events.id = event_places.event");
  sql.add(" WHERE 1");
  add_bounds("walked.place", bounds_within(question, *bounds), page, sql);
  add_conditions(*walk, question, sql);
  add_order("walked.place", page, sql);
  if (!asked.words) add_limit(page, sql);
  return asked;
}

bool asks_nothing(const Question& question) {
  const bool listed = !question.sides.empty() || !question.people.empty() ||
                      !question.types.empty() || !question.acts.empty() ||
                      !question.groups.empty() || !question.issues.empty() ||
                      !question.statuses.empty() || !question.sources.empty();
  const bool dated = question.from || question.until || question.dated || question.told_from ||
                     question.told_until;
  return !listed && !dated && question.words.empty() && question.least_sources <= 1 &&
         question.least_per_mille == 0;
}

Result<BoundSql> facets_sql(Database& database, const Question& question, std::string_view kind) {
  const Result<Walk> walk = walk_of(database, question);
  if (!walk) return walk.error();
  BoundSql sql;
  sql.add("SELECT told.facet, told.place FROM ");
  add_walked(*walk, question, sql);
  if (asks_of_places(question))
    sql.add(" CROSS JOIN event_places ON event_places.place = walked.place");
  sql.add(" CROSS JOIN event_facets AS told ON told.place = walked.place WHERE told.facet >= ?",
          facet(kind, ""));
  sql.add(" AND told.facet < ?", std::string(kind) + ';');  // the byte behind ':'
  add_bounds("walked.place", bounds_within(question, {}), {}, sql);
  add_conditions(*walk, question, sql);
  if (walk->words && !walk->by_words) sql.add(hits_of_event, walk->expression);
  return sql;
}

void add_outlets(const std::vector<std::string>& outlets, BoundSql& sql) {
  sql.add_list("(documents.source", outlets);
  for (const std::string& site : outlets)
    sql.add(" OR (documents.source = '' AND instr(documents.url || '/', '://' || ?", site)
        .add(" || '/') > 0)");
  sql.add(")");
}

Result<BoundSql> documents_sql(Database& database, const Question& question, const Page& page) {
  Result<Bounds> bounds = bounds_of(page);
  if (!bounds) return bounds.error();
  Result<SearchQuery> search = parse_search(question.words);
  if (!search) return search.error();
  // To begin so many words costs some milliseconds; all their hits cost more than those of a
  // prefix.
  constexpr std::size_t most_keys = 128;
  if (page.limit > 0) spell_out_prefix(database, *search, most_keys);
  if (question.from)
    bounds->least = first_document_place(day_number(question.from, first_day_ever));
  if (question.until)
    bounds->below = first_document_place(day_number(question.until, last_day_ever) + 1);

  BoundSql sql;
  sql.add(
      "SELECT document_words.rowid, documents.hash, documents.id FROM document_words"
      " CROSS JOIN document_places ON document_places.place = document_words.rowid"
      " CROSS JOIN documents ON documents.hash = document_places.document"
      " WHERE document_words MATCH ?",
      fts_expression(*search));
  add_bounds("document_words.rowid", *bounds, page, sql);
  for (const std::string& code : question.sides)
    add_side_of_document(database, code, sql);
  if (!question.sources.empty()) {
    sql.add(" AND ");
    add_outlets(question.sources, sql);
  }
  add_order("document_words.rowid", page, sql);
  add_limit(page, sql);
  return sql;
}

}  // namespace rasid
