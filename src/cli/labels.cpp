// rasid labels: what everything is called that answers name by codes.

#include "ask/answer_labels.h"
#include "cli/options.h"
#include "cli/verb.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

class PrintLabels : public Command {
 public:
  void declare(CLI::App& app) override { add_knowledge_options(app, knowledge_); }

  Ending run(Terminal& terminal) override {
    if (!knowledge_is_there(knowledge_.folder, terminal)) return Ending::failed;
    std::vector<Fault> faults;
    const Knowledge knowledge = load_knowledge(knowledge_.folder, faults, knowledge_.policy);
    const Labels labels = answer_labels(knowledge, faults);
    if (!faults.empty()) {
      terminal.say_lines(with_folder(describe(faults), knowledge_.folder));
      return Ending::failed;
    }
    terminal.print(labels_json(labels));
    return Ending::found;
  }

 private:
  KnowledgeChoice knowledge_;
};

}  // namespace

std::unique_ptr<Command> make_labels() {
  return std::make_unique<PrintLabels>();
}

}  // namespace rasid
