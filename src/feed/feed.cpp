#include "feed/feed.h"

#include "feed/jsonl.h"
#include "feed/lines.h"
#include "feed/web_feed.h"
#include "page/guard.h"
#include "page/page.h"
#include "text/decode.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string_view>
#include <system_error>
#include <utility>

namespace rasid {
namespace {

namespace fs = std::filesystem;

// Enough to know the encoding and the kind of a file.
constexpr std::size_t head_bytes = std::size_t{1} << 16;
constexpr std::size_t max_file_bytes = std::size_t{256} << 20;

enum class Kind : std::uint8_t { json_lines, web_feed, page, text };

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

Kind kind_of(const std::string& path, std::string_view head) {
  const std::string name = ascii_lower(path);
  if (ends_with(name, ".jsonl") || ends_with(name, ".ndjson")) return Kind::json_lines;
  const std::size_t first = head.find_first_not_of(" \t\r\n\f");
  if (first == std::string_view::npos) return Kind::text;
  if (head[first] == '{') return Kind::json_lines;
  if (head[first] != '<') return Kind::text;
  return looks_like_web_feed(head) ? Kind::web_feed : Kind::page;
}

// The charset that a page or a feed declares for itself, or empty.
std::string declared_charset(std::string_view head) {
  const std::string charset = xml_charset(head);
  return charset.empty() ? meta_charset(head) : charset;
}

}  // namespace

std::vector<std::string> files_under(const std::string& folder,
                                     const std::function<void(const Error&)>& complain) {
  std::vector<std::string> files;
  std::error_code error;
  const auto options = fs::directory_options::skip_permission_denied;
  fs::recursive_directory_iterator at(folder, options, error);
  while (!error && at != fs::recursive_directory_iterator()) {
    const bool hidden = at->path().filename().string().substr(0, 1) == ".";
    std::error_code unreadable;
    if (hidden)
      at.disable_recursion_pending();
    else if (at->is_regular_file(unreadable))
      files.push_back(at->path().string());
    else if (at->is_directory(unreadable)) {
      const fs::directory_iterator inside(at->path(), unreadable);
      if (unreadable) complain({.what = "the folder cannot be read", .where = at->path().string()});
    }
    at.increment(error);
  }
  if (error) complain({.what = "cannot read the folder: " + error.message(), .where = folder});
  std::sort(files.begin(), files.end());
  return files;
}

namespace {

class Reader {
 public:
  Reader(const std::function<bool(Document&&)>& take,
         const std::function<void(const Error&)>& complain)
      : take_(take),
        complain_(complain) {}

  // False: `take` has had enough.
  bool read_path(const std::string& path) {
    if (path == "-") return read_stream("-", std::cin);
    std::error_code error;
    if (!fs::is_directory(path, error)) return read_file(path);
    const std::vector<std::string> files = files_under(path, complain_);
    if (files.empty()) complain_({.what = "no files in the folder", .where = path});
    return std::all_of(
        files.begin(), files.end(), [this](const std::string& file) { return read_file(file); });
  }

 private:
  bool refuse(std::string what, const std::string& where) {
    complain_({.what = std::move(what), .where = where});
    return true;
  }

  // Something of a document is lost; the document is not.
  void note(std::string what, const std::string& where) {
    complain_({.what = std::move(what), .where = where, .partial = true});
  }

  bool read_file(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
      std::error_code error;
      const bool there = fs::exists(path, error);
      return refuse(there ? "the file cannot be opened" : "no such file", path);
    }
    return read_stream(path, stream);
  }

  bool read_stream(const std::string& path, std::istream& stream) {
    std::string head;
    read_bytes(stream, head_bytes, head);
    if (stream.bad()) return refuse("the file cannot be read", path);
    if (head.empty()) return refuse("the file is empty", path);
    if (looks_binary(head)) return refuse("not a text: the file is binary", path);
    const Decoded decoded = decode(head, declared_charset(head));
    const bool wide = decoded.encoding.substr(0, 4) == "UTF-" && decoded.encoding != "UTF-8";
    const Kind kind = kind_of(path, decoded.text);
    if (kind == Kind::json_lines && !wide)
      return read_lines(path, decoded.encoding, std::move(head), stream);
    read_bytes(stream, max_file_bytes + 1 - head.size(), head);
    if (head.size() > max_file_bytes) return refuse("the file is longer than 256 MB", path);
    if (stream.bad()) return refuse("the file cannot be read to its end", path);
    Decoded whole = decode(head, declared_charset(head));
    head = {};
    if (whole.replaced > 0) {
      note("bytes that are no " + whole.encoding + " became U+FFFD in " +
               std::to_string(whole.replaced) + (whole.replaced == 1 ? " place" : " places"),
           path);
    }
    std::string text = std::move(whole.text);
    if (kind == Kind::json_lines) {
      std::istringstream nothing;
      return read_lines(path, "UTF-8", std::move(text), nothing);
    }
    return give_whole(path, kind, std::move(text));
  }

  bool give_whole(const std::string& path, Kind kind, std::string decoded) {
    const std::string text = unix_lines(std::move(decoded));
    if (text.find_first_not_of(" \t\n\f\v") == std::string::npos)
      return refuse("the file is empty", path);
    if (kind == Kind::web_feed) return give_web_feed(path, text);
    if (kind == Kind::page && text.size() > max_page_bytes)
      note("the page is longer than 8 MB and read up to there", path);
    Document document = kind == Kind::page ? read_page(text) : read_plain(text);
    if (document.body.empty()) return refuse("no article found in the page", path);
    document.id = document_id(document);
    return take_(std::move(document));
  }

  bool give_web_feed(const std::string& path, const std::string& text) {
    WebFeed feed = read_web_feed(text, "");
    for (FeedFault& fault : feed.faults)
      note(std::move(fault.what), path + ":" + std::to_string(fault.line));
    if (feed.items.empty()) return refuse("no items in the feed", path);
    return std::all_of(feed.items.begin(), feed.items.end(), [this](Document& item) {
      return take_(std::move(item));
    });
  }

  bool read_lines(const std::string& path,
                  const std::string& encoding,
                  std::string head,
                  std::istream& rest) {
    LineStream lines(std::move(head), rest);
    std::string line;
    while (true) {
      const LineEnd end = lines.next(line);
      if (end == LineEnd::none) break;
      const std::string where = path + ":" + std::to_string(lines.number());
      if (end == LineEnd::too_long) refuse("the line is longer than 64 MB", where);
      if (lines.number() == 1 && line.substr(0, 3) == "\xEF\xBB\xBF") line.erase(0, 3);
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      if (encoding != "UTF-8") line = decode(line, encoding).text;
      if (!give_line(line, where)) return false;
    }
    if (rest.bad()) refuse("the file cannot be read to its end", path);
    return true;
  }

  bool give_line(const std::string& line, const std::string& where) {
    JsonLine read = read_json_line(line);
    for (std::string& fault : read.faults) {
      if (read.document) {
        note(std::move(fault), where);
      } else {
        refuse(std::move(fault), where);
      }
    }
    if (read.document && !valid_utf8(line)) note("bytes that are no UTF-8 became U+FFFD", where);
    return !read.document || take_(std::move(*read.document));
  }

  const std::function<bool(Document&&)>& take_;
  const std::function<void(const Error&)>& complain_;
};

}  // namespace

void read_documents(const std::vector<std::string>& paths,
                    const std::function<bool(Document&&)>& take,
                    const std::function<void(const Error&)>& complain) {
  Reader reader(take, complain);
  for (const std::string& path : paths)
    if (!reader.read_path(path)) return;
}

}  // namespace rasid
