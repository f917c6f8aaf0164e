#pragma once
// The record on disk: documents, their claims and the events that follow, in one SQLite file.

#include "base/result.h"
#include "judge/events.h"
#include "judge/rules.h"
#include "origin/origin.h"
#include "origin/sources.h"
#include "store/access.h"
#include "store/question.h"
#include "text/document.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

class Database;
class SourceLog;

// Who read: a changed program or changed knowledge makes a new reading of the same document.
struct Provenance {
  std::string program;    // "0.1.0"
  std::string knowledge;  // fingerprint of the knowledge files
  std::string now = {};   // when it is recorded: "2026-03-01T10:20:30Z"; no part of any id
};

// One document with everything that was found in it.
struct Reading {
  Document document;
  std::vector<Claim> claims;
  Sourcing sourcing;
};

struct Added {
  std::size_t documents = 0;   // new or changed
  std::size_t unchanged = 0;   // already there in this very reading, or older than what is there
  std::size_t superseded = 0;  // texts or readings that no longer count
  std::size_t claims = 0;
};

struct Removed {
  std::size_t documents = 0;         // texts, superseded ones too
  std::size_t claims = 0;            // of all readings
  std::vector<std::string> unknown;  // ids of no document
};

// One thread at a time. A store may be open in several programs; one of them writes at a time.
class Store {
 public:
  // Opens the store at `path`; with Access::write an absent or empty file becomes a new one.
  // Fails: if the file is no rasid store, or was written by a newer rasid.
  static Result<Store> open(const std::string& path, Access access);

  // The record as it stood at the end of a day (EDTF), to be read: without the documents, texts and
  // readings that came later, and with those that have been superseded since.
  // Fails: as open; where `day` is no day.
  static Result<Store> open_as_of(const std::string& path, const std::string& day);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // Adds a batch and brings the events up to date, all or nothing. The same document again, read
  // the same way, changes nothing; a changed one of the same id supersedes the older.
  // Fails: with the reason and the path where the disk is full or does not obey; nothing is kept.
  Result<Added> add(const std::vector<Reading>& batch,
                    const EventRules& rules,
                    const Provenance& provenance);

  // Removes the documents of these ids, in all their versions, and all that rested on them alone.
  Result<Removed> remove(const std::vector<std::string>& ids);

  // What counts, in the order of ids, until `take` gives false.
  Result<std::monostate> for_each_document(const std::function<bool(const Document&)>& take);
  Result<std::monostate> for_each_claim(const std::function<bool(const ReportedClaim&)>& take);
  Result<std::monostate> for_each_event(const std::function<bool(const StoredEvent&)>& take);

  // All events in the order of their ids.
  Result<std::vector<StoredEvent>> events();
  // The events that a question asks for, a page of them; their claims are told by with_claims.
  // Fails: also where the question's search or the page's cursor is none.
  Result<EventPage> events(const Question& question, const Page& page);
  Result<std::vector<StoredEvent>> with_claims(const std::vector<Event>& events);
  // The current documents that hold the question's words, the latest first or last.
  Result<DocumentPage> find(const Question& question, const Page& page);
  // The events that a question asks for, counted: by month, act and status, in this order with the
  // events of no month first; by edge, in the order of codes and groups; by side.
  Result<std::vector<MonthCount>> months(const Question& question);
  Result<std::vector<EdgeCount>> edges(const Question& question);
  Result<Tally> sides(const Question& question);
  // How many events have the facet ("side:DZA", "person:ID"), counted up to `most`.
  Result<std::int64_t> events_with(const std::string& facet, std::int64_t most);
  // The current documents of the question's outlets (all, where it names none) by their dates.
  Result<Tally> document_dates(const Question& question);
  // The current documents of a month ("2022-05") by day and source.
  Result<std::vector<DayCoverage>> coverage(const std::string& month);
  // What begins so: events and claims by four digits of their id or more, current documents also by
  // their whole id. At most a few of each.
  Result<std::vector<StoredId>> look_up(std::string_view beginning);
  // The event of this id, that of this claim, those that the document tells of.
  Result<std::vector<StoredEvent>> events_of(const StoredId& stored);
  // The day of the latest document; empty where none is dated.
  Result<std::string> last_day();
  // What the store holds, in the order in which it is told.
  Result<std::vector<Statistic>> statistics();
  // The claims whose sides hold both states, in the order of documents and of their evidence.
  Result<std::vector<ReportedClaim>> claims_between(std::string_view state_a,
                                                    std::string_view state_b);
  // The claim of this id, or of the only one that begins with it.
  Result<std::optional<ReportedClaim>> claim(std::string_view id);
  // The current document of this id, or the text, also a superseded one, of this hash.
  Result<std::optional<Document>> document(std::string_view id_or_hash);
  // Where the current document of this id comes from; none where it is not kept.
  Result<std::optional<ReportOrigin>> origin(std::string_view id);
  Result<Counts> counts();
  Result<RecordSummary> summary();

  // Between the two every answer is of the record as it is at the first, whoever writes meanwhile.
  void begin_snapshot();
  void end_snapshot();
  // Another number whenever somebody else has written to the store.
  Result<std::int64_t> version();
  // Holds for all programs until it is changed. Fails: where the store cannot be written, or others
  // have it open and `log` is rollback.
  Result<std::monostate> keep_log(WriteLog log);

  // Writes fail, as on a full disk, where the file would grow beyond this. For quotas and tests.
  Result<std::monostate> limit_bytes(std::int64_t bytes);

 private:
  friend class SourceLog;  // its tables lie in the same file
  explicit Store(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

// The hash that stands for a document's content and id.
std::string document_hash(const Document& document);

}  // namespace rasid
