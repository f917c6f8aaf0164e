// rasid fetch: reads feeds and pages of the web, and prints their articles or keeps them.

#include "fetch/fetch.h"

#include "cli/article_keeper.h"
#include "cli/article_sink.h"
#include "cli/document_json.h"
#include "cli/fetch_options.h"
#include "cli/options.h"
#include "cli/stop.h"
#include "cli/verb.h"
#include "cli/web_reader.h"
#include "store/source_log.h"
#include "store/store.h"
#include "text/printed.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <system_error>

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

namespace fs = std::filesystem;

std::string lines_for_people(const Document& document) {
  const std::string day = document.date.empty() ? "undated   " : document.date;
  return plain_line(day) + "  " + plain_line(document.source) + "  " + plain_line(document.title) +
         "\n    " + plain_line(document.url.empty() ? document.id : document.url) + '\n';
}

// Writes the whole file or none. The name holds nothing foreign.
Done save(const Document& document, const fs::path& folder) {
  const std::string day = document.date.empty() ? "undated" : document.date;
  const fs::path file = folder / (day + '-' + document_hash(document).substr(0, 16) + ".json");
  const fs::path part = folder / ('.' + file.filename().string() + ".part");
  {
    std::ofstream stream(part, std::ios::binary);
    stream << document_json(document) << '\n';
    stream.flush();
    if (!stream) {
      const std::string why = std::generic_category().message(errno);
      std::error_code ignored;
      fs::remove(part, ignored);
      return Error{.what = "cannot be written: " + why, .where = file.string()};
    }
  }
  std::error_code error;
  fs::rename(part, file, error);
  if (error) return Error{.what = "cannot be written: " + error.message(), .where = file.string()};
  return std::monostate{};
}

// Where articles go that are not kept in a store, one after the other.
class Printed {
 public:
  explicit Printed(std::function<bool(const Document&)> print) : print_(std::move(print)) {}

  ArticleSink sink() {
    return {.give =
                [this](Document&& document) {
                  if (!print_(document)) failed_ = true;
                  if (!failed_) ++fresh_;
                  return !failed_;
                },
            .keep = [this]() -> std::optional<KeptArticles> {
              if (failed_) return std::nullopt;
              return KeptArticles{.fresh = std::exchange(fresh_, 0)};
            }};
  }

 private:
  std::function<bool(const Document&)> print_;
  std::size_t fresh_ = 0;
  bool failed_ = false;
};

class Fetch : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("URL", addresses_, "Feeds of RSS or Atom, or pages, of http or https")
        ->required();
    auto* store = app.add_option("--store", store_, "Keep the articles with their claims");
    auto* jsonl = app.add_flag("--jsonl", jsonl_, "One JSON object a line, one article each");
    auto* out = app.add_option("--out", folder_, "Save each article as a file of JSON");
    store->type_name("FILE.db")->excludes(jsonl)->excludes(out);
    jsonl->excludes(out);
    out->type_name("DIR");
    app.add_option("--state", state_, "Remember there what was read, and give only what is new")
        ->type_name("FILE.db")
        ->excludes(store);
    add_fetch_options(app, fetching_);
    add_threads_option(app, threads_);
    add_knowledge_options(app, knowledge_);
  }

  Ending run(Terminal& terminal) override {
    const std::optional<FetchSettings> settings = settings_of(fetching_, terminal);
    if (!settings) return Ending::failed;
    // Without a store what was read is remembered as long as this runs.
    const std::string log_file = !store_.empty() ? store_ : !state_.empty() ? state_ : ":memory:";
    Result<Store> store = Store::open(log_file, Access::write);
    if (!store) {
      terminal.say(store.error());
      return Ending::failed;
    }
    const std::optional<Reader> reader = reader_of(knowledge_, terminal);
    if (!reader) return Ending::failed;
    if (!store_.empty()) return run_into_store(*settings, *reader, *store, terminal);
    if (!make_folder(terminal)) return Ending::failed;
    Printed printed([&](const Document& document) { return print(document, terminal); });
    return read_all(*settings, reader->pages, *store, printed.sink(), terminal);
  }

 private:
  Ending run_into_store(const FetchSettings& settings,
                        const Reader& reader,
                        Store& store,
                        Terminal& terminal) {
    ArticleKeeper keeper(store, reader, threads_, Writing::in_turn, terminal);
    const Ending ending =
        read_all(settings, reader.pages, store, sink_of(keeper, terminal), terminal);
    const Added all = {
        .documents = total_.fresh, .unchanged = total_.unchanged, .claims = keeper.kept().claims};
    terminal.print(summary(all, total_.failed));
    return ending;
  }

  bool make_folder(Terminal& terminal) const {
    if (folder_.empty()) return true;
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error)
      terminal.say({.what = "no folder can be made: " + error.message(), .where = folder_});
    return !error;
  }

  bool print(const Document& document, Terminal& terminal) const {
    if (jsonl_) return terminal.print(document_json(document) + '\n');
    if (folder_.empty()) return terminal.print(lines_for_people(document));
    const Done saved = save(document, folder_);
    if (!saved) terminal.say(saved.error());
    return static_cast<bool>(saved);
  }

  Ending read_all(const FetchSettings& settings,
                  const PageRules& pages,
                  Store& store,
                  const ArticleSink& sink,
                  Terminal& terminal) {
    const std::atomic<bool>& stop = stop_on_signals();
    Fetcher fetcher(settings, std::chrono::milliseconds(fetching_.delay_ms), pages, stop);
    SourceLog log(store);
    WebReader web(
        fetcher, {.follow = fetching_.follow, .most = fetching_.most}, log, sink, terminal);
    for (const std::string& address : addresses_) {
      if (stop) break;
      const std::optional<SourceYield> yield = web.read(address, stop);
      if (!yield) return Ending::failed;
      total_ += *yield;
      terminal.progress(total_.tries, "addresses");
    }
    if (total_.tries > total_.successes) return Ending::failed;
    const bool any = total_.fresh > 0 || (!store_.empty() && total_.unchanged > 0);
    return any ? Ending::found : Ending::nothing;
  }

  std::vector<std::string> addresses_;
  std::string store_;
  std::string state_;
  std::string folder_;
  bool jsonl_ = false;
  FetchChoice fetching_;
  std::size_t threads_ = 1;
  KnowledgeChoice knowledge_;
  SourceYield total_;
};

}  // namespace

std::unique_ptr<Command> make_fetch() {
  return std::make_unique<Fetch>();
}

}  // namespace rasid
