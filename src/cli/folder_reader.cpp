#include "cli/folder_reader.h"

#include "cli/web_reader.h"
#include "feed/feed.h"
#include "feed/files.h"

#include <cstddef>
#include <filesystem>
#include <system_error>
#include <utility>

#include <sys/stat.h>

namespace rasid {
namespace {

namespace fs = std::filesystem;

// Kept and noted at once: what a kill costs is to read so much again.
constexpr std::size_t chunk_files = 64;
constexpr std::int64_t chunk_bytes = std::int64_t{16} << 20;

struct FileState {
  std::string mark;  // changes with every write, also where the size stays
  std::int64_t bytes = 0;
  std::int64_t written_s = 0;
};

std::optional<FileState> state_of(const std::string& path) {
  struct stat about {};
  if (stat(path.c_str(), &about) != 0) return std::nullopt;
  const auto time = [](const timespec& at) {
    return std::to_string(at.tv_sec) + '.' + std::to_string(at.tv_nsec);
  };
  return FileState{
      .mark = std::to_string(about.st_size) + ' ' + time(about.st_mtim) + ' ' + time(about.st_ctim),
      .bytes = about.st_size,
      .written_s = about.st_mtim.tv_sec};
}

}  // namespace

struct FolderReader::Round {
  std::string source;
  Settling settling;
  const std::atomic<bool>& stop;
  SourceState state;
  SourceYield yield{.tries = 1};
  std::vector<SourceItem> chunk;
  std::int64_t chunk_bytes = 0;
};

std::optional<SourceYield> FolderReader::read(const std::string& path,
                                              Settling settling,
                                              const std::atomic<bool>& stop) {
  const Result<SourceState> state = log_.state(path);
  if (!state) {
    terminal_.say(state.error());
    return std::nullopt;
  }
  Round round = {.source = path, .settling = settling, .stop = stop, .state = *state};
  round.state.last_try = now_s();
  round.state.last_error.clear();
  const auto complain = [&](const Error& error) {
    terminal_.say(error);
    ++round.yield.failed;
    round.state.last_error = error.what;
  };
  std::error_code unknown;
  const bool folder = fs::is_directory(path, unknown);
  if (!folder && !fs::exists(path, unknown))
    complain({.what = "no such file or folder", .where = path});
  std::vector<std::string> files;
  if (folder)
    files = files_under(path, {}, complain);
  else if (round.yield.failed == 0)
    files.push_back(path);
  if (round.yield.failed == 0) {
    round.yield.successes = 1;
    round.state.last_success = round.state.last_try;
  }
  for (const std::string& file : files) {
    if (stop) break;
    if (!take_file(round, file)) return std::nullopt;
  }
  if (!read_chunk(round)) return std::nullopt;
  const Done noted = log_.note_reading(path, round.state, round.yield);
  if (noted) return round.yield;
  terminal_.say(noted.error());
  return std::nullopt;
}

bool FolderReader::take_file(Round& round, const std::string& file) {
  if (file == store_ || file == store_ + "-journal") return true;
  const std::optional<FileState> now = state_of(file);
  if (!now) return true;  // gone since it was listed
  if (round.settling == Settling::wait && now->written_s >= round.state.last_try - 1) return true;
  const Result<std::string> mark = log_.mark(round.source, file);
  if (!mark) {
    terminal_.say(mark.error());
    return false;
  }
  if (*mark == now->mark) {
    ++round.yield.unchanged;
    return true;
  }
  round.chunk.push_back({.item = file, .mark = now->mark});
  round.chunk_bytes += now->bytes;
  const bool full = round.chunk.size() >= chunk_files || round.chunk_bytes >= chunk_bytes;
  return !full || read_chunk(round);
}

bool FolderReader::read_chunk(Round& round) {
  std::vector<std::string> files;
  for (const SourceItem& file : round.chunk)
    files.push_back(file.item);
  read_documents(
      {.paths = files},
      pages_,
      [&](Document&& document) { return !round.stop && sink_.give(std::move(document)); },
      [&](const Error& error) {
        terminal_.say(error);
        if (!error.partial) ++round.yield.failed;
      });
  const std::optional<KeptArticles> kept = sink_.keep();
  if (!kept) return false;
  round.yield.fresh += kept->fresh;
  round.yield.unchanged += kept->unchanged;
  const std::vector<SourceItem> read = std::exchange(round.chunk, {});
  round.chunk_bytes = 0;
  if (round.stop) return true;  // the files may not have been read to their ends
  const Done noted = log_.note_items(round.source, read);
  if (!noted) terminal_.say(noted.error());
  return static_cast<bool>(noted);
}

}  // namespace rasid
