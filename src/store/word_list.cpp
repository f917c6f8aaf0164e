// FTS5 answers a prefix by merging whatever all its words have, before it gives the first hit. A
// few words joined by OR are walked along side by side instead, as far as a page needs. With other
// words beside it (AND, NOT) many such steps may pass before a hit, and the prefix is quicker.
//
// Source: https://www.sqlite.org/fts5.html#the_fts5vocab_virtual_table_module. A table of instances
// gives the first word from a given one on without counting where it stands.
#include "store/word_list.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rasid {
namespace {

using Keys = std::vector<std::string>;

// Adds the keys that begin with `prefix`; false where there are more than `most` in all.
bool add_keys(Database& database, const std::string& prefix, std::size_t most, Keys& keys) {
  // No key has a byte as small: behind a key it leads to the next one.
  constexpr char behind = '\x01';
  for (std::string from = prefix;; from += behind) {
    Statement row =
        database.statement("SELECT term FROM temp.word_list WHERE term >= ? ORDER BY term LIMIT 1");
    if (!row.bind(from).next()) return true;
    from = row.text();
    if (!from.starts_with(prefix)) return true;
    if (keys.size() == most) return false;
    keys.push_back(from);
  }
}

std::optional<Keys> keys_of(Database& database, const std::string& words, std::size_t most) {
  const std::vector<SearchWord> asked = asked_words(words, Asked::prefix);
  if (asked.size() != 1) return std::nullopt;
  Keys keys;
  for (const std::string& prefix : asked.front().keys)
    if (!add_keys(database, prefix, most, keys)) return std::nullopt;
  return keys;
}

}  // namespace

void spell_out_prefix(Database& database, SearchQuery& search, std::size_t most) {
  if (search.kind != SearchQuery::Kind::term || search.how != Asked::prefix) return;
  if (std::optional<Keys> keys = keys_of(database, search.words, most))
    search.keys = *std::move(keys);
}

void open_word_list(Database& database) {
  const char* const schema =
      database.number("SELECT count(*) FROM temp.sqlite_schema WHERE name = 'document_words'") > 0
          ? "temp"
          : "main";
  const bool reads_only = database.number("PRAGMA query_only") != 0;
  const std::string sql =
      "DROP TABLE IF EXISTS temp.word_list; CREATE VIRTUAL TABLE temp.word_list"
      " USING fts5vocab (" +
      std::string(schema) + ", document_words, instance)";
  database.run("PRAGMA query_only = OFF");
  database.run(sql.c_str());
  if (reads_only) database.run("PRAGMA query_only = ON");
}

}  // namespace rasid
