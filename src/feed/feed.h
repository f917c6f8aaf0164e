#pragma once
// Here are files and folders: give me their articles, one at a time.

#include "archive/limits.h"
#include "base/result.h"
#include "feed/fields.h"
#include "feed/files.h"
#include "page/page_rules.h"
#include "text/document.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

struct Sources {
  // A file, a folder (its files in the order of their names, hidden ones passed over) or "-" for
  // standard input.
  std::vector<std::string> paths;
  NameFilter filter;  // of the files in folders and of the members of archives
  FieldMap fields;    // of JSON objects and rows of tables
  Limits limits;      // of each path's file
};

// Reads every path in turn and gives each article to `take` until that says false. What a file is,
// its first bytes say: a web archive, an archive, a packed stream (archive/archive.h), whose
// members are read in their order; '{' JSON lines or an object, "[{" an array of objects, '<' a
// feed of RSS or Atom (feed/web_feed.h) or a page, anything else a text. By name and whatever they
// begin with, .jsonl and .ndjson are JSON lines, .csv and .tsv tables. Collections are read record
// by record in constant memory; a page or a text is one article. Every document has an id and its
// origin. Fails: what cannot be read is told to `complain` with its place, and the rest is read.
void read_documents(const Sources& sources,
                    const PageRules& pages,
                    const std::function<bool(Document&&)>& take,
                    const std::function<void(const Error&)>& complain);

// The same of bytes that lie in no file; `place` is what they are called.
void read_bytes(std::string_view bytes,
                const std::string& place,
                const PageRules& pages,
                const std::function<bool(Document&&)>& take,
                const std::function<void(const Error&)>& complain);

}  // namespace rasid
