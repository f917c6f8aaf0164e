#include "cli/article_keeper.h"

#include "cli/clock.h"
#include "cli/dateline.h"
#include "cli/knowledge_rules.h"
#include "cli/language_gate.h"

#include <memory>
#include <optional>
#include <utility>

namespace rasid {
namespace {

// One transaction holds as much; what a failure loses is bounded by it.
constexpr std::size_t batch_documents = 1000;
constexpr std::size_t batch_bytes = std::size_t{16} << 20;

}  // namespace

Reading reading_of(Document&& document, const Reader& reader) {
  date_by_line(document, reader.times);
  std::vector<Claim> claims = read(document, reader);
  Sourcing sourcing = reader.origins.find(document);
  return {.document = std::move(document),
          .claims = std::move(claims),
          .sourcing = std::move(sourcing)};
}

ArticleKeeper::ArticleKeeper(Store& store,
                             const Reader& reader,
                             std::size_t threads,
                             Writing writing,
                             Terminal& terminal)
    : store_(store),
      rules_(event_rules(*reader.knowledge)),
      provenance_{.program = RASID_VERSION,
                  .knowledge = reader.knowledge->fingerprint,
                  .now = utc_now()},
      launch_(writing == Writing::beside_reading && threads > 1 ? std::launch::async
                                                                : std::launch::deferred),
      terminal_(terminal),
      in_order_(
          threads,
          [&reader](Document&& document) { return reading_of(std::move(document), reader); },
          [this](Reading&& reading) { return take(std::move(reading)); }) {}

bool ArticleKeeper::take(Reading&& reading) {
  bytes_ += reading.document.body.size();
  batch_.push_back(std::move(reading));
  return (batch_.size() < batch_documents && bytes_ < batch_bytes) || keep_batch();
}

bool ArticleKeeper::keep() {
  in_order_.finish();
  return keep_batch() && finish_writing();
}

bool ArticleKeeper::keep_batch() {
  if (!finish_writing() || batch_.empty()) return !failed_;
  written_ = std::exchange(batch_, {});
  bytes_ = 0;
  writing_ = std::async(launch_, [this] { return store_.add(written_, rules_, provenance_); });
  return launch_ == std::launch::async || finish_writing();
}

bool ArticleKeeper::finish_writing() {
  if (!writing_.valid()) return !failed_;
  const Result<Added> added = writing_.get();
  if (!added) {
    terminal_.say(added.error());
    terminal_.say({.what = "not kept, with all that follows; the same command adds what is missing",
                   .where = written_.front().document.id});
    failed_ = true;
    return false;
  }
  kept_.documents += added->documents;
  kept_.unchanged += added->unchanged;
  kept_.claims += added->claims;
  terminal_.progress(kept_.documents + kept_.unchanged, "articles");
  return true;
}

ArticleSink sink_of(ArticleKeeper& keeper, Terminal& terminal) {
  auto before = std::make_shared<Added>();
  auto gate = std::make_shared<LanguageGate>(false);
  return {.give =
              [&keeper, gate](Document&& document) {
                return !gate->admits(document) || keeper.give(std::move(document));
              },
          .keep = [&keeper, &terminal, before, gate]() -> std::optional<KeptArticles> {
            if (!keeper.keep()) return std::nullopt;
            terminal.say_lines(std::exchange(*gate, LanguageGate(false)).told());
            const Added now = keeper.kept();
            const KeptArticles kept = {.fresh = now.documents - before->documents,
                                       .unchanged = now.unchanged - before->unchanged};
            *before = now;
            return kept;
          }};
}

std::string summary(const Added& added, std::size_t failed) {
  return "documents: " + std::to_string(added.documents) + " new, " +
         std::to_string(added.unchanged) + " unchanged, " + std::to_string(failed) +
         " failed; claims: " + std::to_string(added.claims) + " new\n";
}

}  // namespace rasid
