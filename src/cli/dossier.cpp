// rasid dossier: what two states have to do with each other, out of a store.

#include "ask/course_text.h"
#include "ask/dossier_overview.h"
#include "ask/known_people.h"
#include "cli/asking.h"
#include "cli/clock.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

class ShowDossier : public FilteringCommand {
 public:
  void declare(CLI::App& app) override {
    app.add_option("STATE",
                   given.filter.states,
                   "Two states: codes like DZA, or names in English or Arabic")
        ->required()
        ->expected(2);
    add_store_option(app, given.store);
    add_filter_options(app, given.filter);
    add_page_options(app, page_, 0);
    add_order_option(app, page_, Order::newest_first);
    add_form_options(app, given.form, {"text", "json", "jsonl", "csv", "html"});
    add_as_of_option(app, given.as_of);
    app.add_option(
           "--summary",
           summary_,
           "Where claims differ, show what says most (informative), what most documents say "
           "(representative) or what none disputes (conservative)")
        ->check(CLI::IsMember({"informative", "representative", "conservative"}))
        ->type_name("RULE");
    add_knowledge_options(app, given.knowledge);
  }

 private:
  Ending ask(Desk& desk, const Question& question, Terminal& terminal) override {
    Result<Dossier> dossier = make_dossier(desk.store, question, page_, desk.labels);
    if (!dossier) {
      terminal.say(dossier.error());
      return Ending::failed;
    }
    dossier->today = given.as_of.empty() ? utc_now().substr(0, 10) : given.as_of;
    for (DossierGroup& group : dossier->groups)
      summarise(group.events, *summary_named(summary_));
    if (given.form.chosen() == "html") {
      const auto overview =
          make_overview(desk.store, question, page_, desk.labels, known_people(desk.knowledge));
      if (!overview) {
        terminal.say(overview.error());
        return Ending::failed;
      }
      terminal.print(dossier_html(*dossier, *overview, desk.labels));
    } else {
      terminal.print(printed(*dossier, desk.labels));
    }
    say_next(dossier->next, terminal);
    return dossier->groups.empty() ? Ending::nothing : Ending::found;
  }

  std::string printed(const Dossier& dossier, const Labels& labels) const {
    const std::string form = given.form.chosen();
    if (form == "json") return dossier_json(dossier, labels);
    if (form == "jsonl") return answer_jsonl(dossier_answer(dossier, labels), labels);
    if (form == "csv")
      return given.form.csv(
          answer_csv(dossier_answer(dossier, labels), labels, given.form.flavour()));
    return dossier_text(dossier, labels);
  }

  Page page_;
  std::string summary_ = "informative";
};

}  // namespace

std::unique_ptr<Command> make_dossier() {
  return std::make_unique<ShowDossier>();
}

}  // namespace rasid
