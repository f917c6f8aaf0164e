// rasid dossier: what two states have to do with each other, out of a store.

#include "ask/dossier.h"

#include "cli/answer_labels.h"
#include "cli/options.h"
#include "cli/state_names.h"
#include "cli/verb.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

// The code of a state; empty, with suggestions told, where nothing is called so.
std::string code_or_say(const std::string& written, const StateNames& names, Terminal& terminal) {
  std::string code = names.code(written);
  if (!code.empty()) return code;
  std::string what = "no state is called so";
  std::string before = "; did you mean ";
  for (const std::string& name : names.nearest(written)) {
    what += before + name;
    before = " or ";
  }
  terminal.say({.what = what, .where = written});
  return code;
}

class ShowDossier : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("STATE", states_, "Two states: codes like DZA, or names in English or Arabic")
        ->required()
        ->expected(2);
    app.add_option("--store", store_, "The store that `rasid add` has filled")
        ->required()
        ->type_name("FILE.db");
    app.add_option("--format", format_, "text, json or html")
        ->check(CLI::IsMember({"text", "json", "html"}))
        ->type_name("FORM");
    add_knowledge_options(app, knowledge_);
  }

  Ending run(Terminal& terminal) override {
    if (!knowledge_is_there(knowledge_.folder, terminal)) return Ending::failed;
    std::vector<Fault> faults;
    const Knowledge knowledge = load_knowledge(knowledge_.folder, faults, knowledge_.policy);
    const Labels labels = answer_labels(knowledge, faults);
    if (!faults.empty()) {
      terminal.say_lines(with_folder(describe(faults), knowledge_.folder));
      return Ending::failed;
    }
    const StateNames names(knowledge);
    const std::string a = code_or_say(states_[0], names, terminal);
    const std::string b = code_or_say(states_[1], names, terminal);
    if (a.empty() || b.empty()) return Ending::failed;
    if (a == b) {
      terminal.say({.what = "a dossier is of two states, and both are " + a, .where = {}});
      return Ending::failed;
    }
    return print(a, b, labels, terminal);
  }

 private:
  Ending print(const std::string& a,
               const std::string& b,
               const Labels& labels,
               Terminal& terminal) {
    Result<Store> store = Store::open(store_, Access::read);
    if (!store) {
      terminal.say(store.error());
      return Ending::failed;
    }
    const Result<Dossier> dossier = make_dossier(*store, {.sides = {a, b}}, {}, labels);
    if (!dossier) {
      terminal.say(dossier.error());
      return Ending::failed;
    }
    terminal.print(format_ == "json"   ? dossier_json(*dossier, labels)
                   : format_ == "html" ? dossier_html(*dossier, labels)
                                       : dossier_text(*dossier, labels));
    return dossier->groups.empty() ? Ending::nothing : Ending::found;
  }

  std::vector<std::string> states_;
  std::string store_;
  std::string format_ = "text";
  KnowledgeChoice knowledge_;
};

}  // namespace

std::unique_ptr<Command> make_dossier() {
  return std::make_unique<ShowDossier>();
}

}  // namespace rasid
