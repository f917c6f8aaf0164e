#pragma once
// A claim: what one document reports that someone did to someone, and the words that say so.

#include "text/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

enum class Status : std::uint8_t {
  held,
  ongoing,
  planned,
  invited,
  postponed,
  cancelled,
  denied,
  hypothetical
};

// "held", "ongoing" ... as CODEBOOK section 3 names them.
const char* status_name(Status status);
// "denied" -> Status::denied; nothing where no status is called so.
std::optional<Status> status_named(std::string_view name);

// One side of an act: a state, a body or a group, with the words that name it here.
struct Side {
  std::string code;    // "DZA", "UNO", "HOU"
  std::string sector;  // "GOV", "MIL" ... or empty
  std::string name;    // the words in the body
  std::string entity;  // id of a known person ("sergey-lavrov"), or empty
  Span span;           // where the side is named, or where the pronoun stands

  friend bool operator==(const Side&, const Side&) = default;
};

// The two lists of parties are read as one: nobody is more the doer than the other. Source:
// codebook, section 8.
bool joins_sides(std::string_view type, std::string_view mode);

// One of the sides has this code.
bool has_code(const std::vector<Side>& sides, std::string_view code);

// Why a claim reads as it does: a decision, the words that made it, the knowledge row that knew.
struct Reason {
  // "trigger", "actor", "recipient", "status", "date", "speaker", "flag"; from the room matter
  // "context NAME", "issue NAME", "agreement", "place"
  std::string what;
  Span words;       // in the body; empty where nothing was said
  std::string row;  // "acts/consult.tsv:12", or the name of a rule in code
};

// Reason::row of a side that is not named where the act is told, but concluded.
inline constexpr const char* by_reference = "by reference";

// The treaty, memorandum ... that is signed, ratified, broken ...
struct Agreement {
  std::string name;     // the words in the body, without what is written together with the first
  std::string subject;  // the words that say in what field or about what; may be empty
  Span span;            // of the name

  bool empty() const { return name.empty(); }
  friend bool operator==(const Agreement&, const Agreement&) = default;
};

struct Claim {
  std::string document;  // Document::id
  std::string act;       // the finer act, a key of knowledge/acts/acts.tsv: "visit"
  std::string type;      // PLOVER type: "CONSULT"
  std::string mode;      // "visit", or empty
  std::vector<Side> actor;
  std::vector<Side> recipient;
  Status status = Status::held;
  std::string date;        // EDTF, or empty where nothing gives it
  std::string not_before;  // EDTF bound for an undated document's claims, or empty
  std::string speaker;     // code of who asserts it in the text; empty: the outlet itself
  std::string object;      // what the act is about, in the document's words; may be empty
  std::string place;       // code of the state where it happens; may be empty
  std::string place_name;  // the words in the body that say where; empty with the code
  Span place_span;         // of these words
  std::vector<std::string> contexts;  // of matters/contexts.tsv, in byte order
  std::vector<std::string> issues;    // of matters/issues.tsv, in byte order
  Agreement agreement;                // empty where the act is about none
  Span evidence;                      // the trigger words
  Span sentence;                      // the sentence that holds them
  std::vector<std::string> flags;     // "held-but-future" ...: contradictions the text itself holds
  int confidence_per_mille = 0;
  std::string rule;  // the knowledge row that fired: "acts/consult.tsv:12"
  std::vector<Reason> because;
};

}  // namespace rasid
