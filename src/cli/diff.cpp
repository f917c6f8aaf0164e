// rasid diff: what has changed in the record.

#include "ask/diff.h"

#include "base/edtf.h"
#include "cli/asking.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

class ShowChanges : public FilteringCommand {
 public:
  void declare(CLI::App& app) override {
    app.add_option("STATE", given.filter.states, "Only events in which these take part");
    add_store_option(app, given.store);
    auto* other = app.add_option("--with", other_, "The later store; --store is the earlier one");
    other->type_name("FILE.db");
    app.add_option("--from", from_, "The record as it stood at the end of this day")
        ->type_name("DAY")
        ->excludes(other);
    app.add_option("--to", to_, "The record as it stood then; as it is now by default")
        ->type_name("DAY")
        ->excludes(other);
    app.add_flag("--told", told_, "By the days of the documents, whenever they were added")
        ->excludes(other);
    app.add_option("--group", given.filter.groups, "Only visits, meetings, agreements...")
        ->type_name("GROUP")
        ->allow_extra_args(false);
    page_.limit = 100;
    app.add_option("--limit", page_.limit, "At most so many of each kind, 100 by default; 0: all")
        ->type_name("N");
    add_form_options(app, given.form, {"text", "json", "jsonl", "csv"});
    add_knowledge_options(app, given.knowledge);
  }

 private:
  Ending ask(Desk& desk, const Question& question, Terminal& terminal) override {
    const Result<Answer> answer = !other_.empty() ? between_stores(desk, question)
                                  : told_         ? between_days(desk, question)
                                                  : between_revisions(desk, question);
    if (answer) return print_answer(*answer, desk.labels, given.form, terminal);
    terminal.say(answer.error());
    return Ending::failed;
  }

  Result<Answer> between_stores(Desk& desk, const Question& question) const {
    Result<Store> later = Store::open(other_, Access::read);
    if (!later) return later.error();
    return diff_stores(desk.store, *later, question, page_);
  }

  Result<Answer> between_revisions(Desk& desk, const Question& question) const {
    if (from_.empty()) return nothing_to_compare();
    Result<Store> earlier = Store::open_as_of(given.store, from_);
    if (!earlier) return earlier.error();
    if (to_.empty()) return diff_stores(*earlier, desk.store, question, page_);
    Result<Store> later = Store::open_as_of(given.store, to_);
    if (!later) return later.error();
    return diff_stores(*earlier, *later, question, page_);
  }

  static Error nothing_to_compare() {
    return {.what = "--from DAY or --with FILE.db says what to compare"};
  }

  Result<Answer> between_days(Desk& desk, const Question& question) const {
    if (from_.empty()) return nothing_to_compare();
    const Result<std::string> last = desk.store.last_day();
    if (!last) return last.error();
    const auto from = day_range(from_).last;
    const auto to = day_range(to_.empty() ? *last : to_).last;
    if (!from) return Error{.what = "no day, month or year", .where = from_};
    if (!to) return Error{.what = "no day, month or year", .where = to_};
    if (*to < *from) return Error{.what = "--to lies before --from", .where = to_};
    return diff_days(desk.store, question, page_, *from, *to);
  }

  Page page_;
  std::string other_;
  std::string from_;
  std::string to_;
  bool told_ = false;
};

}  // namespace

std::unique_ptr<Command> make_diff() {
  return std::make_unique<ShowChanges>();
}

}  // namespace rasid
