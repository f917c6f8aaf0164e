#pragma once
// The pages that are built into the program, and how they are answered.

#include "serve/http_message.h"

#include <span>
#include <string_view>

namespace rasid {

// A file that is part of the program, as it is and packed.
struct BuiltInFile {
  std::string_view path;  // "assets/index-4f2a.js"
  std::string_view plain;
  std::string_view packed;  // gzip
};

// Both are written by embed_files.cmake when the program is built.
std::span<const BuiltInFile> desk_files();   // what Vite has made of desk/
std::span<const BuiltInFile> serve_files();  // openapi.json and the page that stands in for desk/

// The file of this name. Requires: it is one of serve_files.
std::string_view built_in(std::string_view path);

// The page at a path: a file of desk/, which may be kept for ever where its name holds its hash;
// else the page that finds its own way by the path. Without desk/ a page that lists the API.
HttpReply page_at(std::string_view path, const HttpRequest& request);

}  // namespace rasid
