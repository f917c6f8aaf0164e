#include "store/removal.h"

#include "store/derive.h"
#include "store/origins.h"
#include "store/question_index.h"

namespace rasid {
namespace {

std::vector<std::string> texts(Database& database, const char* sql, const std::string& value) {
  std::vector<std::string> found;
  Statement rows = database.statement(sql);
  rows.bind(value);
  while (rows.next())
    found.push_back(rows.text());
  return found;
}

void delete_reading(Database& database, const std::string& reading, Removed& removed) {
  {
    Statement count = database.statement("SELECT count(*) FROM claims WHERE reading = ?");
    if (count.bind(reading).next()) removed.claims += static_cast<std::size_t>(count.number());
  }
  for (const char* sql : {"DELETE FROM sides WHERE reading = ?",
                          "DELETE FROM claims WHERE reading = ?",
                          "DELETE FROM standings WHERE reading = ?",
                          "DELETE FROM readings WHERE id = ?"}) {
    database.statement(sql).bind(reading).run();
  }
}

}  // namespace

Removed remove_documents(Database& database, const std::vector<std::string>& ids) {
  Removed removed;
  Changes changes;
  std::vector<std::string> hashes;
  Origins origins(database);
  for (const std::string& id : ids) {
    const auto versions = texts(database, "SELECT hash FROM documents WHERE id = ?", id);
    if (versions.empty()) removed.unknown.push_back(id);
    for (const std::string& hash : versions) {
      touch_document(database, hash, changes);
      drop_document(database, hash);
      origins.forget(hash);
    }
    hashes.insert(hashes.end(), versions.begin(), versions.end());
  }
  for (const std::string& hash : origins.regroup())
    touch_document(database, hash, changes);
  EventIndex index(database);
  // Events cite claims: they go first and come again from what is left.
  for (const std::string& block : changes.blocks)
    forget_events(database, block, index);
  for (const std::string& hash : hashes) {
    for (const auto& reading : texts(database, "SELECT id FROM readings WHERE document = ?", hash))
      delete_reading(database, reading, removed);
    database.statement("DELETE FROM documents WHERE hash = ?").bind(hash).run();
    ++removed.documents;
  }
  derive_events(database, changes, index);
  index.write_counts();
  // Words of deleted rows stay in the segments of the search until these are merged.
  if (!hashes.empty())
    database.run("INSERT INTO document_words (document_words) VALUES ('optimize')");
  return removed;
}

}  // namespace rasid
