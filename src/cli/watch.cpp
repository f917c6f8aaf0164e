// rasid watch: keeps reading folders and feeds into a store.

#include "cli/article_keeper.h"
#include "cli/fetch_options.h"
#include "cli/folder_reader.h"
#include "cli/options.h"
#include "cli/stop.h"
#include "cli/verb.h"
#include "cli/web_reader.h"
#include "fetch/fetch.h"
#include "store/source_log.h"
#include "store/store.h"
#include "text/printed.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <system_error>

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

namespace fs = std::filesystem;

bool is_address(const std::string& source) {
  return source.find("://") != std::string::npos;
}

// One name for a folder, from wherever it is watched.
std::string whole_path(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(path, error);
  return error ? path : whole.string();
}

// Appends the lines of a list; empty ones and those that begin with # are none.
Done read_list(const std::string& path, std::vector<std::string>& sources) {
  std::ifstream stream(path);
  if (!stream) return Error{.what = "no such list of sources", .where = path};
  for (std::string line; std::getline(stream, line);) {
    if (line.substr(0, 3) == "\xEF\xBB\xBF") line.erase(0, 3);
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string::npos || line[first] == '#') continue;
    sources.push_back(line.substr(first, line.find_last_not_of(" \t\r") - first + 1));
  }
  return std::monostate{};
}

std::string line_of(const std::string& source, const SourceYield& yield) {
  return utc_time(now_s()) + "  " + plain_line(source) + "  " + std::to_string(yield.fresh) +
         " new, " + std::to_string(yield.unchanged) + " unchanged, " +
         std::to_string(yield.failed) + " failed" +
         (yield.gaps > 0 ? ", items may have been missed" : "") + '\n';
}

class Watch : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("SOURCE", named_, "Folders, files, and feeds or pages of http or https");
    app.add_option("--list", list_, "A file with one source a line")->type_name("FILE");
    app.add_option("--store", store_, "The store; a new one where the file is not there")
        ->required()
        ->type_name("FILE.db");
    app.add_option("--every", every_ms_, "From one reading to the next; 15m by default")
        ->transform(milliseconds_from(1000))
        ->type_name("TIME");
    app.add_flag("--once", once_, "Read every source once, and end");
    add_fetch_options(app, fetching_);
    add_threads_option(app, threads_);
    add_knowledge_options(app, knowledge_);
  }

  Ending run(Terminal& terminal) override {
    const std::optional<FetchSettings> settings = settings_of(fetching_, terminal);
    if (!settings || !sources(terminal)) return Ending::failed;
    const std::optional<Reader> reader = reader_of(knowledge_, terminal);
    if (!reader) return Ending::failed;
    Result<Store> store = Store::open(store_, Access::write);
    if (!store) {
      terminal.say(store.error());
      return Ending::failed;
    }
    const std::atomic<bool>& stop = stop_on_signals();
    ArticleKeeper keeper(*store, *reader, threads_, Writing::in_turn, terminal);
    const ArticleSink sink = sink_of(keeper, terminal);
    SourceLog log(*store);
    Fetcher fetcher(*settings, std::chrono::milliseconds(fetching_.delay_ms), reader->pages, stop);
    WebReader web(
        fetcher, {.follow = fetching_.follow, .most = fetching_.most}, log, sink, terminal);
    FolderReader folders(log, sink, reader->pages, terminal, whole_path(store_));
    return watch(web, folders, stop, terminal);
  }

 private:
  // What is to be read; nothing, and told, where that is nothing.
  std::optional<std::vector<std::string>> sources(Terminal& terminal) const {
    std::vector<std::string> all = named_;
    const Done read = list_.empty() ? Done(std::monostate{}) : read_list(list_, all);
    if (!read) {
      terminal.say(read.error());
      return std::nullopt;
    }
    for (std::string& source : all)
      if (!is_address(source)) source = whole_path(source);
    std::vector<std::string> different;
    for (std::string& source : all)
      if (std::find(different.begin(), different.end(), source) == different.end())
        different.push_back(std::move(source));
    if (!different.empty()) return different;
    terminal.say({.what = "there is no source to watch: name some, or a --list", .where = list_});
    return std::nullopt;
  }

  // Reads all sources once, and adds what they gave. How the program has to end, if it has to.
  std::optional<Ending> read_round(WebReader& web,
                                   FolderReader& folders,
                                   const std::atomic<bool>& stop,
                                   Terminal& terminal,
                                   SourceYield& total) const {
    // Asked anew each time: a list that is edited while it is watched counts from the next round.
    const auto now = sources(terminal);
    for (const std::string& source : now.value_or(std::vector<std::string>{})) {
      if (stop) break;
      const std::optional<SourceYield> yield =
          is_address(source) ? web.read(source, stop)
                             : folders.read(source, once_ ? Settling::take : Settling::wait, stop);
      if (!yield) return Ending::failed;
      total += *yield;
      if (!terminal.print(line_of(source, *yield))) return Ending::found;
    }
    return std::nullopt;
  }

  Ending watch(WebReader& web,
               FolderReader& folders,
               const std::atomic<bool>& stop,
               Terminal& terminal) const {
    using Clock = std::chrono::steady_clock;
    SourceYield total;
    while (!stop) {
      const auto next = Clock::now() + std::chrono::milliseconds(every_ms_);
      const std::optional<Ending> end = read_round(web, folders, stop, terminal, total);
      if (end) return *end;
      if (once_) break;
      sleep_until_stop(std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now()), stop);
    }
    if (once_ && !stop && total.tries > total.successes) return Ending::failed;
    return total.fresh + total.unchanged > 0 ? Ending::found : Ending::nothing;
  }

  std::vector<std::string> named_;
  std::string list_;
  std::string store_;
  std::int64_t every_ms_ = 900'000;
  bool once_ = false;
  FetchChoice fetching_;
  std::size_t threads_ = 1;
  KnowledgeChoice knowledge_;
};

}  // namespace

std::unique_ptr<Command> make_watch() {
  return std::make_unique<Watch>();
}

}  // namespace rasid
