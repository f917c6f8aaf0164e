#pragma once
// An article as it was extracted: the thing every citation points back to.

#include <cstddef>
#include <string>

namespace rasid {

// Where the bytes of a document came from, and how they became text. No part of what it is: the
// same article from two places is one document.
struct Origin {
  // As errors name it: "a.txt", "a.jsonl:12" (line), "a.json#3" (value), "crawl.warc.gz@1789" (byte
  // of the record), and within archives "a.zip!b/c.html"; "-" is standard input.
  std::string place;
  std::string sha256;        // of the bytes as they were before decoding
  std::size_t bytes = 0;     // how many of them
  std::string encoding;      // "UTF-8", "windows-1256", ...
  std::string how;           // how that was known (text/decode.h)
  std::size_t replaced = 0;  // places where bytes meant nothing
  std::size_t mended = 0;    // places where text was encoded twice
  std::string fetched;       // "2022-05-26T10:00:00Z" where the source says so

  friend bool operator==(const Origin&, const Origin&) = default;
};

// One article. `body` is immutable, valid UTF-8 and never normalised: every Span points into it.
struct Document {
  std::string id;      // given by the source, or derived from the content (document_id)
  std::string source;  // the outlet as the input names it; may be empty
  std::string url;     // may be empty
  std::string date;    // publication day as EDTF "2022-05-26", or empty where nothing says it
  // What says so: "json-ld", "opengraph", "time", "meta", "url", "line" (of the text), "feed",
  // "given" (by a field of the input); empty with the date, and where a store did not keep it.
  std::string date_source;
  // The words that state the day where nothing states it in numbers; only of a page.
  std::string date_words;
  std::string title;  // may be empty; often repeated as the first line of the body
  // What the page states beside it; empty where it does not. No part of document_id.
  std::string subtitle;  // repeated in the body, below the title
  std::string author;
  std::string section;
  std::string language;  // ISO 639 code as language_of gives it; empty where nobody looked
  std::string body;      // the article's own words
  Origin origin;

  friend bool operator==(const Document&, const Document&) = default;
};

// The identifier of a document that came without one: a hash of title, date and body.
std::string document_id(const Document& document);

// The outlet as the document names it, else the site of its address, else nothing.
std::string outlet_of(const Document& document);

}  // namespace rasid
