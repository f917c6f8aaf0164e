#pragma once
// What stands in one file or member: a collection, a page, a text, or an archive of these.

#include "archive/archive.h"
#include "archive/limits.h"
#include "archive/warc.h"
#include "feed/feed.h"
#include "feed/receiver.h"

#include <cstdint>
#include <string>

namespace rasid {

// Reads one file and all that is packed in it, within the limits of `sources`, pages by `pages`.
// False where the receiver has had enough. All outlive the reader.
class SourceReader {
 public:
  SourceReader(const Sources& sources, const PageRules& pages, const Receiver& receiver)
      : sources_(sources),
        pages_(pages),
        receiver_(receiver),
        budget_(sources.limits) {}

  bool read_file(const std::string& path, ByteSource& bytes);

 private:
  struct At {
    std::string place;        // Origin::place
    std::string name;         // its end tells some kinds of files
    std::uint64_t depth = 0;  // of containers around it
  };

  bool read(const At& at, ByteSource& bytes);
  bool read_packed(const At& at, Packing packing, ByteSource& bytes);
  bool read_web_archive(const At& at, Packing packing, ByteSource& bytes);
  bool give_capture(const At& at, Capture&& capture);
  bool read_unpacked(const At& at, PeekedBytes& bytes);
  bool give_web_feed(const At& at, const std::string& bytes);
  bool hold(const At& at, ByteSource& bytes, std::string& whole);

  const Sources& sources_;
  const PageRules& pages_;
  const Receiver& receiver_;
  Budget budget_;
};

}  // namespace rasid
