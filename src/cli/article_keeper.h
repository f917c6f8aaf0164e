#pragma once
// Articles on their way into a store: read by several threads, and kept with their claims.

#include "cli/article_sink.h"
#include "cli/in_order.h"
#include "cli/terminal.h"
#include "engine/engine.h"
#include "store/store.h"

#include <cstddef>
#include <cstdint>
#include <future>
#include <string>
#include <utility>
#include <vector>

namespace rasid {

// The article with its day, its claims and where it comes from.
Reading reading_of(Document&& document, const Reader& reader);

// Whether a batch is written while the next articles are read. Beside reading, nobody else may use
// the store between give() and keep().
enum class Writing : std::uint8_t { in_turn, beside_reading };

// Everything given lives longer than the keeper.
class ArticleKeeper {
 public:
  ArticleKeeper(Store& store,
                const Reader& reader,
                std::size_t threads,
                Writing writing,
                Terminal& terminal);

  // Reads the article soon and keeps it in a batch with others. False where the store has failed,
  // which was told.
  bool give(Document&& document) { return in_order_.give(std::move(document)); }

  // Keeps everything that was given. False where the store has failed.
  bool keep();

  // What has been kept so far.
  const Added& kept() const { return kept_; }

 private:
  bool take(Reading&& reading);
  bool keep_batch();
  bool finish_writing();

  Store& store_;
  EventRules rules_;
  Provenance provenance_;
  std::launch launch_;
  Terminal& terminal_;
  std::vector<Reading> batch_;
  std::size_t bytes_ = 0;
  Added kept_;
  bool failed_ = false;
  std::vector<Reading> written_;        // the batch before
  std::future<Result<Added>> writing_;  // its writing; the end of the keeper waits for it
  InOrder<Reading> in_order_;           // last: its threads end before what they use
};

// The keeper as the end of a source's articles; those in other languages are set aside and told
// when it keeps. Requires: keeper and terminal outlive the sink.
ArticleSink sink_of(ArticleKeeper& keeper, Terminal& terminal);

// "documents: 1 new, 2 unchanged, 0 failed; claims: 7 new\n".
std::string summary(const Added& added, std::size_t failed);

}  // namespace rasid
