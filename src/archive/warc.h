#pragma once
// Here is a web archive (WARC 1.0 and 1.1): give me the pages and texts that it keeps.

#include "archive/bytes.h"
#include "archive/limits.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace rasid {

enum class WarcForm : std::uint8_t { plain, gzip };  // gzip: a member for each record

// What one response, resource or conversion record keeps, ready to be decoded.
struct Capture {
  std::uint64_t offset = 0;  // of the record in the file; in gzip form of its member
  std::string url;           // WARC-Target-URI
  std::string fetched;       // WARC-Date, "2022-05-26T10:00:00Z"; empty where it is none
  std::string media_type;  // "text/html", "application/xhtml+xml", "text/plain", "application/json"
  std::string charset;     // as HTTP declares it; may be empty
  std::string bytes;       // the payload, without chunks and compression
  std::string note;        // what of it is missing; empty: nothing
};

struct WarcReader {
  // One capture; false: enough.
  std::function<bool(Capture&&)> take;
  // A record that is damaged, cut off or over a limit, or the file from there on.
  std::function<void(std::uint64_t offset, std::string why)> refuse;
};

struct WarcCounts {
  std::uint64_t records = 0;
  std::uint64_t captures = 0;
  std::map<std::string, std::uint64_t> others;  // "request", "image/jpeg", "status 404": how many
};

// Reads every record in the order of the file, one in memory at a time. A damaged record, one whose
// stated length is wrong and one that is cut off lose only themselves: reading goes on at the next
// record. Of responses, those of status 200 to 299. Total: any bytes.
WarcCounts read_warc(ByteSource& bytes, WarcForm form, Budget& budget, const WarcReader& reader);

}  // namespace rasid
