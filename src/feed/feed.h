#pragma once
// Here are files and folders: give me their articles, one at a time.

#include "base/result.h"
#include "text/document.h"

#include <functional>
#include <string>
#include <vector>

namespace rasid {

// Reads every path in turn: a file, a folder (its files in the order of their names, hidden ones
// passed over) or "-" for standard input, and gives each article to `take` until that says false.
// JSON lines are read line by line in constant memory; a page or a text is one article, of at most
// 256 MB. What a file is, its first characters say: '{' JSON lines, '<' a feed of RSS or Atom
// (feed/web_feed.h) or a page, anything else a text; .jsonl and .ndjson are JSON lines whatever
// they begin with. Every document has an id. Fails: what cannot be read is told to `complain` with
// its place, and the rest is read.
void read_documents(const std::vector<std::string>& paths,
                    const std::function<bool(Document&&)>& take,
                    const std::function<void(const Error&)>& complain);

// The files under `folder`, hidden ones and those in hidden folders left out, in byte order of
// their paths. What cannot be listed is told to `complain`.
std::vector<std::string> files_under(const std::string& folder,
                                     const std::function<void(const Error&)>& complain);

}  // namespace rasid
