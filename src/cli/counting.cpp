#include "cli/counting.h"

#include <CLI/CLI.hpp>

namespace rasid {

void CountingCommand::declare(CLI::App& app) {
  app.add_option(
      "STATE", given.filter.states, "States and bodies that all take part: codes or names");
  add_store_option(app, given.store);
  declare_more(app);
  add_filter_options(app, given.filter);
  add_form_options(app, given.form, {"text", "json", "jsonl", "csv"});
  add_as_of_option(app, given.as_of);
  add_knowledge_options(app, given.knowledge);
}

Ending CountingCommand::ask(Desk& desk, const Question& question, Terminal& terminal) {
  const Result<std::string> answer = counted(desk, question, given.form);
  if (!answer) {
    terminal.say(answer.error());
    return Ending::failed;
  }
  terminal.print(*answer);
  return answer->empty() ? Ending::nothing : Ending::found;
}

}  // namespace rasid
