#pragma once
// What is asked of the record: one filter for every verb, and the page of the answer.

#include "judge/events.h"
#include "text/document.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rasid {

enum class Order : std::uint8_t { newest_first, oldest_first };

// A page: at most so many, behind a cursor that an earlier page gave. A cursor stays good while the
// record grows and shrinks.
struct Page {
  std::size_t limit = 0;  // 0: all
  std::string after;
  Order order = Order::newest_first;
};

// Everything that is given must hold; of a list of values any.
struct Question {
  std::vector<std::string> sides;                // codes: all of them take part, on any side
  std::vector<std::vector<std::string>> people;  // ids: of each list somebody takes part
  std::vector<std::string> types;                // "CONSULT"
  std::vector<std::string> acts;                 // "visit"
  std::vector<std::string> groups;               // "visits"
  std::vector<std::string> issues;               // "golan"
  std::vector<std::string> statuses;             // "held"
  std::vector<std::string> sources;              // outlets
  std::optional<std::chrono::sys_days> from;     // the event's date may lie on this day or later
  std::optional<std::chrono::sys_days> until;    // on this day or earlier
  bool dated = false;                            // no undated events
  std::string words;                             // a search (docs/QUESTIONS.md) in the documents
  std::size_t least_sources = 0;                 // independent ones
  int least_per_mille = 0;                       // some claim of it is at least so probable
  // Some current document of such a day tells of the event.
  std::optional<std::chrono::sys_days> told_from;
  std::optional<std::chrono::sys_days> told_until;
};

struct EventPage {
  std::vector<Event> events;  // without their claims
  std::string next;           // the cursor of the next page; empty: this was the last
};

// An event with its claims; event.claims are indexes into `claims`, here simply 0, 1, 2 ...
struct StoredEvent {
  Event event;
  std::vector<ReportedClaim> claims;
};

// A document that a search found; it is not read before it is asked for by its hash.
struct FoundDocument {
  std::string hash;
  std::string id;
};

// What an id or the beginning of one stands for.
enum class StoredKind : std::uint8_t { event, claim, document };

struct StoredId {
  StoredKind kind = StoredKind::event;
  std::string id;  // of a document its hash
};

// One figure of what a store holds: {"documents by source", "daily", 12}.
struct Statistic {
  std::string of;
  std::string value;
  std::int64_t count = 0;
};

struct Counts {
  std::size_t documents = 0;
  std::size_t claims = 0;
  std::size_t events = 0;
};

// What a store is, in a few words.
struct RecordSummary {
  Counts counts;
  std::string fingerprint;  // of all readings that count: the same record, the same digits
  std::string from;         // the date (EDTF) of the earliest event; empty where none is dated
  std::string until;        // of the latest
};

// So many events of one act and status whose date begins in one month.
struct MonthCount {
  std::optional<std::chrono::year_month> month;  // nothing: undated, or wider than a month
  std::string act;
  std::string status;
  std::int64_t events = 0;
};

// So many events of one kind lead from one side to another.
struct EdgeCount {
  std::string from;
  std::string to;
  std::string group;
  std::int64_t events = 0;
};

// A code, a date: so many.
using Tally = std::map<std::string, std::int64_t>;

// So many documents of one day (EDTF; a month alone where no more is known) from one outlet.
struct DayCoverage {
  std::string day;
  std::string source;  // empty where none is named
  std::int64_t documents = 0;
};

struct DocumentPage {
  std::vector<FoundDocument> documents;
  std::string next;
};

}  // namespace rasid
