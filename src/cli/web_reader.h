#pragma once
// Reads feeds and pages of the web, gives what is new of them, and notes what was read.

#include "cli/article_sink.h"
#include "cli/terminal.h"
#include "fetch/fetch.h"
#include "store/source_log.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace rasid {

// Whether the articles behind the items of a feed are fetched, and how many at one reading.
struct Following {
  bool follow = false;
  std::size_t most = 0;
};

// An item counts as read only after the sink has kept it: whatever happens between, nothing is
// lost, and what is read twice is found unchanged.
class WebReader {
 public:
  // All outlive the reader.
  WebReader(Fetcher& fetcher,
            Following following,
            SourceLog& log,
            const ArticleSink& sink,
            Terminal& terminal)
      : fetcher_(fetcher),
        following_(following),
        log_(log),
        sink_(sink),
        terminal_(terminal) {}

  // What the address gave; nothing where sink or log failed, which was told. `stop` ends it early.
  std::optional<SourceYield> read(const std::string& address, const std::atomic<bool>& stop);

 private:
  struct Round;  // one reading under way

  std::optional<SourceYield> failed(const Round& round, Error error);
  std::optional<SourceYield> take(Round& round, WebSource source);
  bool take_item(Round& round, Document item, bool follows);
  Document followed(Round& round, const Document& item, bool& final);
  std::optional<SourceYield> note(const Round& round);

  Fetcher& fetcher_;
  Following following_;
  SourceLog& log_;
  const ArticleSink& sink_;
  Terminal& terminal_;
};

// Seconds since 1970.
std::int64_t now_s();

}  // namespace rasid
