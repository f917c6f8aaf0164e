// One file, one writer at a time, SQLite's rollback journal: beside the file there is a journal
// only while a batch is written, and after the last program has closed it there is the file alone.
// (With a write-ahead log readers would not wait for a writer; but a store is copied and mailed as
// one file, and a batch is short.) Every batch is one transaction, events included.
//
// The events of a block depend on the block's claims alone (judge/events.h). So a batch notes the
// blocks of the claims that it adds and of those that it supersedes, and makes the events of these
// blocks anew: what has arrived in which order leaves no trace.
#include "store/store.h"

#include "base/hash.h"
#include "store/database.h"
#include "store/rows.h"
#include "store/schema.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

namespace rasid {
namespace {

using Blocks = std::set<std::string>;

constexpr const char* event_columns =
    "SELECT id, event_group, act, type, mode, actor, recipient, status, date, flags FROM events ";

// The answer, or the failure that made it worthless.
template <typename T>
Result<T> finish(Database& database, T answer) {
  if (auto error = database.take_failure()) return *std::move(error);
  return answer;
}

void migrate(Database& database) {
  Transaction transaction(database);
  // Asked again under the lock: another program may just have made the same store.
  const std::int64_t version = database.number("PRAGMA user_version");
  for (auto step = static_cast<std::size_t>(version); step < store_migrations.size(); ++step) {
    database.run(store_migrations[step]);
  }
  database.run(("PRAGMA application_id = " + std::to_string(store_application_id)).c_str());
  database.run(("PRAGMA user_version = " + std::to_string(store_migrations.size())).c_str());
  transaction.commit();
}

void check_form(Database& database, Access access) {
  const std::int64_t application = database.number("PRAGMA application_id");
  const std::int64_t version = database.number("PRAGMA user_version");
  const std::int64_t tables = database.number("SELECT count(*) FROM sqlite_schema");
  if (database.failed()) return;
  const auto newest = static_cast<std::int64_t>(store_migrations.size());
  const bool fresh = application == 0 && version == 0 && tables == 0;
  if (!fresh && application != store_application_id) {
    return database.fail("not a rasid store: the file is a SQLite database of another program");
  }
  if (version > newest) {
    return database.fail("the store has form " + std::to_string(version) +
                         ", this rasid knows forms up to " + std::to_string(newest) +
                         ": use the newer rasid that wrote it");
  }
  if (version == newest) return;
  if (access == Access::write) return migrate(database);
  database.fail(
      fresh ? "not a rasid store: the file is empty"
            : "the store has an older form: open it once for writing to bring it up to date");
}

std::string prefixed(std::string_view text) {
  return std::to_string(text.size()) + ':' + std::string(text);
}

// One batch on its way into the tables.
class Batch {
 public:
  Batch(Database& database, const ActKinds& acts, const Provenance& provenance)
      : database_(database),
        acts_(acts),
        provenance_(provenance) {}

  void add(const Reading& given) {
    Reading reading = given;
    if (reading.document.id.empty()) reading.document.id = document_id(reading.document);
    const std::string hash = document_hash(reading.document);
    if (!bring_document(reading.document, hash)) return;
    bring_reading(reading, hash);
  }

  void make_events() {
    for (const std::string& block : touched_)
      make_events_of(block);
  }

  const Added& added() const { return added_; }

 private:
  // False if the text is there but was superseded: a late copy does not displace its successor.
  bool bring_document(const Document& document, const std::string& hash) {
    Statement same = database_.statement("SELECT superseded_by FROM documents WHERE hash = ?");
    if (same.bind(hash).next()) {
      const bool current = same.text().empty();
      if (!current) ++added_.unchanged;
      return current;
    }
    Statement older =
        database_.statement("SELECT hash FROM documents WHERE id = ? AND superseded_by = ''");
    if (older.bind(document.id).next()) {
      const std::string old_hash = older.text();
      touch("document_hash", old_hash);
      database_.statement("UPDATE documents SET superseded_by = ? WHERE hash = ?")
          .bind(hash)
          .bind(old_hash)
          .run();
      ++added_.superseded;
    }
    save_document(database_, document, hash);
    return true;
  }

