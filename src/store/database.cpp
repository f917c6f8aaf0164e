#include "store/database.h"

#include "store/search_tokenizer.h"

#include <cassert>
#include <utility>

#include <sqlite3.h>

namespace rasid {

Statement::Statement(Database& database, sqlite3_stmt* prepared)
    : database_(database),
      prepared_(prepared) {}

Statement::~Statement() {
  if (prepared_ == nullptr) return;
  sqlite3_reset(prepared_);
  sqlite3_clear_bindings(prepared_);
}

Statement& Statement::bind(std::string_view text) {
  if (database_.failed()) return *this;
  // An empty view may hold a null pointer, which SQLite would read as NULL.
  const char* bytes = text.empty() ? "" : text.data();
  database_.check(
      sqlite3_bind_text64(prepared_, ++bound_, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8),
      "cannot bind a text");
  return *this;
}

Statement& Statement::bind_bytes(std::string_view bytes) {
  if (database_.failed()) return *this;
  const char* data = bytes.empty() ? "" : bytes.data();
  database_.check(sqlite3_bind_blob64(prepared_, ++bound_, data, bytes.size(), SQLITE_TRANSIENT),
                  "cannot bind bytes");
  return *this;
}

Statement& Statement::bind(std::int64_t number) {
  if (database_.failed()) return *this;
  database_.check(sqlite3_bind_int64(prepared_, ++bound_, number), "cannot bind a number");
  return *this;
}

bool Statement::next() {
  if (database_.failed()) return false;
  column_ = 0;
  const int code = sqlite3_step(prepared_);
  if (code != SQLITE_ROW && code != SQLITE_DONE) database_.check(code, "cannot run a statement");
  return code == SQLITE_ROW;
}

void Statement::run() {
  while (next()) {
  }
}

std::string Statement::text() {
  const int column = column_++;
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(prepared_, column));
  const int size = sqlite3_column_bytes(prepared_, column);
  return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(size));
}

std::int64_t Statement::number() {
  return sqlite3_column_int64(prepared_, column_++);
}

Result<std::unique_ptr<Database>> Database::open(const std::string& path, Access access) {
  std::unique_ptr<Database> database(new Database(path));
  // To read is to open for writing too where that is allowed: what another rasid left half-written
  // when it died must be rolled back first.
  // One thread at a time has a Database.
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX |
                    (access == Access::read ? 0 : SQLITE_OPEN_CREATE);
  const int code = sqlite3_open_v2(path.c_str(), &database->handle_, flags, nullptr);
  if (database->handle_ == nullptr) return Error{.what = "out of memory", .where = path};
  database->check(code, "cannot open the store");
  sqlite3_extended_result_codes(database->handle_, 1);
  constexpr int patience_ms = 10'000;  // for another rasid that writes
  sqlite3_busy_timeout(database->handle_, patience_ms);
  if (!database->failed() && !register_search_tokenizer(database->handle_))
    database->fail("this SQLite has no full-text search (FTS5)");
  // A batch touches many pages; with few in memory they would be written and read again and again.
  constexpr const char* memory = "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY";
  database->run(memory);
  if (access == Access::read) database->run("PRAGMA query_only = ON");
  if (auto error = database->take_failure()) return *std::move(error);
  return database;
}

Database::~Database() {
  for (const auto& [sql, prepared] : prepared_)
    sqlite3_finalize(prepared);
  sqlite3_close(handle_);
}

Statement Database::statement(const std::string& sql) {
  sqlite3_stmt*& prepared = prepared_[sql];
  if (prepared == nullptr && !failed()) {
    check(sqlite3_prepare_v3(handle_,
                             sql.c_str(),
                             static_cast<int>(sql.size()) + 1,
                             SQLITE_PREPARE_PERSISTENT,
                             &prepared,
                             nullptr),
          "cannot prepare a statement");
  }
  return {*this, prepared};
}

void Database::run(const char* sql) {
  if (!failed())
    check(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr), "cannot run a statement");
}

std::int64_t Database::number(const std::string& sql) {
  Statement found = statement(sql);
  return found.next() ? found.number() : 0;
}

std::optional<Error> Database::take_failure() {
  return std::exchange(failure_, std::nullopt);
}

void Database::fail(std::string what) {
  if (!failure_) failure_ = Error{.what = std::move(what), .where = path_};
}

void Database::check(int code, std::string_view doing) {
  if (code == SQLITE_OK || failure_) return;
  if ((code & 0xff) == SQLITE_NOTADB)
    return fail("not a rasid store: the file is no SQLite database");
  fail(std::string(doing) + ": " + sqlite3_errmsg(handle_));
}

Transaction::Transaction(Database& database) : database_(database) {
  database_.run("BEGIN IMMEDIATE");
  open_ = !database_.failed();
}

Transaction::~Transaction() {
  if (!open_) return;
  // The failure that led here is the one to report, not that of the rollback.
  auto failure = database_.take_failure();
  database_.run("ROLLBACK");
  static_cast<void>(database_.take_failure());
  if (failure) database_.fail(std::move(failure->what));
}

void Transaction::commit() {
  database_.run("COMMIT");
  if (!database_.failed()) open_ = false;
}

}  // namespace rasid
