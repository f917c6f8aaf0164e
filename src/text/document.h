#pragma once
// An article as it was extracted: the thing every citation points back to.

#include <string>

namespace rasid {

// One article. `body` is immutable, valid UTF-8 and never normalised: every Span points into it.
struct Document {
  std::string id;      // given by the source, or derived from the content (document_id)
  std::string source;  // the outlet as the input names it; may be empty
  std::string url;     // may be empty
  std::string date;    // publication day as EDTF "2022-05-26", or empty where nothing says it
  // What says so: "json-ld", "opengraph", "time", "meta", "url", "line" (of the text), "feed",
  // "given" (by a field of the input); empty with the date, and where a store did not keep it.
  std::string date_source;
  std::string title;  // may be empty; often repeated as the first line of the body
  std::string body;   // the article's own words

  friend bool operator==(const Document&, const Document&) = default;
};

// The identifier of a document that came without one: a hash of title, date and body.
std::string document_id(const Document& document);

}  // namespace rasid
