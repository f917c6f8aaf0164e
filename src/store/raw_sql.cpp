// Source: https://www.sqlite.org/security.html
#include "store/raw_sql.h"

#include "store/search_tokenizer.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include <sqlite3.h>

namespace rasid {
namespace {

using Clock = std::chrono::steady_clock;

struct CloseConnection {
  void operator()(sqlite3* connection) const { sqlite3_close(connection); }
};
struct FinalizeStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Connection = std::unique_ptr<sqlite3, CloseConnection>;
using Prepared = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

// Functions that reach out of the statement.
constexpr std::array<std::string_view, 4> refused_functions = {"load_extension",
                                                               "fts3_tokenizer",
                                                               "readfile",
                                                               "writefile"};

// NOLINTNEXTLINE(readability-function-size): the parameters are SQLite's
int authorise(void*, int action, const char* first, const char* second, const char*, const char*) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE: return SQLITE_OK;
    case SQLITE_FUNCTION: {
      const std::string_view name = second == nullptr ? "" : second;
      const bool refused = std::find(refused_functions.begin(), refused_functions.end(), name) !=
                           refused_functions.end();
      return refused ? SQLITE_DENY : SQLITE_OK;
    }
    // FTS5 asks for the version of the data when it opens its index.
    case SQLITE_PRAGMA: return std::string_view(first) == "data_version" ? SQLITE_OK : SQLITE_DENY;
    default: return SQLITE_DENY;
  }
}

int past_deadline(void* deadline) {
  return Clock::now() >= *static_cast<const Clock::time_point*>(deadline) ? 1 : 0;
}

std::string hexadecimal(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const char byte : bytes) {
    const auto bits = static_cast<unsigned char>(byte);
    text += digits[bits >> 4U];
    text += digits[bits & 15U];
  }
  return text;
}

SqlCell cell_of(sqlite3_stmt* row, int column) {
  switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return std::int64_t{sqlite3_column_int64(row, column)};
    case SQLITE_FLOAT: return sqlite3_column_double(row, column);
    default: break;
  }
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
  const std::string_view text =
      bytes == nullptr ? std::string_view() : std::string_view(bytes, size);
  if (sqlite3_column_type(row, column) == SQLITE_BLOB) return hexadecimal(text);
  return std::string(text);
}

bool only_space(std::string_view sql) {
  return sql.find_first_not_of(" \t\r\n;") == std::string_view::npos;
}

// Reads the rows of one statement on one connection.
class RowsReader {
 public:
  RowsReader(std::string path, const SqlLimits& limits)
      : path_(std::move(path)),
        limits_(limits),
        deadline_(Clock::now() + limits.time) {}

  Result<SqlRows> run(const std::string& sql) {
    if (auto error = open()) return *error;
    sqlite3_stmt* prepared = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v2(
        connection_.get(), sql.c_str(), static_cast<int>(sql.size()) + 1, &prepared, &rest);
    const Prepared statement(prepared);
    if (code != SQLITE_OK) return failure(code);
    if (statement == nullptr) return Error{.what = "no SQL statement", .where = sql};
    if (!only_space(rest)) return Error{.what = "more than one SQL statement", .where = sql};
    return rows_of(statement.get());
  }

 private:
  std::optional<Error> open() {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path_.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
    connection_.reset(opened);
    if (opened == nullptr) return Error{.what = "out of memory", .where = path_};
    if (code != SQLITE_OK) return failure(code);
    sqlite3_busy_timeout(opened, 10'000);
    register_search_tokenizer(opened);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_limit(opened, SQLITE_LIMIT_LENGTH, 256 << 20);
    sqlite3_limit(opened, SQLITE_LIMIT_ATTACHED, 0);
    // The index of words is opened before the watch is set: it asks for its own tables.
    sqlite3_exec(opened, "SELECT rowid FROM document_words LIMIT 0", nullptr, nullptr, nullptr);
    sqlite3_set_authorizer(opened, authorise, nullptr);
    constexpr int steps_between_looks = 10'000;
    if (limits_.time.count() > 0)
      sqlite3_progress_handler(opened, steps_between_looks, past_deadline, &deadline_);
    return std::nullopt;
  }

  Result<SqlRows> rows_of(sqlite3_stmt* statement) {
    SqlRows rows;
    const int columns = sqlite3_column_count(statement);
    for (int i = 0; i < columns; ++i)
      rows.columns.emplace_back(sqlite3_column_name(statement, i));
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
      rows.more = limits_.rows > 0 && rows.rows.size() == limits_.rows;
      if (rows.more) return rows;
      std::vector<SqlCell>& row = rows.rows.emplace_back();
      for (int i = 0; i < columns; ++i)
        row.push_back(cell_of(statement, i));
    }
    if (code != SQLITE_DONE) return failure(code);
    return rows;
  }

  Error failure(int code) const {
    if ((code & 0xff) == SQLITE_INTERRUPT)
      return {.what = "the statement took longer than it may", .where = path_};
    if ((code & 0xff) == SQLITE_AUTH)
      return {.what = "only SELECT is allowed: " + std::string(sqlite3_errmsg(connection_.get())),
              .where = path_};
    return {.what = sqlite3_errmsg(connection_.get()), .where = path_};
  }

  std::string path_;
  SqlLimits limits_;
  Clock::time_point deadline_;
  Connection connection_;
};

}  // namespace

Result<SqlRows> run_sql(const std::string& path, const std::string& sql, const SqlLimits& limits) {
  return RowsReader(path, limits).run(sql);
}

}  // namespace rasid
