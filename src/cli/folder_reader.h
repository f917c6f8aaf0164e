#pragma once
// Reads the files of a folder that are new or changed, and notes what was read.

#include "cli/article_sink.h"
#include "cli/terminal.h"
#include "page/page_rules.h"
#include "store/source_log.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rasid {

// Whether a file that was written within the last second, perhaps only in part, is read or left for
// the next time.
enum class Settling : std::uint8_t { wait, take };

// A file counts as read, also one that cannot be, until it changes.
class FolderReader {
 public:
  // All outlive the reader. `store` is the path of the store, which is no article where it lies in
  // a folder that is read.
  FolderReader(SourceLog& log,
               const ArticleSink& sink,
               const PageRules& pages,
               Terminal& terminal,
               std::string store)
      : log_(log),
        sink_(sink),
        pages_(pages),
        terminal_(terminal),
        store_(std::move(store)) {}

  // What the folder, or the one file, at `path` gave; nothing where sink or log failed, which was
  // told. `stop` ends it early. A file as before counts as one document unchanged.
  std::optional<SourceYield> read(const std::string& path,
                                  Settling settling,
                                  const std::atomic<bool>& stop);

 private:
  struct Round;  // one reading under way

  bool take_file(Round& round, const std::string& file);
  bool read_chunk(Round& round);

  SourceLog& log_;
  const ArticleSink& sink_;
  const PageRules& pages_;
  Terminal& terminal_;
  std::string store_;
};

}  // namespace rasid
