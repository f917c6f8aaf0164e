#include "cli/web_reader.h"

#include "store/store.h"

#include <chrono>
#include <utility>
#include <vector>

namespace rasid {

struct WebReader::Round {
  std::string address;
  const std::atomic<bool>& stop;
  SourceState state;
  SourceYield yield{.tries = 1};
  std::size_t items_before = 0;
  std::size_t items_again = 0;   // of those before
  std::vector<SourceItem> read;  // items that need not be read again
  std::size_t followed = 0;
  bool complete = true;  // every item was taken, so that the next answer need not hold them
  bool failed = false;   // the log does not obey
};

std::int64_t now_s() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

std::optional<SourceYield> WebReader::read(const std::string& address,
                                           const std::atomic<bool>& stop) {
  const Result<SourceState> state = log_.state(address);
  const Result<std::size_t> items = state ? log_.item_count(address) : state.error();
  if (!items) {
    terminal_.say(items.error());
    return std::nullopt;
  }
  Round round = {.address = address, .stop = stop, .state = *state, .items_before = *items};
  if (round.state.not_before > now_s()) {
    terminal_.say(
        {.what = "not asked: it wants to be left alone until " + utc_time(round.state.not_before),
         .where = address});
    return SourceYield{.tries = 1, .failed = 1};
  }
  round.state.last_try = now_s();
  Result<WebSource> source =
      fetcher_.read(address, {.etag = state->etag, .last_modified = state->last_modified});
  if (!source && stop) return SourceYield{};
  if (!source) return failed(round, source.error());
  round.state.last_success = round.state.last_try;
  round.state.last_error.clear();
  round.state.not_before = 0;
  round.yield.successes = 1;
  if (!source->unchanged) return take(round, std::move(*source));
  round.yield.unchanged = round.items_before;
  return note(round);
}

std::optional<SourceYield> WebReader::failed(const Round& round, Error error) {
  terminal_.say(error);
  Round noted = round;
  noted.yield.failed = 1;
  noted.state.last_error = std::move(error.what);
  const auto held = fetcher_.held(round.address);
  noted.state.not_before = held.count() > 0 ? round.state.last_try + held.count() : 0;
  return note(noted);
}

std::optional<SourceYield> WebReader::take(Round& round, WebSource source) {
  for (const Error& fault : source.faults) {
    terminal_.say(fault);
    ++round.yield.failed;
  }
  const bool comparable = source.is_feed && !source.documents.empty() && round.items_before > 0;
  for (Document& item : source.documents) {
    if (round.stop || !take_item(round, std::move(item), following_.follow && source.is_feed))
      break;
  }
  if (round.stop) round.complete = false;
  const std::optional<KeptArticles> kept = sink_.keep();
  if (!kept || round.failed) return std::nullopt;
  round.yield.fresh += kept->fresh;
  round.yield.unchanged += kept->unchanged;
  if (comparable && round.complete && round.items_again == 0) round.yield.gaps = 1;
  round.state.etag = round.complete ? source.validators.etag : "";
  round.state.last_modified = round.complete ? source.validators.last_modified : "";
  const Done noted = round.complete ? log_.keep_items(round.address, round.read)
                                    : log_.note_items(round.address, round.read);
  if (noted) return note(round);
  terminal_.say(noted.error());
  return std::nullopt;
}

bool WebReader::take_item(Round& round, Document item, bool follows) {
  follows = follows && !item.url.empty();
  SourceItem read = {.item = item.id, .mark = document_hash(item) + (follows ? " followed" : "")};
  const Result<std::string> mark = log_.mark(round.address, read.item);
  if (!mark) {
    terminal_.say(mark.error());
    round.failed = true;
    return false;
  }
  if (!mark->empty()) ++round.items_again;
  if (*mark == read.mark) {
    ++round.yield.unchanged;
    round.read.push_back(std::move(read));
    return true;
  }
  bool final = true;
  if (follows && round.followed == following_.most) {
    round.complete = false;  // left for the next reading
    return true;
  }
  if (follows) item = followed(round, item, final);
  if (follows && round.stop) return false;
  if (final) round.read.push_back(std::move(read));
  return sink_.give(std::move(item));
}

Document WebReader::followed(Round& round, const Document& item, bool& final) {
  ++round.followed;
  FollowedItem page = fetcher_.follow(item);
  if (page.fault && !round.stop) {
    terminal_.say(*page.fault);
    ++round.yield.failed;
  }
  final = !page.worth_a_retry;
  round.complete = round.complete && final;
  return std::move(page.document);
}

std::optional<SourceYield> WebReader::note(const Round& round) {
  const Done noted = log_.note_reading(round.address, round.state, round.yield);
  if (noted) return round.yield;
  terminal_.say(noted.error());
  return std::nullopt;
}

}  // namespace rasid
