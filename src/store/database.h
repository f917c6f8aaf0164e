#pragma once
// A SQLite file: statements that bind and read from left to right, and one place for what went
// wrong.

#include "base/result.h"
#include "store/access.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace rasid {

class Database;

// One run of a prepared statement. Lives shorter than the Database; two runs of the same SQL must
// not overlap.
class Statement {
 public:
  Statement(Database& database, sqlite3_stmt* prepared);
  Statement(Statement&&) = delete;
  ~Statement();

  Statement& bind(std::string_view text);
  Statement& bind(std::int64_t number);
  Statement& bind_bytes(std::string_view bytes);
  // Moves to the next row; false at the end and after any failure of the database.
  bool next();
  void run();

  // The next column of the row. Requires: next() gave true.
  std::string text();
  std::int64_t number();

 private:
  Database& database_;
  sqlite3_stmt* prepared_;
  int bound_ = 0;
  int column_ = 0;
};

// After the first failure every statement does nothing until take_failure() is called: so that a
// whole transaction is written down without a question after each line.
class Database {
 public:
  // Fails: where the file cannot be opened, or does not exist and `access` is read.
  static Result<std::unique_ptr<Database>> open(const std::string& path, Access access);

  Database(const Database&) = delete;
  ~Database();

  Statement statement(const std::string& sql);
  // Several statements without parameters and rows.
  void run(const char* sql);
  std::int64_t number(const std::string& sql);

  bool failed() const { return failure_.has_value(); }
  // The failure, if there was one, with the path of the file; the database is usable again.
  std::optional<Error> take_failure();
  void fail(std::string what);

 private:
  friend class Statement;
  explicit Database(std::string path) : path_(std::move(path)) {}
  void check(int code, std::string_view doing);

  std::string path_;
  sqlite3* handle_ = nullptr;
  std::unordered_map<std::string, sqlite3_stmt*> prepared_;
  std::optional<Error> failure_;
};

// The answer, or the failure that made it worthless.
template <typename T>
Result<T> finish(Database& database, T answer) {
  if (auto error = database.take_failure()) return *std::move(error);
  return answer;
}

// Begins a write, and rolls it back at the end of the block unless it was committed.
class Transaction {
 public:
  explicit Transaction(Database& database);
  Transaction(const Transaction&) = delete;
  ~Transaction();

  // Does nothing where the database has failed.
  void commit();

 private:
  Database& database_;
  bool open_ = false;
};

}  // namespace rasid
