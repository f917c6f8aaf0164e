// rasid visits: who visits whom, the balance, and what stands open.

#include "ask/questions.h"
#include "base/edtf.h"
#include "cli/asking.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

class ShowVisits : public AskingCommand {
 public:
  ShowVisits() : AskingCommand({.limit = 100}) {}

 protected:
  void declare_more(CLI::App& app) override {
    app.add_option("--on",
                   on_,
                   "The day on which what is planned and past counts as open; that of the latest "
                   "document by default")
        ->type_name("DAY");
  }

  Result<Answer> answer(Desk& desk, const Question& question, const Page& page) override {
    if (!on_.empty() && date_precision(on_) != DatePrecision::day)
      return Error{.what = "no day like 2022-05-26", .where = on_};
    const Result<std::string> last = desk.store.last_day();
    if (!last) return last.error();
    return make_visits(desk.store, question, page, on_.empty() ? *last : on_, desk.labels);
  }

 private:
  std::string on_;
};

}  // namespace

std::unique_ptr<Command> make_visits() {
  return std::make_unique<ShowVisits>();
}

}  // namespace rasid
