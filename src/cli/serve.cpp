// rasid serve: a store in the browser, and as JSON for programs.

#include "serve/serve.h"

#include "cli/article_keeper.h"
#include "cli/clock.h"
#include "cli/language_gate.h"
#include "cli/options.h"
#include "cli/verb.h"
#include "engine/engine.h"
#include "feed/feed.h"
#include "store/store.h"

#include <mutex>
#include <utility>

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

class Serve : public Command {
 public:
  void declare(CLI::App& app) override {
    constexpr std::uint16_t any_port = 0;
    constexpr std::uint16_t last_port = 65535;
    app.add_option("--store", options_.store, "The store that `rasid add` has filled")
        ->required()
        ->type_name("FILE.db");
    app.add_option("--address", options_.address, "The address to listen on, 127.0.0.1 by default")
        ->type_name("IP");
    app.add_option("--port", options_.port, "The port, 8080 by default; 0: any free one")
        ->check(CLI::Range(any_port, last_port))
        ->type_name("N");
    app.add_option("--token-file",
                   options_.token_file,
                   "Whoever asks must know the first line of this file")
        ->type_name("FILE");
    app.add_option("--host", options_.hosts, "A name by which browsers call it; localhost is known")
        ->allow_extra_args(false)
        ->type_name("NAME");
    add_threads_option(app, options_.threads);
    add_knowledge_options(app, knowledge_);
  }

  Ending run(Terminal& terminal) override {
    const std::optional<Reader> reader = reader_of(knowledge_, terminal);
    if (!reader) return Ending::failed;
    std::mutex mutex;  // of the terminal
    const Done done =
        serve(options_,
              *reader,
              {.program = std::string("rasid ") + RASID_VERSION,
               .now = utc_now,
               .say =
                   [&](const std::string& address) {
                     const std::lock_guard lock(mutex);
                     terminal.say_lines("open " + address + " (Ctrl-C ends)\n");
                   },
               .tell =
                   [&](const Error& error) {
                     const std::lock_guard lock(mutex);
                     terminal.say(error);
                   },
               .keep = [&](const std::string& bytes) { return keep(bytes, *reader); }});
    if (done) return Ending::found;
    terminal.say(done.error());
    return Ending::failed;
  }

 private:
  // What `rasid add` does with a file that holds these bytes.
  Job keep(const std::string& bytes, const Reader& reader) const {
    Result<Store> store = Store::open(options_.store, Access::write);
    if (!store) return {.state = JobState::failed, .message = "the disk does not take it"};
    Terminal terminal;
    ArticleKeeper keeper(*store, reader, 1, Writing::in_turn, terminal);
    LanguageGate gate(false);
    Job job;
    read_bytes(
        bytes,
        "posted",
        reader.pages,
        [&](Document&& document) {
          if (!gate.admits(document)) return true;
          if (job.document.empty()) job.document = document.id;
          return keeper.give(std::move(document));
        },
        [&](const Error& error) { job.message += error.what + '\n'; });
    const bool kept = keeper.keep();
    job.message += gate.told();
    if (!kept) job.message += "the store cannot be written\n";
    job.documents = keeper.kept().documents + keeper.kept().unchanged;
    job.claims = keeper.kept().claims;
    job.state = kept && job.documents > 0 ? JobState::done : JobState::failed;
    return job;
  }

  ServeOptions options_;
  KnowledgeChoice knowledge_;
};

}  // namespace

std::unique_ptr<Command> make_serve() {
  return std::make_unique<Serve>();
}

}  // namespace rasid
