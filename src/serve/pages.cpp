#include "serve/pages.h"

#include "base/hash.h"
#include "serve/finish.h"
#include "serve/gzip.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

namespace rasid {
namespace {

constexpr std::pair<std::string_view, const char*> types[] = {
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".svg", "image/svg+xml"},
    {".txt", "text/plain; charset=utf-8"},
    {".webmanifest", "application/manifest+json"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"}};

const char* type_of(std::string_view path) {
  for (const auto& [ending, type] : types)
    if (path.ends_with(ending)) return type;
  return "application/octet-stream";
}

const BuiltInFile* find(std::span<const BuiltInFile> files, std::string_view path) {
  const auto found = std::find_if(
      files.begin(), files.end(), [&](const BuiltInFile& file) { return file.path == path; });
  return found == files.end() ? nullptr : &*found;
}

HttpReply response_with(const BuiltInFile& file, const HttpRequest& request) {
  const bool packed =
      file.packed.size() < file.plain.size() && accepts_gzip(request.header("accept-encoding"));
  HttpReply response =
      response_of(200, type_of(file.path), std::string(packed ? file.packed : file.plain));
  add_header("ETag", "W/\"" + hash_hex(file.plain) + '"', response);
  add_header("Vary", "Accept-Encoding", response);
  if (packed) add_header("Content-Encoding", "gzip", response);
  // Vite writes what it names by its hash into this folder, and nothing else.
  const bool for_ever = file.path.starts_with("assets/");
  add_header(
      "Cache-Control", for_ever ? "public, max-age=31536000, immutable" : "no-cache", response);
  return response;
}

}  // namespace

std::string_view built_in(std::string_view path) {
  return find(serve_files(), path)->plain;
}

HttpReply page_at(std::string_view path, const HttpRequest& request) {
  while (path.starts_with('/'))
    path.remove_prefix(1);
  if (const BuiltInFile* file = find(desk_files(), path)) return response_with(*file, request);
  const bool wants_a_file = path.starts_with("assets/");
  if (wants_a_file)
    return error_response({.status = 404, .code = "not_found", .message = "there is no such file"});
  const BuiltInFile* index = find(desk_files(), "index.html");
  if (index == nullptr) index = find(serve_files(), "no_desk.html");
  if (index == nullptr) std::abort();  // the build puts it there
  return response_with(*index, request);
}

}  // namespace rasid
