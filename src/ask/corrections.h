#pragma once
// What readers hold for wrong in the record: marks in a file of their own beside the store, which
// is never touched by them.

#include "ask/grid.h"
#include "base/result.h"
#include "store/store.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rasid {

// One reader's mark. The first five are given, the rest is taken from the record when it is kept,
// so that the mark can be understood when the claim is gone.
struct Correction {
  std::string claim;          // its id
  std::string wrong;          // "actor", "recipient", "type", "status", "date" or "not_a_claim"
  std::string reading;        // the right one, of the part that is wrong ("denied") or of the whole
                              // (engine/readings.h), or in free words; may be empty
  std::string reason;         // may be empty where the reading is not
  std::string by;             // may be empty
  std::string when;           // UTC: "2026-03-01T10:20:30Z"
  std::string document;       // the id of the claim's document
  std::string document_date;  // EDTF or empty
  std::string read;           // what the record read: "CONSULT/visit ITA>DZA held @ 2022-05-26"
  std::string quote;
  std::string sentence;

  friend bool operator==(const Correction&, const Correction&) = default;
};

struct CorrectionPage {
  std::vector<Correction> corrections;  // in the order in which they were kept
  std::string next;                     // the cursor of the next page; empty: this was the last
  std::size_t damaged = 0;              // lines of the page that are no corrections
};

// FILE.db.corrections.jsonl
std::string corrections_path(const std::string& store_path);

// Appends a mark to the file of the store at `store_path` and brings it to the disk; several
// programs may do so at once. `given` has `when` and what a reader says; the result has all of it.
// Fails, with the name of the field in `where`: where no claim of the record has the id, `wrong` is
// none of its values, a text is too long or holds control characters, or neither reading nor reason
// is given. Fails, with the path, where the file cannot be written or is full (64 MiB).
Result<Correction> keep_correction(const std::string& store_path,
                                   Store& store,
                                   const Correction& given);

// `page.after` is the cursor that an earlier page gave; `page.order` means nothing. No file, no
// corrections. Fails: where the file cannot be read, or the cursor is none.
Result<CorrectionPage> list_corrections(const std::string& store_path, const Page& page);

// What stands in the file; and {"corrections": [...], "next", "damaged"}.
std::string correction_line(const Correction& correction);
std::string corrections_json(const CorrectionPage& page);
Grid correction_grid(const std::vector<Correction>& corrections);

// A file of tests/cases (tests/cases/README.md) with the sentence, to be checked by a person: what
// it expects is the right reading; where that was not given in a form that is understood, a comment
// says so, and the case fails until somebody writes it.
std::string correction_case(const Correction& correction);
// A name of letters and digits, the same for the same correction: "0123456789abcdef.case".
std::string case_name(const Correction& correction);

}  // namespace rasid
