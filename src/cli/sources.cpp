// rasid sources: what each source of a store gave, day by day, and what it missed.

#include "base/json.h"
#include "cli/verb.h"
#include "store/source_log.h"
#include "store/store.h"
#include "text/printed.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

constexpr std::int64_t day_s = 86'400;

// Every day from the first try to the last; one without a try has none.
std::vector<SourceDay> all_days(const SourceReport& report) {
  std::vector<SourceDay> days;
  if (report.days.empty()) return days;
  auto known = report.days.begin();
  const std::string& last = report.days.back().day;
  // The day of the last try leads back to the first: days are counted from there.
  std::int64_t at = report.state.last_try;
  std::size_t count = 1;
  while (utc_day(at) > report.days.front().day) {
    at -= day_s;
    ++count;
  }
  for (; count > 0 && known != report.days.end(); --count, at += day_s) {
    const std::string day = utc_day(at);
    if (day == known->day)
      days.push_back(*known++);
    else if (day < last)
      days.push_back({.day = day, .yield = {}});
  }
  return days;
}

std::string missed(const SourceYield& yield) {
  if (yield.tries == 0) return "not read";
  if (yield.successes == 0) return "no reading succeeded";
  if (yield.gaps > 0) return "items may have been missed";
  return {};
}

std::string padded(const std::string& text, std::size_t width) {
  return std::string(width - std::min(width, text.size()), ' ') + text;
}

std::string text_of(const SourceReport& report) {
  const SourceState& state = report.state;
  std::string text = plain_line(report.name) + "\n  last success: " +
                     (state.last_success == 0 ? "never" : utc_time(state.last_success)) + '\n';
  if (!state.last_error.empty())
    text +=
        "  last fault: " + utc_time(state.last_try) + "  " + plain_line(state.last_error) + '\n';
  if (state.not_before > state.last_try)
    text += "  wants to be left alone until " + utc_time(state.not_before) + '\n';
  text += "  day          tries  read    new  unchanged  failed  missed\n";
  for (const SourceDay& day : all_days(report)) {
    const SourceYield& yield = day.yield;
    std::string line =
        "  " + day.day + padded(std::to_string(yield.tries), 8) +
        padded(std::to_string(yield.successes), 6) + padded(std::to_string(yield.fresh), 7) +
        padded(std::to_string(yield.unchanged), 11) + padded(std::to_string(yield.failed), 8);
    const std::string lack = missed(yield);
    if (!lack.empty()) line += "  " + lack;
    text += line + '\n';
  }
  return text;
}

std::string json_of(const SourceReport& report, const SourceDay& day) {
  JsonWriter json;
  const SourceState& state = report.state;
  json.begin_object()
      .member("source", report.name)
      .member("day", day.day)
      .member("tries", day.yield.tries)
      .member("read", day.yield.successes)
      .member("new", day.yield.fresh)
      .member("unchanged", day.yield.unchanged)
      .member("failed", day.yield.failed)
      .member("gaps", day.yield.gaps)
      .member_or_null("missed", missed(day.yield))
      .member_or_null("last_success",
                      state.last_success == 0 ? std::string() : utc_time(state.last_success))
      .member_or_null("last_fault", state.last_error)
      .end_object();
  return json.take();
}

class ShowSources : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("--store", store_, "A store that `rasid watch` or `rasid fetch` has filled")
        ->required()
        ->type_name("FILE.db");
    app.add_flag("--jsonl", jsonl_, "One JSON object a line, one source and day each");
  }

  Ending run(Terminal& terminal) override {
    Result<Store> store = Store::open(store_, Access::read);
    if (!store) {
      terminal.say(store.error());
      return Ending::failed;
    }
    const Result<std::vector<SourceReport>> reports = SourceLog(*store).report();
    if (!reports) {
      terminal.say(reports.error());
      return Ending::failed;
    }
    for (const SourceReport& report : *reports) {
      if (!jsonl_) {
        terminal.print(text_of(report));
        continue;
      }
      for (const SourceDay& day : all_days(report))
        terminal.print(json_of(report, day) + '\n');
    }
    return reports->empty() ? Ending::nothing : Ending::found;
  }

 private:
  std::string store_;
  bool jsonl_ = false;
};

}  // namespace

std::unique_ptr<Command> make_sources() {
  return std::make_unique<ShowSources>();
}

}  // namespace rasid
