// rasid corrections: what readers hold for wrong in the record.

#include "ask/corrections.h"

#include "cli/clock.h"
#include "cli/grid_form.h"
#include "text/printed.h"

#include <filesystem>
#include <fstream>

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

namespace fs = std::filesystem;

class Corrections : public Command {
 public:
  void declare(CLI::App& app) override {
    add_store_option(app, store_);
    declare_mark(app);
    app.add_option(
           "--to-cases",
           cases_,
           "Write each as a file of tests/cases into this folder, to be checked by a person")
        ->type_name("DIR");
    add_page_options(app, page_, 100);
    add_form_options(app, form_, {"text", "json", "jsonl", "csv"});
  }

  Ending run(Terminal& terminal) override {
    Result<Store> store = Store::open(store_, Access::read);
    if (!store) return failed(store.error(), terminal);
    if (!given_.claim.empty()) return keep(*store, terminal);
    if (!cases_.empty()) page_ = {};
    const Result<CorrectionPage> found = list_corrections(store_, page_);
    if (!found) return failed(found.error(), terminal);
    if (found->damaged > 0)
      terminal.say({.what = std::to_string(found->damaged) + " lines are no corrections",
                    .where = corrections_path(store_)});
    if (!cases_.empty()) return write_cases(found->corrections, terminal);
    terminal.print(printed(*found));
    say_next(found->next, terminal);
    return found->corrections.empty() ? Ending::nothing : Ending::found;
  }

 private:
  void declare_mark(CLI::App& app) {
    auto* claim = app.add_option("--claim", given_.claim, "Mark this claim as wrong, by its id")
                      ->type_name("ID");
    app.add_option("--wrong",
                   given_.wrong,
                   "What of it: actor, recipient, type, status, date or not_a_claim")
        ->type_name("WHAT")
        ->needs(claim);
    app.add_option("--reading", given_.reading, "The right reading, of this part or of the whole")
        ->type_name("TEXT")
        ->needs(claim);
    app.add_option("--reason", given_.reason, "Why")->type_name("TEXT")->needs(claim);
    app.add_option("--by", given_.by, "Who says so")->type_name("NAME")->needs(claim);
  }

  static Ending failed(const Error& error, Terminal& terminal) {
    terminal.say({.what = error.what, .where = plain_line(error.where)});
    return Ending::failed;
  }

  Ending keep(Store& store, Terminal& terminal) {
    given_.when = utc_now();
    const Result<Correction> kept = keep_correction(store_, store, given_);
    if (!kept) return failed(kept.error(), terminal);
    terminal.print(correction_line(*kept));
    return Ending::found;
  }

  // What is there already may have been worked on: it stays.
  Ending write_cases(const std::vector<Correction>& corrections, Terminal& terminal) const {
    std::error_code error;
    fs::create_directories(cases_, error);
    if (error) return failed({.what = error.message(), .where = cases_}, terminal);
    for (const Correction& correction : corrections) {
      const fs::path path = fs::path(cases_) / case_name(correction);
      if (fs::exists(path, error)) continue;
      std::ofstream file(path, std::ios::binary);
      file << correction_case(correction) << std::flush;
      if (!file) return failed({.what = "cannot be written", .where = path.string()}, terminal);
      terminal.print(path.string() + '\n');
    }
    return corrections.empty() ? Ending::nothing : Ending::found;
  }

  std::string printed(const CorrectionPage& page) const {
    const std::string form = form_.chosen();
    if (form == "json") return corrections_json(page);
    if (page.corrections.empty()) return {};
    return grid_in_form(correction_grid(page.corrections), form_);
  }

  std::string store_;
  std::string cases_;
  Correction given_;
  Page page_;
  Form form_;
};

}  // namespace

std::unique_ptr<Command> make_corrections() {
  return std::make_unique<Corrections>();
}

}  // namespace rasid
