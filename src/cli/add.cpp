// rasid add: reads articles and keeps them with their claims in a store.

#include "cli/articles.h"
#include "cli/dateline.h"
#include "cli/options.h"
#include "cli/source_options.h"
#include "cli/verb.h"
#include "engine/engine.h"
#include "store/store.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

// One transaction holds as much; what a failure loses is bounded by it.
constexpr std::size_t batch_documents = 500;
constexpr std::size_t batch_bytes = std::size_t{16} << 20;

ActKinds kinds_of(const Knowledge& knowledge) {
  ActKinds kinds;
  for (const auto& [id, act] : knowledge.acts)
    kinds[id] = {.group = act.group, .lifecycle = act.lifecycle};
  return kinds;
}

// Fills a store batch by batch.
class Filler {
 public:
  Filler(Store store, const Knowledge& knowledge, Terminal& terminal)
      : store_(std::move(store)),
        kinds_(kinds_of(knowledge)),
        provenance_{.program = RASID_VERSION, .knowledge = knowledge.fingerprint},
        terminal_(terminal) {}

  // False where the store has failed.
  bool take(Reading&& reading) {
    bytes_ += reading.document.body.size();
    batch_.push_back(std::move(reading));
    return (batch_.size() < batch_documents && bytes_ < batch_bytes) || keep();
  }

  // Keeps what is still in hand. False where the store has failed.
  bool keep() {
    if (batch_.empty() || failed_) return !failed_;
    const Result<Added> added = store_.add(batch_, kinds_, provenance_);
    batch_.clear();
    bytes_ = 0;
    if (!added) {
      terminal_.say(added.error());
      failed_ = true;
      return false;
    }
    kept_.documents += added->documents;
    kept_.unchanged += added->unchanged;
    kept_.claims += added->claims;
    terminal_.progress(kept_.documents + kept_.unchanged, "articles");
    return true;
  }

  const Added& kept() const { return kept_; }

 private:
  Store store_;
  ActKinds kinds_;
  Provenance provenance_;
  Terminal& terminal_;
  std::vector<Reading> batch_;
  std::size_t bytes_ = 0;
  Added kept_;
  bool failed_ = false;
};

class Add : public Command {
 public:
  void declare(CLI::App& app) override {
    add_source_options(app, "PATH", articles_.sources)->required();
    app.add_option("--store", store_, "The store; a new one where the file is not there")
        ->required()
        ->type_name("FILE.db");
    add_language_option(app, articles_.any_language);
    add_threads_option(app, articles_.threads);
    add_knowledge_options(app, knowledge_);
  }

  Ending run(Terminal& terminal) override {
    const std::optional<Reader> reader = reader_of(knowledge_, terminal);
    if (!reader) return Ending::failed;
    Result<Store> store = Store::open(store_, Access::write);
    if (!store) {
      terminal.say(store.error());
      return Ending::failed;
    }
    Filler filler(std::move(*store), *reader->knowledge, terminal);
    const std::size_t failed = for_articles<Reading>(
        articles_,
        reader->pages,
        [&](Document&& document) {
          date_by_line(document, reader->times);
          std::vector<Claim> claims = read(document, *reader);
          Sourcing sourcing = reader->origins.find(document);
          return Reading{.document = std::move(document),
                         .claims = std::move(claims),
                         .sourcing = std::move(sourcing)};
        },
        [&](Reading&& reading) { return filler.take(std::move(reading)); },
        terminal);
    const bool kept = filler.keep();
    terminal.print(summary(filler.kept(), failed));
    if (!kept || failed > 0) return Ending::failed;
    return filler.kept().documents + filler.kept().unchanged > 0 ? Ending::found : Ending::nothing;
  }

 private:
  static std::string summary(const Added& added, std::size_t failed) {
    return "documents: " + std::to_string(added.documents) + " new, " +
           std::to_string(added.unchanged) + " unchanged, " + std::to_string(failed) +
           " failed; claims: " + std::to_string(added.claims) + " new\n";
  }

  Articles articles_;
  std::string store_;
  KnowledgeChoice knowledge_;
};

}  // namespace

std::unique_ptr<Command> make_add() {
  return std::make_unique<Add>();
}

}  // namespace rasid
