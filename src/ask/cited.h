#pragma once
// Events with everything that a reader needs to check them: quotations, offsets and documents.

#include "base/result.h"
#include "judge/events.h"
#include "origin/sources.h"
#include "store/store.h"
#include "text/document.h"
#include "text/offsets.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rasid {

struct CitedClaim {
  ReportedClaim reported;
  std::string quote;     // the trigger words
  std::string sentence;  // the sentence around them
  Span quote_in_sentence;
  CodePointRange place;      // of the quote
  std::size_t document = 0;  // index into Cited::documents
  std::size_t source = 0;    // which of the event's independent sources tells it, from 0
};

// One side of an event, with the name that its claims give it.
struct CitedSide {
  std::string code;
  std::string name;    // may be empty
  std::string entity;  // id of a known person, may be empty
};

struct CitedEvent {
  Event event;  // event.claims are indexes into `claims`
  std::vector<CitedSide> actor;
  std::vector<CitedSide> recipient;
  std::vector<Status> history;  // the statuses of the claims, each once, in the order of the course
  std::vector<CitedClaim> claims;
  std::vector<std::string> issues;      // of its claims, in byte order
  std::vector<std::string> agreements;  // their names in its claims, each once
  std::size_t documents = 0;
  std::size_t outlets = 0;  // that published them, by name or by site; 0: unknown
  std::size_t sources = 0;  // that know nothing of each other (origin/sources.h)
};

struct SourcedDocument {
  Document document;
  ReportOrigin origin;  // empty where it is not kept
};

struct Cited {
  std::vector<CitedEvent> events;
  std::vector<SourcedDocument> documents;  // in the order of date and id, the undated last
};

// The document of an id or hash that the store has named. Fails: where the store fails or lacks it.
Result<SourcedDocument> sourced_document(Store& store, const std::string& id_or_hash);

// Fails: where the store fails, or does not hold a document that a claim cites.
Result<Cited> cite(Store& store, const std::vector<StoredEvent>& events);

// How many independent sources tell these claims, indexes into event.claims.
std::size_t sources_of(const std::vector<std::size_t>& claims, const CitedEvent& event);

// "3 reports, 2 outlets, 1 independent source".
std::string counted_reports(const CitedEvent& event);

// The place of a span in code points. Total: a span beyond the body is cut.
CodePointRange place_of(std::string_view body, Span span);

// The words of a span. Total: a span beyond the body is cut.
std::string words_of(std::string_view body, Span span);

}  // namespace rasid
