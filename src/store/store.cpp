// One file, one writer at a time, SQLite's rollback journal: beside the file there is a journal
// only while a batch is written, and after the last program has closed it there is the file alone.
// (With a write-ahead log readers do not wait for a writer, and `rasid serve` keeps one while it
// runs; but a store is copied and mailed as one file.) Every batch is one transaction, events
// included.
//
// The events of a block depend on the block's claims alone (judge/events.h). So a batch notes the
// blocks of the claims that it adds and of those that it supersedes, and makes the events of these
// blocks anew: what has arrived in which order leaves no trace.
#include "store/store.h"

#include "base/edtf.h"
#include "base/hash.h"
#include "store/as_of.h"
#include "store/batch.h"
#include "store/database.h"
#include "store/origins.h"
#include "store/question_index.h"
#include "store/removal.h"
#include "store/rows.h"
#include "store/schema.h"
#include "store/word_list.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

namespace rasid {
namespace {

void migrate(Database& database) {
  Transaction transaction(database);
  // Asked again under the lock: another program may just have made the same store.
  const std::int64_t version = database.number("PRAGMA user_version");
  for (auto step = static_cast<std::size_t>(version); step < store_migrations.size(); ++step) {
    database.run(store_migrations[step]);
  }
  if (version > 0 && version <= last_form_without_questions) index_everything(database);
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
  open_word_list(**database);
  if (auto error = (*database)->take_failure()) return *std::move(error);
  return Store(std::move(*database));
}

Result<Store> Store::open_as_of(const std::string& path, const std::string& day) {
  if (date_precision(day) != DatePrecision::day)
    return Error{.what = "no day like 2024-03-05", .where = day};
  Result<Store> store = open(path, Access::read);
  if (!store) return store.error();
  look_back(*store->database_, day);
  if (auto error = store->database_->take_failure()) return *std::move(error);
  return store;
}

Result<Added> Store::add(const std::vector<Reading>& batch,
                         const EventRules& rules,
                         const Provenance& provenance) {
  Added added;
  {
    Transaction transaction(*database_);
    added = add_batch(*database_, batch, rules, provenance);
    transaction.commit();
  }
  return finish(*database_, added);
}

Result<Removed> Store::remove(const std::vector<std::string>& ids) {
  database_->number("PRAGMA secure_delete = ON");
  Removed removed;
  {
    Transaction transaction(*database_);
    removed = remove_documents(*database_, ids);
    transaction.commit();
  }
  return finish(*database_, std::move(removed));
}

Result<std::monostate> Store::for_each_document(const std::function<bool(const Document&)>& take) {
  Statement rows = database_->statement("SELECT " + document_columns +
                                        " FROM documents WHERE superseded_by = '' ORDER BY id");
  while (rows.next() && take(document_of(*database_, rows))) {
  }
  return finish(*database_, std::monostate{});
}

Result<std::monostate> Store::for_each_event(const std::function<bool(const StoredEvent&)>& take) {
  Statement rows = database_->statement("SELECT " + event_columns + " FROM events ORDER BY id");
  while (rows.next() && take(told_event(*database_, event_of(rows)))) {
  }
  return finish(*database_, std::monostate{});
}

Result<std::monostate> Store::for_each_claim(
    const std::function<bool(const ReportedClaim&)>& take) {
  Statement rows =
      database_->statement("SELECT " + claim_columns + " FROM current_claims ORDER BY id");
  while (std::optional<ReportedClaim> claim = next_claim(*database_, rows)) {
    if (!take(*claim)) break;
  }
  return finish(*database_, std::monostate{});
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
  if (rows.bind(id_or_hash).next()) found = document_of(*database_, rows);
  return finish(*database_, std::move(found));
}

Result<std::optional<ReportOrigin>> Store::origin(std::string_view id) {
  return finish(*database_, origin_of(*database_, id));
}

Result<Counts> Store::counts() {
  const auto count = [this](const char* sql) {
    return static_cast<std::size_t>(database_->number(sql));
  };
  Counts counts{.documents = count("SELECT count(*) FROM documents WHERE superseded_by = ''"),
                .claims = count("SELECT sum(events) FROM facet_counts"
                                " WHERE facet BETWEEN 'claims:' AND 'claims;'"),
                .events = count("SELECT sum(events) FROM facet_counts"
                                " WHERE facet BETWEEN 'group:' AND 'group;'")};
  return finish(*database_, counts);
}

void Store::begin_snapshot() {
  database_->run("BEGIN");
}

void Store::end_snapshot() {
  database_->run("COMMIT");
  static_cast<void>(database_->take_failure());  // nothing was written that could be lost
}

Result<std::int64_t> Store::version() {
  return finish(*database_, database_->number("PRAGMA data_version"));
}

Result<std::monostate> Store::keep_log(WriteLog log) {
  const std::string mode = log == WriteLog::ahead ? "wal" : "delete";
  {
    Statement row = database_->statement("PRAGMA journal_mode = " + mode);
    if (row.next() && row.text() != mode) database_->fail("the store keeps its kind of journal");
  }
  return finish(*database_, std::monostate{});
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
    bytes += with_length(*field);
  }
  return hash_hex(bytes);
}

}  // namespace rasid