  void bring_reading(const Reading& reading, const std::string& hash) {
    const std::string id =
        hash_hex(prefixed(hash) + prefixed(provenance_.program) + prefixed(provenance_.knowledge));
    {
      Statement same =
          database_.statement("SELECT 1 FROM readings WHERE id = ? AND superseded = 0");
      if (same.bind(id).next()) {
        ++added_.unchanged;
        return;
      }
    }
    supersede_readings(hash);
    ++added_.documents;
    if (revive(id)) return;
    database_.statement("INSERT INTO readings VALUES (?, ?, ?, ?, 0)")
        .bind(id)
        .bind(hash)
        .bind(provenance_.program)
        .bind(provenance_.knowledge)
        .run();
    std::size_t position = 0;
    for (const ReportedClaim& reported : reported_claims(reading, hash, acts_)) {
      save_claim(database_, reported, id, position++);
      touched_.insert(event_block(reported));
    }
    added_.claims += position;
  }

  void supersede_readings(const std::string& hash) {
    if (database_.failed()) return;
    touch("document_hash", hash);
    Statement old = database_.statement(
        "UPDATE readings SET superseded = 1 WHERE document = ? AND superseded = 0 RETURNING 1");
    old.bind(hash);
    while (old.next())
      ++added_.superseded;
  }

  // The reading of an earlier version of program and knowledge counts again after a way back.
  bool revive(const std::string& id) {
    Statement found =
        database_.statement("UPDATE readings SET superseded = 0 WHERE id = ? RETURNING 1");
    if (!found.bind(id).next()) return false;
    found.run();
    touch("reading", id);
    return true;
  }

  void touch(const std::string& column, const std::string& value) {
    Statement rows =
        database_.statement("SELECT DISTINCT block FROM current_claims WHERE " + column + " = ?");
    rows.bind(value);
    while (rows.next())
      touched_.insert(rows.text());
  }

  void make_events_of(const std::string& block) {
    for (const char* sql :
         {"DELETE FROM event_claims WHERE event IN (SELECT id FROM events WHERE block = ?)",
          "DELETE FROM event_sides WHERE event IN (SELECT id FROM events WHERE block = ?)",
          "DELETE FROM events WHERE block = ?"}) {
      database_.statement(sql).bind(block).run();
    }
    Statement rows = database_.statement("SELECT " + claim_columns +
                                         " FROM current_claims WHERE block = ? ORDER BY id");
    const std::vector<ReportedClaim> claims = claims_of(database_, rows.bind(block));
    for (const Event& event : merge_events(claims)) {
      save_event(database_, event, block);
      std::int64_t position = 0;
      for (const std::size_t index : event.claims) {
        database_
            .statement(
                "INSERT INTO event_claims SELECT ?, ?, reading, id FROM current_claims WHERE id = "
                "?")
            .bind(event.id)
            .bind(position++)
            .bind(claims[index].id)
            .run();
      }
    }
  }

  Database& database_;
  const ActKinds& acts_;
  const Provenance& provenance_;
  Blocks touched_;
  Added added_;
};

std::vector<StoredEvent> with_claims(Database& database, Statement& rows) {
  std::vector<StoredEvent> events;
  while (rows.next()) {
    StoredEvent& stored = events.emplace_back();
    stored.event = event_of(rows);
    Statement claims = database.statement(
        "SELECT " + claim_columns +
        " FROM (SELECT reading AS event_reading, claim, position AS nth FROM event_claims WHERE "
        "event = ?)"
        " JOIN current_claims ON reading = event_reading AND id = claim ORDER BY nth");
    stored.claims = claims_of(database, claims.bind(stored.event.id));
    for (std::size_t i = 0; i < stored.claims.size(); ++i)
      stored.event.claims.push_back(i);
  }
  return events;
}

}  // namespace

Store::Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::string& path, Access access) {
  std::error_code ignored;
  if (path.empty()) return Error{.what = "a store needs a file name"};
  if (std::filesystem::is_directory(path, ignored))
    return Error{.what = "not a rasid store: it is a folder", .where = path};
  if (access == Access::read && !std::filesystem::exists(path, ignored)) {
    return Error{.what = "there is no such store", .where = path};
  }
  auto database = Database::open(path, access);
  if (!database) return database.error();
  check_form(**database, access);
  (*database)->run("PRAGMA foreign_keys = ON");
  if (auto error = (*database)->take_failure()) return *std::move(error);
  return Store(std::move(*database));
}

