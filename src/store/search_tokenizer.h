#pragma once
// The tokenizer of the full-text index: store/search_words.h as FTS5 wants it.

struct sqlite3;

namespace rasid {

// Makes `tokenize = 'rasid'` known to one connection. False where this SQLite has no FTS5.
bool register_search_tokenizer(sqlite3* connection);

}  // namespace rasid
