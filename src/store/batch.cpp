#include "store/batch.h"

#include "base/hash.h"
#include "store/derive.h"
#include "store/origins.h"
#include "store/question_index.h"
#include "store/rows.h"

#include <string>
#include <utility>
#include <vector>

namespace rasid {
namespace {

// One batch on its way into the tables.
class Batch {
 public:
  Batch(Database& database, const EventRules& rules, const Provenance& provenance)
      : database_(database),
        rules_(rules),
        provenance_(provenance),
        origins_(database) {}

  // `reading` stays where it is until finish().
  void add(const Reading& reading) {
    if (!reading.document.id.empty()) return bring(reading);
    Reading named = reading;
    named.document.id = document_id(named.document);
    bring(named);
    index_new_documents();
  }

  // A text that has come or gone can change how many sources stand behind an event of others.
  void finish() {
    for (const std::string& hash : origins_.regroup())
      touch_document(database_, hash, changes_);
    EventIndex index(database_);
    derive_events(database_, changes_, index);
    index.write_counts();
    // Last: any other statement may make the index write the words that it holds back.
    index_new_documents();
  }

  const Added& added() const { return added_; }

 private:
  void bring(const Reading& reading) {
    const std::string hash = document_hash(reading.document);
    if (bring_document(reading.document, hash)) bring_reading(reading, hash);
  }

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
      touch_document(database_, old_hash, changes_);
      index_new_documents();
      drop_document(database_, old_hash);
      origins_.forget(old_hash);
      end_standings(old_hash);
      database_.statement("UPDATE documents SET superseded_by = ? WHERE hash = ?")
          .bind(hash)
          .bind(old_hash)
          .run();
      ++added_.superseded;
    }
    save_document(database_, document, hash);
    new_documents_.push_back(
        {.place = place_document(database_, document, hash), .document = &document});
    return true;
  }

  void index_new_documents() { index_words(database_, std::exchange(new_documents_, {})); }

  void bring_reading(const Reading& reading, const std::string& hash) {
    const std::string id = hash_hex(with_length(hash) + with_length(provenance_.program) +
                                    with_length(provenance_.knowledge));
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
    origins_.take(reading.document, hash, reading.sourcing);
    if (revive(id)) return;
    database_.statement("INSERT INTO readings VALUES (?, ?, ?, ?, 0)")
        .bind(id)
        .bind(hash)
        .bind(provenance_.program)
        .bind(provenance_.knowledge)
        .run();
    begin_standing(id);
    std::size_t position = 0;
    for (const ReportedClaim& reported : reported_claims(reading, hash, rules_)) {
      save_claim(database_, reported, id, position++);
      changes_.blocks.insert(event_block(reported));
    }
    changes_.readings.insert(id);
    added_.claims += position;
  }

  void supersede_readings(const std::string& hash) {
    if (database_.failed()) return;
    touch_document(database_, hash, changes_);
    end_standings(hash);
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
    begin_standing(id);
    touch_reading(database_, id, changes_);
    return true;
  }

  // The reading counts from now on; until it does, and from when on it no longer does.
  void begin_standing(const std::string& reading) {
    database_.statement("INSERT INTO standings VALUES (?, ?, '')")
        .bind(reading)
        .bind(provenance_.now)
        .run();
  }

  void end_standings(const std::string& hash) {
    database_
        .statement(
            "UPDATE standings SET until = ? WHERE until = '' AND reading IN"
            " (SELECT id FROM readings WHERE document = ?)")
        .bind(provenance_.now.empty() ? std::string_view("?") : std::string_view(provenance_.now))
        .bind(hash)
        .run();
  }

  Database& database_;
  const EventRules& rules_;
  const Provenance& provenance_;
  Changes changes_;
  std::vector<PlacedDocument> new_documents_;
  Origins origins_;
  Added added_;
};

}  // namespace

Added add_batch(Database& database,
                const std::vector<Reading>& readings,
                const EventRules& rules,
                const Provenance& provenance) {
  Batch batch(database, rules, provenance);
  for (const Reading& reading : readings) {
    if (!database.failed()) batch.add(reading);
  }
  batch.finish();
  return batch.added();
}

}  // namespace rasid