Result<Added> Store::add(const std::vector<Reading>& batch,
                         const ActKinds& acts,
                         const Provenance& provenance) {
  Batch work(*database_, acts, provenance);
  {
    Transaction transaction(*database_);
    for (const Reading& reading : batch) {
      if (!database_->failed()) work.add(reading);
    }
    work.make_events();
    transaction.commit();
  }
  return finish(*database_, work.added());
}

Result<std::vector<StoredEvent>> Store::events() {
  Statement rows = database_->statement(std::string(event_columns) + "ORDER BY id");
  return finish(*database_, with_claims(*database_, rows));
}

Result<std::vector<StoredEvent>> Store::events_between(std::string_view state_a,
                                                       std::string_view state_b) {
  Statement rows =
      database_->statement(std::string(event_columns) +
                           "WHERE id IN (SELECT event FROM event_sides WHERE code = ? INTERSECT"
                           " SELECT event FROM event_sides WHERE code = ?) ORDER BY id");
  return finish(*database_, with_claims(*database_, rows.bind(state_a).bind(state_b)));
}

Result<std::vector<ReportedClaim>> Store::claims_between(std::string_view state_a,
                                                         std::string_view state_b) {
  Statement rows =
      database_->statement("SELECT " + claim_columns +
                           " FROM current_claims WHERE (reading, id) IN"
                           " (SELECT reading, claim FROM sides WHERE code = ? INTERSECT"
                           " SELECT reading, claim FROM sides WHERE code = ?)"
                           " ORDER BY document_date, document, position");
  return finish(*database_, claims_of(*database_, rows.bind(state_a).bind(state_b)));
}

Result<std::optional<ReportedClaim>> Store::claim(std::string_view id) {
  Statement rows =
      database_->statement("SELECT " + claim_columns +
                           " FROM current_claims WHERE id >= ?1 AND substr(id, 1, length(?1)) = ?1"
                           " ORDER BY id LIMIT 2");
  std::vector<ReportedClaim> found = claims_of(*database_, rows.bind(id));
  const bool only = found.size() == 1 || (found.size() == 2 && found.front().id == id);
  return finish(*database_, only ? std::optional(std::move(found.front())) : std::nullopt);
}

Result<std::optional<Document>> Store::document(std::string_view id_or_hash) {
  Statement rows = database_->statement("SELECT " + document_columns +
                                        " FROM documents WHERE (id = ?1 AND superseded_by = '') OR "
                                        "hash = ?1 ORDER BY hash = ?1 LIMIT 1");
  std::optional<Document> found;
  if (rows.bind(id_or_hash).next()) found = document_of(rows);
  return finish(*database_, std::move(found));
}

Result<Counts> Store::counts() {
  const auto count = [this](const char* table) {
    return static_cast<std::size_t>(
        database_->number(std::string("SELECT count(*) FROM ") + table));
  };
  Counts counts{.documents = count("documents WHERE superseded_by = ''"),
                .claims = count("current_claims"),
                .events = count("events")};
  return finish(*database_, counts);
}

Result<std::monostate> Store::limit_bytes(std::int64_t bytes) {
  const std::int64_t pages =
      bytes / std::max<std::int64_t>(1, database_->number("PRAGMA page_size"));
  database_->number("PRAGMA max_page_count = " + std::to_string(std::max<std::int64_t>(1, pages)));
  return finish(*database_, std::monostate{});
}

std::string document_hash(const Document& document) {
  std::string bytes;
  for (const auto* field : {&document.id,
                            &document.source,
                            &document.url,
                            &document.date,
                            &document.title,
                            &document.body}) {
    bytes += prefixed(*field);
  }
  return hash_hex(bytes);
}

}  // namespace rasid
