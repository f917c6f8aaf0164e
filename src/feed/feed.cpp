#include "feed/feed.h"

#include "archive/bytes.h"
#include "feed/receiver.h"
#include "feed/source_reader.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>

namespace rasid {
namespace {

namespace fs = std::filesystem;

bool read_file(const std::string& path,
               const Sources& sources,
               const PageRules& pages,
               const Receiver& receiver) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) {
    std::error_code error;
    const bool there = fs::exists(path, error);
    return receiver.refuse(there ? "the file cannot be opened" : "no such file", path);
  }
  StreamBytes bytes(stream, StreamBytes::Form::file);
  return SourceReader(sources, pages, receiver).read_file(path, bytes);
}

// False: enough.
bool read_path(const std::string& path,
               const Sources& sources,
               const PageRules& pages,
               const Receiver& receiver,
               const std::function<void(const Error&)>& complain) {
  if (path == "-") {
    StreamBytes bytes(std::cin, StreamBytes::Form::pipe);
    return SourceReader(sources, pages, receiver).read_file("-", bytes);
  }
  std::error_code error;
  if (!fs::is_directory(path, error)) return read_file(path, sources, pages, receiver);
  const std::vector<std::string> files = files_under(path, sources.filter, complain);
  if (files.empty()) return receiver.refuse("no files in the folder", path);
  return std::all_of(files.begin(), files.end(), [&](const std::string& file) {
    return read_file(file, sources, pages, receiver);
  });
}

}  // namespace

void read_documents(const Sources& sources,
                    const PageRules& pages,
                    const std::function<bool(Document&&)>& take,
                    const std::function<void(const Error&)>& complain) {
  const Receiver receiver(take, complain);
  for (const std::string& path : sources.paths)
    if (!read_path(path, sources, pages, receiver, complain)) return;
}

void read_bytes(std::string_view bytes,
                const std::string& place,
                const PageRules& pages,
                const std::function<bool(Document&&)>& take,
                const std::function<void(const Error&)>& complain) {
  const Sources sources;
  MemoryBytes source(bytes);
  SourceReader(sources, pages, Receiver(take, complain)).read_file(place, source);
}

}  // namespace rasid
